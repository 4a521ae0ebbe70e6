/**
 * What members say of products: reviews by those who bought, with photos and the seller's one
 * answer, questions before buying, and reports of what breaks the rules. It moves a product's
 * rating through catalogue in the same transaction, asks ordering who bought what, and keeps photos
 * through media. Pages call it; notice is told by events in the same transaction.
 *
 * <p>A review of an order that was given back or refunded stays, because what it says still helps,
 * but is marked and leaves the rating: the sale did not stand, and who buys from himself and takes
 * the money back must not keep five stars.
 */
package id.emall.core.review;
