package id.emall.core.shop;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Sellers close their shops for some days and say so to buyers. Products stay in sight; nothing can
 * be ordered until the days are over, and nobody has to open again. What was ordered before is to
 * be sent all the same.
 */
@ApplicationScoped
public class ShopHolidays {

  /** So many days long is a holiday at most. */
  public static final int MOST_DAYS = 60;

  /** So many that are not over has a shop at most. */
  public static final int MOST_AHEAD = 10;

  /** So many days ahead it begins at most. */
  static final int MOST_DAYS_AHEAD = 366;

  private static final int NOTE_CHARACTERS = 200;

  private static final String SELECT =
      "select id, shop_id, from_day as \"from\", until_day as until, note from shop_holiday ";

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;

  protected ShopHolidays() {}

  @Inject
  ShopHolidays(Jdbi jdbi, Clock clock, Ids ids) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
  }

  /** Today as holidays count it. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  /** Those of the seller's own shop that are not over, the next first. */
  public List<Holiday> ahead(Actor seller) {
    return ahead(seller.requireSeller(Right.SHOP).shopId());
  }

  private List<Holiday> ahead(UUID shop) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where shop_id = :shop and until_day >= :today order by from_day limit "
                        + MOST_AHEAD)
                .bind("shop", shop)
                .bind("today", today())
                .mapTo(Holiday.class)
                .list());
  }

  /**
   * Closes the seller's own shop for some days.
   *
   * @param from the first day, or null for what could not be read; today at the earliest
   * @param until the last day, or null for what could not be read
   * @param note what buyers read, at most 200 characters, or empty
   * @throws Refusal INVALID with an error for each wrong field; CONFLICT {@code holiday.overlaps}
   *     when the shop is closed on one of the days already, {@code holiday.too-many}
   */
  @Transactional
  public void close(Actor seller, LocalDate from, LocalDate until, String note) {
    UUID shop = seller.requireSeller(Right.SHOP).shopId();
    String said = check(from, until, note);
    // Whoever plans another holiday of the shop at this moment waits.
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from shop where id = :shop for update")
                .bind("shop", shop)
                .mapTo(UUID.class)
                .one());
    List<Holiday> ahead = ahead(shop);
    if (ahead.size() >= MOST_AHEAD) {
      throw Refusal.conflict("holiday.too-many", MOST_AHEAD);
    }
    if (ahead.stream()
        .anyMatch(other -> !from.isAfter(other.until()) && !until.isBefore(other.from()))) {
      throw Refusal.conflict("holiday.overlaps");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into shop_holiday (id, shop_id, from_day, until_day, note, written_at)
                    values (:id, :shop, :from, :until, :note, :now)
                    """)
                .bind("id", ids.next())
                .bind("shop", shop)
                .bind("from", from)
                .bind("until", until)
                .bind("note", said)
                .bind("now", clock.instant())
                .execute());
  }

  private String check(LocalDate from, LocalDate until, String note) {
    LocalDate today = today();
    Checks checks = new Checks();
    checks.that(from != null, "from", "required");
    checks.that(until != null, "until", "required");
    if (from != null) {
      checks.that(!from.isBefore(today), "from", "holiday.past");
      checks.that(
          !from.isAfter(today.plusDays(MOST_DAYS_AHEAD)), "from", "holiday.far", MOST_DAYS_AHEAD);
    }
    if (from != null && until != null) {
      checks.that(!until.isBefore(from), "until", "holiday.backwards");
      checks.that(until.isBefore(from.plusDays(MOST_DAYS)), "until", "holiday.long", MOST_DAYS);
    }
    String said = checks.text("note", note, 0, NOTE_CHARACTERS);
    checks.refuse();
    return said;
  }

  /**
   * Drops a holiday of the seller's own shop, which takes orders from now on if it was closed. What
   * is not there, or another's, stays as it is.
   */
  @Transactional
  public void drop(Actor seller, UUID id) {
    UUID shop = seller.requireSeller(Right.SHOP).shopId();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from shop_holiday where id = :id and shop_id = :shop")
                .bind("id", id)
                .bind("shop", shop)
                .execute());
  }

  /** Why a shop takes no orders today; empty when it does. */
  public Optional<Holiday> now(UUID shop) {
    return now(List.of(shop)).stream().findFirst();
  }

  /** Which of these shops take no orders today, and why. */
  public List<Holiday> now(Collection<UUID> shops) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where shop_id = any (:shops) and :today between from_day and until_day")
                .bindArray("shops", UUID.class, shops)
                .bind("today", today())
                .mapTo(Holiday.class)
                .list());
  }
}
