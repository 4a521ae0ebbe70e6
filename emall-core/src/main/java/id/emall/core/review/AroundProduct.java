package id.emall.core.review;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Catalogue.Beside;
import id.emall.core.catalogue.Catalogue.With;
import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.Actor;
import id.emall.core.review.ShopFigures.Figures;
import id.emall.core.shop.Holiday;
import id.emall.core.shop.ShopHolidays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What a product's page tells beside the product: its shop's figures and holiday, and whether there
 * is anything to read of what members say. One statement with the product itself, for most products
 * are not talked of and their page then needs no other.
 */
@ApplicationScoped
public class AroundProduct {

  private static final String COLUMNS =
      """
      n.shop_id is not null as counted, coalesce(n.rating_count, 0) as shop_rating_count,
      coalesce(n.rating_sum, 0) as shop_rating_sum, coalesce(n.asked, 0) as asked,
      coalesce(n.answered, 0) as answered, n.answer_seconds,
      h.id as holiday_id, h.from_day, h.until_day, h.note,
      exists (select 1 from review r where r.product_id = p.id and r.state = 'SHOWN')
        or p.family_id is not null and exists (
          select 1 from product v join review r on r.product_id = v.id
          where v.family_id = p.family_id and r.state = 'SHOWN') as reviewed,
      (select count(*) from question q where q.product_id = p.id and q.state = 'SHOWN') as questions
      """;

  private static final String JOINS =
      """
      left join shop_figure n on n.shop_id = p.shop_id
      left join shop_holiday h on h.shop_id = p.shop_id and :today between h.from_day and h.until_day
      """;

  private Catalogue catalogue;
  private ShopHolidays holidays;

  protected AroundProduct() {}

  @Inject
  AroundProduct(Catalogue catalogue, ShopHolidays holidays) {
    this.catalogue = catalogue;
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
  public record Around(
      ProductPage product, Figures figures, Holiday holiday, boolean reviewed, int questions) {}

  private record Row(
      boolean counted,
      int shopRatingCount,
      int shopRatingSum,
      int asked,
      int answered,
      Long answerSeconds,
      UUID holidayId,
      LocalDate fromDay,
      LocalDate untilDay,
      String note,
      boolean reviewed,
      int questions) {

    Around around(ProductPage product) {
      UUID shop = product.shopId();
      return new Around(
          product,
          counted
              ? new Figures(shop, shopRatingCount, shopRatingSum, asked, answered, answerSeconds)
              : null,
          holidayId == null ? null : new Holiday(holidayId, shop, fromDay, untilDay, note),
          reviewed,
          questions);
    }
  }

  /**
   * A product with what is around it, as {@link Catalogue#product(Actor, String)} shows it.
   *
   * @throws id.emall.core.common.Refusal NOT_FOUND
   */
  public Around of(Actor actor, String slug) {
    Map<String, Object> bound = Map.of("today", holidays.today());
    With<Row> found =
        catalogue.product(actor, slug, new Beside<>(Row.class, COLUMNS, JOINS, bound));
    return found.beside().around(found.product());
  }
}
