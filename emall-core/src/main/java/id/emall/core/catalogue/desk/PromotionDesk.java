package id.emall.core.catalogue.desk;

import id.emall.contracts.time.MallClock;
import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.shop.ShopView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Which shops operators put on the front page, when and in which order. Operators of an area choose
 * among the shops of their area. Each choice and each end of one is audited.
 */
@ApplicationScoped
public class PromotionDesk {

  /** So many days long at most. */
  public static final int MOST_DAYS = 92;

  /** So many that are not over at most. */
  static final int MOST = 50;

  private static final int MOST_DAYS_AHEAD = 366;
  private static final int LAST_PLACE = 99;

  /** A shop's address, whole or in part, or its name in addresses alone. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:.*/toko/)?([a-z0-9-]{1,80})/?(?:[?#].*)?");

  private static final String LIST =
      """
      select p.id, s.id as shop_id, s.slug, s.name, s.state, p.from_day as "from", p.until_day as until,
        p.position as place,
        exists (select 1 from shop_holiday h where h.shop_id = s.id
          and :today between h.from_day and h.until_day) as on_holiday
      from shop_promotion p join shop s on s.id = p.shop_id
      where p.until_day >= :today and starts_with(s.regency_code, :area)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;

  protected PromotionDesk() {}

  @Inject
  PromotionDesk(Jdbi jdbi, Clock clock, Ids ids, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * A shop that is chosen for some days.
   *
   * @param from the first day, WIB
   * @param until the last day
   * @param place 1 comes first
   */
  public record Promotion(
      UUID id,
      UUID shopId,
      String slug,
      String name,
      ShopView.State state,
      LocalDate from,
      LocalDate until,
      int place,
      boolean onHoliday) {

    /** Whether the front page shows it on this day, which is today. */
    public boolean shown(LocalDate today) {
      return !from.isAfter(today) && state == ShopView.State.OPEN && !onHoliday;
    }
  }

  /**
   * What an operator typed.
   *
   * @param shop its name in addresses, or its address
   * @param from null for what could not be read
   * @param until likewise
   * @param place 1 to 99
   */
  public record Wish(String shop, LocalDate from, LocalDate until, int place) {}

  private record Shop(UUID id, String name) {}

  /** Today as promotions count it. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  /** Those of the operator's area that are not over, in the order of the front page. */
  public List<Promotion> list(Actor operator) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST + " order by p.position, p.from_day, p.id limit " + MOST)
                .bind("today", today())
                .bind("area", by.area())
                .mapTo(Promotion.class)
                .list());
  }

  /**
   * Chooses a shop.
   *
   * @throws Refusal INVALID with an error for each wrong field; CONFLICT {@code promotion.twice}
   *     when the shop is chosen for one of the days already, {@code promotion.too-many}
   */
  @Transactional
  public void add(Actor operator, Wish wish) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    Checks checks = new Checks();
    // Whoever chooses the same shop at this moment waits.
    Optional<Shop> shop = shop(by, wish.shop());
    checks.that(shop.isPresent(), "shop", "promotion.shop");
    days(checks, wish);
    checks.range("place", wish.place(), 1, LAST_PLACE);
    checks.refuse();
    UUID id = ids.next();
    insert(id, shop.orElseThrow().id(), wish);
    audit.write(
        by,
        "shop.promote",
        "shop",
        shop.orElseThrow().id(),
        Map.of(),
        Map.of(
            "from",
            wish.from().toString(),
            "until",
            wish.until().toString(),
            "place",
            wish.place()));
  }

  private void days(Checks checks, Wish wish) {
    LocalDate today = today();
    checks.that(wish.from() != null, "from", "required");
    checks.that(wish.until() != null, "until", "required");
    if (wish.from() != null) {
      checks.that(!wish.from().isBefore(today), "from", "holiday.past");
      checks.that(
          !wish.from().isAfter(today.plusDays(MOST_DAYS_AHEAD)),
          "from",
          "holiday.far",
          MOST_DAYS_AHEAD);
    }
    if (wish.from() != null && wish.until() != null) {
      checks.that(!wish.until().isBefore(wish.from()), "until", "holiday.backwards");
      checks.that(
          wish.until().isBefore(wish.from().plusDays(MOST_DAYS)),
          "until",
          "holiday.long",
          MOST_DAYS);
    }
  }

  private Optional<Shop> shop(Actor.Member by, String typed) {
    Matcher address = ADDRESS.matcher(typed == null ? "" : typed.strip());
    if (!address.matches()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name from shop
                    where slug = :slug and state <> 'SUSPENDED' and starts_with(regency_code, :area)
                    for no key update
                    """)
                .bind("slug", address.group(1))
                .bind("area", by.area())
                .mapTo(Shop.class)
                .findOne());
  }

  private void insert(UUID id, UUID shop, Wish wish) {
    jdbi.useHandle(
        handle -> {
          boolean twice =
              handle
                  .createQuery(
                      """
                      select exists (select 1 from shop_promotion
                        where shop_id = :shop and from_day <= :until and until_day >= :from)
                      """)
                  .bind("shop", shop)
                  .bind("from", wish.from())
                  .bind("until", wish.until())
                  .mapTo(Boolean.class)
                  .one();
          if (twice) {
            throw Refusal.conflict("promotion.twice");
          }
          int added =
              handle
                  .createUpdate(
                      """
                      insert into shop_promotion (id, shop_id, from_day, until_day, position, added_at)
                      select :id, :shop, :from, :until, :place, :now
                      where (select count(*) from shop_promotion where until_day >= :today) < :most
                      """)
                  .bind("id", id)
                  .bind("shop", shop)
                  .bind("from", wish.from())
                  .bind("until", wish.until())
                  .bind("place", wish.place())
                  .bind("now", clock.instant())
                  .bind("today", today())
                  .bind("most", MOST)
                  .execute();
          if (added == 0) {
            throw Refusal.conflict("promotion.too-many", MOST);
          }
        });
  }

  /**
   * Ends a choice.
   *
   * @throws Refusal NOT_FOUND when there is none in the operator's area
   */
  @Transactional
  public void drop(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.CATALOGUE);
    Promotion promotion =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(LIST + " and p.id = :id for update of p")
                    .bind("today", today())
                    .bind("area", by.area())
                    .bind("id", id)
                    .mapTo(Promotion.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("promotion")));
    jdbi.useHandle(handle -> handle.execute("delete from shop_promotion where id = ?", id));
    audit.write(
        by,
        "shop.promote-end",
        "shop",
        promotion.shopId(),
        Map.of("from", promotion.from().toString(), "until", promotion.until().toString()),
        Map.of());
  }
}
