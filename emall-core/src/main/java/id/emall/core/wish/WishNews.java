package id.emall.core.wish;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * Something that a member keeps is to be had again, or costs less than it did.
 *
 * @param back whether it was out of stock; else its price fell
 * @param before the least that the member saw or was told that it costs
 */
public record WishNews(
    UUID memberId,
    UUID productId,
    String productSlug,
    String productName,
    boolean back,
    Rupiah before,
    Rupiah price) {}
