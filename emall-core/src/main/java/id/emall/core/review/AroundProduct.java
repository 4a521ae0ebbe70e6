package id.emall.core.review;

import id.emall.core.catalogue.ProductPage;
import id.emall.core.review.ShopFigures.Figures;
import id.emall.core.shop.Holiday;
import id.emall.core.shop.ShopHolidays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What a product's page tells beside the product: its shop's figures and holiday, and whether there
 * is anything to read of what members say. One statement, for most products are not talked of and
 * their page then needs no other.
 */
@ApplicationScoped
public class AroundProduct {

  private Jdbi jdbi;
  private ShopHolidays holidays;

  protected AroundProduct() {}

  @Inject
  AroundProduct(Jdbi jdbi, ShopHolidays holidays) {
    this.jdbi = jdbi;
    this.holidays = holidays;
  }

  /**
   * One product's.
   *
   * @param figures its shop's, or null for a shop that is newer than the last count
   * @param holiday why its shop takes no orders today, or null when it does
   * @param reviewed whether it, or a variant of its family, has a review to read
   * @param questions how many are asked about it
   */
  public record Around(Figures figures, Holiday holiday, boolean reviewed, int questions) {}

  private record Row(
      boolean counted,
      int ratingCount,
      int ratingSum,
      int asked,
      int answered,
      Long answerSeconds,
      UUID holidayId,
      LocalDate fromDay,
      LocalDate untilDay,
      String note,
      boolean reviewed,
      int questions) {

    Around around(UUID shop) {
      return new Around(
          counted
              ? new Figures(shop, ratingCount, ratingSum, asked, answered, answerSeconds)
              : null,
          holidayId == null ? null : new Holiday(holidayId, shop, fromDay, untilDay, note),
          reviewed,
          questions);
    }
  }

  /** For a product that its reader may see: no rights are checked. */
  public Around of(ProductPage product) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select f.shop_id is not null as counted,
                          coalesce(f.rating_count, 0) as rating_count,
                          coalesce(f.rating_sum, 0) as rating_sum, coalesce(f.asked, 0) as asked,
                          coalesce(f.answered, 0) as answered, f.answer_seconds,
                          h.id as holiday_id, h.from_day, h.until_day, h.note,
                          exists (select 1 from review r
                            where r.product_id = any (:products) and r.state = 'SHOWN') as reviewed,
                          (select count(*) from question q
                            where q.product_id = :product and q.state = 'SHOWN') as questions
                        from (select cast(:shop as uuid) as id) s
                          left join shop_figure f on f.shop_id = s.id
                          left join shop_holiday h
                            on h.shop_id = s.id and :today between h.from_day and h.until_day
                        """)
                    .bind("shop", product.shopId())
                    .bind("product", product.id())
                    .bindArray("products", UUID.class, product.reviewed())
                    .bind("today", holidays.today())
                    .mapTo(Row.class)
                    .one())
        .around(product.shopId());
  }
}
