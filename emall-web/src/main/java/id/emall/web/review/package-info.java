/**
 * Pages of what members say of products: reviews and questions with their lists, the buyer's form,
 * votes and reports. They ask the order service's review package. Everybody reads; who has signed
 * in writes.
 */
package id.emall.web.review;
