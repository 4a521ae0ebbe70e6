package id.emall.core.catalogue;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A shop's shelf as its seller looks through it, page by page, the newest first. */
@ApplicationScoped
public class SellerShelf {

  /** How many products stand on a page. */
  public static final int PAGE = 50;

  private static final int TEXT_MOST = 100;

  private Jdbi jdbi;

  protected SellerShelf() {}

  @Inject
  SellerShelf(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How the products stand that alone are looked at. */
  public enum Part {
    ON_SALE("p.state = 'ON_SALE'"),
    /** On sale from stock, but not more than the shop's mark is left. */
    LOW(
        """
        p.state = 'ON_SALE' and p.making_days = 0
          and p.stock between 1 and (select low_stock from shop where id = :shop)
        """),
    /** On sale, and no piece is left. */
    SOLD_OUT("p.state = 'ON_SALE' and p.stock = 0"),
    HIDDEN("p.state = 'HIDDEN'"),
    TAKEN_DOWN("p.state = 'TAKEN_DOWN'");

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }
  }

  /**
   * What is looked for.
   *
   * @param text a part of the name or of the code; empty for anything. What has no code is known by
   *     the address of its page, as in files
   * @param part null for all
   */
  public record Search(String text, Part part) {
    public static final Search ALL = new Search("", null);
  }

  /**
   * A page of the shop's products, by product_by_shop.
   *
   * @param cursor from a page of the same search, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}, or the field {@code q} when it is longer than
   *     100 characters
   */
  public Page<SellerProduct> page(Actor seller, Search search, String cursor) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    Checks checks = new Checks();
    String text = checks.line("q", search.text(), 0, TEXT_MOST);
    checks.refuse();
    PageCut cut = PageCut.of("p.listed_at", "p.id", false, PAGE, cursor);
    Map<String, Object> values = new HashMap<>(cut.values());
    values.put("shop", shop);
    StringBuilder condition = new StringBuilder(" where p.shop_id = :shop");
    if (search.part() != null) {
      condition.append(" and ").append(search.part().condition);
    }
    if (!text.isEmpty()) {
      condition.append(" and (p.name ilike :like or coalesce(p.code, p.slug) ilike :like)");
      values.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    List<SellerProduct> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "%s%s%s %s limit :most"
                            .formatted(SellerProducts.SELECT, condition, cut.place(), cut.order()))
                    .bindMap(values)
                    .mapTo(SellerProduct.class)
                    .list());
    return cut.of(found, SellerProduct::listedAt, SellerProduct::id);
  }
}
