package id.emall.core.wish;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.common.Rupiah;
import java.time.Instant;
import java.util.UUID;

/** A kept product as the database tells it. */
record WishRow(
    UUID id,
    String slug,
    String name,
    Rupiah price,
    int stock,
    int makingDays,
    String photoMediaId,
    int ratingCount,
    int ratingSum,
    UUID shopId,
    String shopSlug,
    String shopName,
    String shopRegencyCode,
    boolean onSale,
    Rupiah keptPrice,
    Instant addedAt) {

  static final String SELECT =
      """
      select p.id, p.slug, p.name, p.price, p.stock, p.making_days, p.photo_media_ids[1] as photo_media_id,
        p.rating_count, p.rating_sum, p.shop_id, s.slug as shop_slug, s.name as shop_name,
        s.regency_code as shop_regency_code, p.state = 'ON_SALE' and s.state = 'OPEN' as on_sale,
        w.kept_price, w.added_at
      from favourite w join product p on p.id = w.product_id join shop s on s.id = p.shop_id""";

  WishView view() {
    return new WishView(
        new ProductCard(
            id,
            slug,
            name,
            price,
            false,
            1,
            stock,
            makingDays,
            photoMediaId,
            ratingCount,
            ratingSum,
            shopId,
            shopSlug,
            shopName,
            shopRegencyCode),
        onSale,
        keptPrice,
        addedAt);
  }
}
