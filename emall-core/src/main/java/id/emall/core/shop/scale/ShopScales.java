package id.emall.core.shop.scale;

import id.emall.contracts.time.MallClock;
import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Shops declare their size, once a year or when it has changed; everything declared is kept. */
@ApplicationScoped
public class ShopScales {

  /** On the operators' desk: a business too large for what the mall is for. */
  static final String BEYOND_MEDIUM = "shop.beyond-medium";

  /** So many declarations of a shop within a day; who errs oftener may come back tomorrow. */
  private static final int A_DAY = 10;

  private static final int HISTORY = 50;
  private static final LocalDate OLDEST_BUSINESS = LocalDate.of(1800, 1, 1);

  private static final String SELECT =
      """
      select d.id, d.shop_id, d.as_of, d.begun_on, d.capital, d.yearly_sales, l.title as law, d.measure,
        d.scale, d.declared_at
      from scale_declaration d join scale_law l on l.code = d.law
      where d.shop_id = :shop
      order by d.as_of desc, d.declared_at desc, d.id desc
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private ScaleLaws laws;
  private AuditLog audit;
  private WorkItems workItems;

  protected ShopScales() {}

  @Inject
  public ShopScales(
      Jdbi jdbi, Clock clock, Ids ids, ScaleLaws laws, AuditLog audit, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.laws = laws;
    this.audit = audit;
    this.workItems = workItems;
  }

  /**
   * What a seller says of the business; a part that was not typed, or not readably, is null.
   *
   * @param capital rupiah, without land and buildings of the place of business
   * @param yearlySales rupiah; zero for a business that has not sold yet
   */
  public record Typed(LocalDate asOf, LocalDate begunOn, Long capital, Long yearlySales) {}

  /**
   * Declares the size of the seller's own shop, by the law in force on the day it is declared for.
   * A second declaration for the same day corrects the first. A size above medium is raised for
   * operators, for the mall is not for such businesses.
   *
   * @throws Refusal INVALID with an error for each wrong field; TOO_MANY {@code scale.too-many}
   */
  @Transactional
  public ScaleDeclaration declare(Actor actor, Typed typed) {
    Actor.Member seller = actor.requireSeller(Right.SHOP);
    LocalDate today = today();
    Optional<ScaleLaw> law = Optional.ofNullable(typed.asOf()).flatMap(laws::on);
    check(typed, law, today);
    String shopName = lock(seller.shopId());
    ScaleLaw.Result result =
        law.orElseThrow()
            .classify(typed.capital(), typed.yearlySales(), typed.begunOn(), typed.asOf());
    UUID id = ids.next();
    insert(id, seller, typed, law.get(), result);
    audit.write(
        seller,
        "shop.scale",
        "shop",
        seller.shopId(),
        Map.of(),
        Map.of("asOf", typed.asOf().toString(), "scale", result.scale().name()));
    ScaleDeclaration current = current(seller.shopId()).orElseThrow();
    if (current.scale() == Scale.LARGE) {
      workItems.raise(BEYOND_MEDIUM, seller.id(), "declared", Map.of("shop", shopName));
    } else {
      workItems.close(seller, BEYOND_MEDIUM, seller.id());
    }
    return current;
  }

  private static void check(Typed typed, Optional<ScaleLaw> law, LocalDate today) {
    Checks checks = new Checks();
    checks.that(typed.asOf() != null, "asOf", "date.malformed");
    if (typed.asOf() != null) {
      checks.that(!typed.asOf().isAfter(today), "asOf", "date.future");
      checks.that(law.isPresent(), "asOf", "scale.before-laws");
    }
    checks.that(typed.begunOn() != null, "begunOn", "date.malformed");
    if (typed.begunOn() != null) {
      checks.that(!typed.begunOn().isBefore(OLDEST_BUSINESS), "begunOn", "date.malformed");
      checks.that(
          typed.asOf() == null || !typed.begunOn().isAfter(typed.asOf()),
          "begunOn",
          "scale.begun-after");
    }
    amount(checks, "capital", typed.capital());
    amount(checks, "yearlySales", typed.yearlySales());
    checks.refuse();
  }

  private static void amount(Checks checks, String field, Long amount) {
    checks.that(amount != null && amount >= 0 && amount <= Rupiah.MOST, field, "rupiah.malformed");
  }

  /** One declaration of a shop at a time, and not too many; answers its name. */
  private String lock(UUID shop) {
    return jdbi.withHandle(
        handle -> {
          String name =
              handle
                  .createQuery("select name from shop where id = :shop for no key update")
                  .bind("shop", shop)
                  .mapTo(String.class)
                  .one();
          int today =
              handle
                  .createQuery(
                      """
                      select count(*) from scale_declaration
                      where shop_id = :shop and declared_at > :since
                      """)
                  .bind("shop", shop)
                  .bind("since", clock.instant().minus(Duration.ofDays(1)))
                  .mapTo(Integer.class)
                  .one();
          if (today >= A_DAY) {
            throw Refusal.tooMany("scale.too-many", A_DAY);
          }
          return name;
        });
  }

  /** Only the newest declaration of a shop asks for the next one. */
  private void insert(
      UUID id, Actor.Member seller, Typed typed, ScaleLaw law, ScaleLaw.Result result) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into scale_declaration (id, shop_id, as_of, begun_on, capital, yearly_sales,
                    law, measure, scale, declared_at, declared_by)
                  values (:id, :shop, :asOf, :begun, :capital, :sales, :law, :measure, :scale, :now, :by)
                  """)
              .bind("id", id)
              .bind("shop", seller.shopId())
              .bind("asOf", typed.asOf())
              .bind("begun", typed.begunOn())
              .bind("capital", typed.capital())
              .bind("sales", typed.yearlySales())
              .bind("law", law.code())
              .bind("measure", result.measure())
              .bind("scale", result.scale())
              .bind("now", clock.instant())
              .bind("by", seller.label())
              .execute();
          handle
              .createUpdate(
                  """
                  update scale_declaration d
                  set remind_on = case when d.id = (
                      select id from scale_declaration where shop_id = :shop
                      order by as_of desc, declared_at desc, id desc limit 1)
                    then (d.as_of + interval '1 year')::date - :before end
                  where d.shop_id = :shop and (d.remind_on is not null or d.id = :id)
                  """)
              .bind("shop", seller.shopId())
              .bind("id", id)
              .bind("before", ScaleReminders.DAYS_BEFORE)
              .execute();
        });
  }

  /** What holds for a shop: its declaration for the latest day, however old. */
  public Optional<ScaleDeclaration> current(UUID shop) {
    return history(shop, 1).stream().findFirst();
  }

  /** What buyers are told of a shop: nothing when it is above medium or its declaration ran out. */
  public Optional<Scale> shown(UUID shop) {
    return current(shop)
        .filter(declared -> !due(declared))
        .map(ScaleDeclaration::scale)
        .filter(scale -> scale != Scale.LARGE);
  }

  /** What the seller's own shop declared, the latest day first; at most fifty. */
  public List<ScaleDeclaration> mine(Actor actor) {
    return history(actor.requireSeller(Right.SHOP).shopId(), HISTORY);
  }

  /** Whether a declaration has run out. */
  public boolean due(ScaleDeclaration declaration) {
    return !today().isBefore(declaration.dueOn());
  }

  /** Today in the zone of business days. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private List<ScaleDeclaration> history(UUID shop, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "limit :most")
                .bind("shop", shop)
                .bind("most", most)
                .mapTo(ScaleDeclaration.class)
                .list());
  }
}
