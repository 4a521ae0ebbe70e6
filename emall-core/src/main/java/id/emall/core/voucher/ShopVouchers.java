package id.emall.core.voucher;

import id.emall.contracts.time.MallClock;
import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the people of a shop do with its vouchers: make them, look at them, end them. */
@ApplicationScoped
public class ShopVouchers {

  /** How many stand on a page. */
  public static final int PAGE = 20;

  /** So many that are neither over nor ended has a shop at most. */
  public static final int MOST_OPEN = 100;

  /** So many days long is a voucher good at most, and so far ahead it begins. */
  public static final int MOST_DAYS = 366;

  public static final int MOST_PERCENT = 90;
  public static final long MOST_AMOUNT = 100_000_000;
  public static final int MOST_USES = 100_000;
  public static final int MOST_OF_BUYER = 100;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;

  protected ShopVouchers() {}

  @Inject
  ShopVouchers(Jdbi jdbi, Clock clock, Ids ids, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /** Today as vouchers count it. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  /**
   * A page of the seller's own, the newest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<VoucherView> page(Actor seller, String cursor) {
    UUID shop = shop(seller);
    PageCut cut = PageCut.of("made_at", "id", false, PAGE, cursor);
    List<VoucherView> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from voucher where shop_id = :shop"
                            + cut.place()
                            + " "
                            + cut.order()
                            + " limit :most")
                    .bind("shop", shop)
                    .bindMap(cut.values())
                    .mapTo(VoucherView.class)
                    .list());
    return cut.of(found, VoucherView::madeAt, VoucherView::id);
  }

  /**
   * Makes a voucher of the seller's own shop.
   *
   * @throws Refusal INVALID with an error for each wrong field, {@code voucher.code-taken} among
   *     them; CONFLICT {@code voucher.too-many}
   */
  @Transactional
  public VoucherView make(Actor seller, VoucherWish wish) {
    UUID shop = shop(seller);
    String code = check(wish);
    return jdbi.withHandle(
        handle -> {
          // Whoever makes another of the shop at this moment waits.
          handle
              .createQuery("select id from shop where id = :shop for no key update")
              .bind("shop", shop)
              .mapTo(UUID.class)
              .one();
          refuseTooMany(handle, shop);
          refuseTaken(handle, shop, code);
          VoucherView made = insert(handle, shop, code, wish);
          audit.write(seller, "voucher.make", "voucher", made.id(), Map.of(), told(made));
          return made;
        });
  }

  /**
   * Ends a voucher of the seller's own shop. Orders that have it keep it; ended twice, it stays as
   * it was.
   *
   * @throws Refusal NOT_FOUND when the shop has no such voucher
   */
  @Transactional
  public void end(Actor seller, UUID id) {
    UUID shop = shop(seller);
    VoucherView voucher =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from voucher where id = :id and shop_id = :shop for no key update")
                    .bind("id", id)
                    .bind("shop", shop)
                    .mapTo(VoucherView.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("voucher")));
    if (voucher.endedAt() != null) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update voucher set ended_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
    audit.write(
        seller,
        "voucher.end",
        "voucher",
        id,
        Map.of("code", voucher.code(), "used", voucher.used()),
        Map.of());
  }

  /**
   * @return the code as it is kept
   */
  private String check(VoucherWish wish) {
    Checks checks = new Checks();
    String typed = checks.text("code", wish.code(), 4, 20);
    String code = Vouchers.canonical(typed).orElse("");
    checks.that(!code.isEmpty(), "code", "voucher.code-malformed");
    if (wish.byPercent()) {
      checks.number("percent", wish.percent(), 1, MOST_PERCENT);
    }
    checks.number("amount", wish.amount(), 1, MOST_AMOUNT);
    checks.number("leastGoods", wish.leastGoods(), 0, MOST_AMOUNT);
    days(checks, wish.from(), wish.until());
    checks.number("mostUses", wish.mostUses(), 1, MOST_USES);
    checks.number("mostOfBuyer", wish.mostOfBuyer(), 1, MOST_OF_BUYER);
    checks.that(
        wish.mostUses() == null
            || wish.mostOfBuyer() == null
            || wish.mostOfBuyer() <= wish.mostUses(),
        "mostOfBuyer",
        "voucher.more-than-all");
    checks.refuse();
    return code;
  }

  private void days(Checks checks, LocalDate from, LocalDate until) {
    LocalDate today = today();
    checks.that(from != null, "from", "required");
    checks.that(until != null, "until", "required");
    if (from != null) {
      checks.that(!from.isBefore(today), "from", "holiday.past");
      checks.that(!from.isAfter(today.plusDays(MOST_DAYS)), "from", "holiday.far", MOST_DAYS);
    }
    if (from != null && until != null) {
      checks.that(!until.isBefore(from), "until", "holiday.backwards");
      checks.that(until.isBefore(from.plusDays(MOST_DAYS)), "until", "holiday.long", MOST_DAYS);
    }
  }

  private void refuseTooMany(Handle handle, UUID shop) {
    int open =
        handle
            .createQuery(
                """
                select count(*) from voucher
                where shop_id = :shop and ended_at is null and until_day >= :today
                """)
            .bind("shop", shop)
            .bind("today", today())
            .mapTo(Integer.class)
            .one();
    if (open >= MOST_OPEN) {
      throw Refusal.conflict("voucher.too-many", MOST_OPEN);
    }
  }

  private static void refuseTaken(Handle handle, UUID shop, String code) {
    Checks checks = new Checks();
    checks.that(
        handle
            .createQuery("select id from voucher where shop_id = :shop and code = :code")
            .bind("shop", shop)
            .bind("code", code)
            .mapTo(UUID.class)
            .findOne()
            .isEmpty(),
        "code",
        "voucher.code-taken",
        code);
    checks.refuse();
  }

  private VoucherView insert(Handle handle, UUID shop, String code, VoucherWish wish) {
    return handle
        .createQuery(
            """
            insert into voucher (id, shop_id, code, percent, amount, least_goods, from_day, until_day, most_uses,
              most_of_buyer, made_at)
            values (:id, :shop, :code, :percent, :amount, :least, :from, :until, :uses, :ofBuyer, :now)
            returning *
            """)
        .bind("id", ids.next())
        .bind("shop", shop)
        .bind("code", code)
        .bind("percent", wish.byPercent() ? wish.percent() : null)
        .bind("amount", wish.amount())
        .bind("least", wish.leastGoods())
        .bind("from", wish.from())
        .bind("until", wish.until())
        .bind("uses", wish.mostUses())
        .bind("ofBuyer", wish.mostOfBuyer())
        .bind("now", clock.instant())
        .mapTo(VoucherView.class)
        .one();
  }

  private static Map<String, Object> told(VoucherView made) {
    Map<String, Object> told = new HashMap<>();
    told.put("code", made.code());
    told.put("amount", made.amount().amount());
    told.put("leastGoods", made.leastGoods().amount());
    told.put("from", made.fromDay().toString());
    told.put("until", made.untilDay().toString());
    told.put("mostUses", made.mostUses());
    told.put("mostOfBuyer", made.mostOfBuyer());
    if (made.percent() != null) {
      told.put("percent", made.percent());
    }
    return told;
  }

  private static UUID shop(Actor seller) {
    return seller.requireSeller(Right.PRODUCTS).shopId();
  }
}
