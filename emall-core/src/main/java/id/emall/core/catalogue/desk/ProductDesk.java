package id.emall.core.catalogue.desk;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes products off the shelf and lets them back. What was ordered goes on. A product that comes
 * back is as its seller had it: on sale, or hidden.
 */
@ApplicationScoped
public class ProductDesk {

  /** Work item of a product that members reported; its object is the product's id. */
  public static final String REPORTED = "product.reported";

  /** How many products stand on a page. */
  public static final int PAGE = 30;

  private static final int TEXT_MOST = 100;
  private static final int CHANGES_MOST = 100;

  /** Served by product_by_listing, those taken down by product_taken_down. */
  private static final String LIST =
      """
      select p.id, p.slug, p.name, p.photo_media_ids[1] as photo, p.price, p.stock, p.state,
        p.listed_at, s.id as shop_id, s.name as shop_name, s.regency_code
      from product p join shop s on s.id = p.shop_id
      where starts_with(s.regency_code, :own)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;
  private WorkItems workItems;
  private Event<Object> events;

  protected ProductDesk() {}

  @Inject
  ProductDesk(
      Jdbi jdbi, Clock clock, Ids ids, AuditLog audit, WorkItems workItems, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.workItems = workItems;
    this.events = events;
  }

  /**
   * A page of the products of the operator's area, newest first.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}, or the field {@code q} when it is longer than
   *     100 characters; FORBIDDEN without the right CATALOGUE
   */
  public Page<ProductLine> page(Actor operator, ProductSearch search, String cursor) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    PageCut cut = PageCut.of("p.listed_at", "p.id", false, PAGE, cursor);
    Map<String, Object> values = new HashMap<>(cut.values());
    values.put("own", by.area());
    String condition = condition(search, values);
    List<ProductLine> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "%s%s%s %s limit :most"
                            .formatted(LIST, condition, cut.place(), cut.order()))
                    .bindMap(values)
                    .mapTo(ProductLine.class)
                    .list());
    return cut.of(found, ProductLine::listedAt, ProductLine::id);
  }

  private static String condition(ProductSearch search, Map<String, Object> values) {
    StringBuilder condition = new StringBuilder();
    if (search.state() != null) {
      condition.append(" and p.state = '").append(search.state().name()).append("'");
    }
    if (search.shopId() != null) {
      condition.append(" and p.shop_id = :shop");
      values.put("shop", search.shopId());
    }
    if (search.area() != null && !search.area().isBlank()) {
      condition.append(" and starts_with(s.regency_code, :area)");
      values.put("area", search.area());
    }
    Checks checks = new Checks();
    String text = checks.line("q", search.text(), 0, TEXT_MOST);
    checks.refuse();
    if (!text.isEmpty()) {
      condition.append(" and (p.name ilike :like or s.name ilike :like)");
      values.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return condition.toString();
  }

  private record Details(
      String description,
      String categoryName,
      List<String> photos,
      UUID ownerId,
      boolean shopStopped) {}

  /**
   * One product.
   *
   * @throws Refusal NOT_FOUND when there is none in the operator's area
   */
  public ProductFile find(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    ProductLine line = line(by, id, "");
    return jdbi.withHandle(
        handle -> {
          Details details =
              handle
                  .createQuery(
                      """
                      select p.description, case when :language = 'en' then c.name_en else c.name_id end
                          as category_name, p.photo_media_ids as photos, s.owner_id,
                        s.state = 'SUSPENDED' as shop_stopped
                      from product p join shop s on s.id = p.shop_id
                        join category c on c.id = p.category_id
                      where p.id = :id
                      """)
                  .bind("id", id)
                  .bind("language", by.language())
                  .mapTo(Details.class)
                  .one();
          List<ProductFile.Change> changes =
              handle
                  .createQuery(
                      """
                      select c.at, c.to_state as "to", coalesce(o.name, c.decided_by) as decided_by, c.reason
                      from product_state_change c left join member o on 'operator:' || o.id = c.decided_by
                      where c.product_id = :id order by c.at desc, c.id desc limit :most
                      """)
                  .bind("id", id)
                  .bind("most", CHANGES_MOST)
                  .mapTo(ProductFile.Change.class)
                  .list();
          return new ProductFile(
              line,
              details.description(),
              details.categoryName(),
              details.photos(),
              details.ownerId(),
              details.shopStopped(),
              changes);
        });
  }

  /**
   * Takes a product off the shelf.
   *
   * @param reason 5 to 300 characters; the seller reads it
   * @throws Refusal NOT_FOUND when there is none in the operator's area; INVALID {@code reason};
   *     CONFLICT {@code product.state-changed} when it is taken down already
   */
  @Transactional
  public void takeDown(Actor operator, UUID id, String reason) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    ProductLine product = line(by, id, " for update of p");
    String why = Checks.requireReason(reason);
    if (product.state() == SellerProduct.State.TAKEN_DOWN) {
      throw Refusal.conflict("product.state-changed");
    }
    move(by, product, SellerProduct.State.TAKEN_DOWN, why);
    note(by, "product.take-down", product, SellerProduct.State.TAKEN_DOWN, why);
    workItems.close(by, REPORTED, id);
    events.fire(new ProductTakenDown(id, product.shopId(), product.name(), why));
  }

  /**
   * Lets a product back that an operator took off the shelf.
   *
   * @param reason 5 to 300 characters; the seller reads it
   * @throws Refusal NOT_FOUND when there is none in the operator's area; INVALID {@code reason};
   *     CONFLICT {@code product.state-changed} when it is not taken down
   */
  @Transactional
  public void putBack(Actor operator, UUID id, String reason) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    ProductLine product = line(by, id, " for update of p");
    String why = Checks.requireReason(reason);
    if (product.state() != SellerProduct.State.TAKEN_DOWN) {
      throw Refusal.conflict("product.state-changed");
    }
    SellerProduct.State to = stateBefore(id);
    move(by, product, to, why);
    note(by, "product.put-back", product, to, why);
    events.fire(new ProductPutBack(id, product.shopId(), product.name(), why));
  }

  private ProductLine line(Actor.Member by, UUID id, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST + " and p.id = :id" + lock)
                .bind("own", by.area())
                .bind("id", id)
                .mapTo(ProductLine.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("product")));
  }

  private SellerProduct.State stateBefore(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select from_state from product_state_change
                    where product_id = :id and to_state = 'TAKEN_DOWN' order by at desc, id desc limit 1
                    """)
                .bind("id", id)
                .mapTo(SellerProduct.State.class)
                .findOne()
                .orElse(SellerProduct.State.HIDDEN));
  }

  private void move(Actor by, ProductLine product, SellerProduct.State to, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with moved as (
                      update product set state = :to where id = :product and state = :from returning id)
                    insert into product_state_change (id, product_id, at, from_state, to_state, decided_by, reason)
                    select :id, moved.id, :now, :from, :to, :by, :reason from moved
                    """)
                .bind("id", ids.next())
                .bind("product", product.id())
                .bind("from", product.state())
                .bind("to", to)
                .bind("by", by.label())
                .bind("reason", reason)
                .bind("now", clock.instant())
                .execute());
  }

  private void note(
      Actor by, String act, ProductLine product, SellerProduct.State to, String reason) {
    audit.write(
        by,
        act,
        "product",
        product.id(),
        Map.of("state", product.state().name()),
        Map.of("state", to.name(), "reason", reason));
  }
}
