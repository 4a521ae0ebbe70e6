package id.emall.core.payout;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Right;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A shop's money as its seller sees it, and as operators see it of any shop. */
@ApplicationScoped
public class SellerBalance {

  /** How many lines or holds stand on a page. */
  public static final int PAGE = 20;

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  /** Orders whose money is held, with what of it will be the seller's. */
  private static final String HELD =
      """
      select o.id as order_id, o.code as order_code, o.placed_at,
        case when o.hold is not null then o.hold when o.state = 'PAID' then 'TO_SEND' when o.state = 'SHIPPED' then 'ON_ITS_WAY'
          when o.state = 'DELIVERED' then 'COMPLAINT_PERIOD' else 'DECISION' end as reason,
        case when o.hold is not null then null when o.state = 'PAID' then o.ship_by when o.state = 'DELIVERED' then o.complete_at
          end as ends,
        escrow.amount - coalesce(o.commission, o.goods_total * o.commission_basis_points / 10000) as amount
      from shop_order o join ledger_account a on a.kind = 'ESCROW' and a.owner = o.id::text
        cross join lateral (select -sum(p.amount) as amount from ledger_posting p where p.account_id = a.id) escrow
      where o.shop_id = :shop and o.state in ('PAID', 'SHIPPED', 'DELIVERED', 'RETURNING', 'RETURNED', 'LOST')
        and escrow.amount > 0
      """;

  private Jdbi jdbi;
  private Ledger ledger;
  private PayoutRows payouts;
  private PayoutSettings settings;

  protected SellerBalance() {}

  @Inject
  SellerBalance(Jdbi jdbi, Ledger ledger, PayoutRows payouts, PayoutSettings settings) {
    this.jdbi = jdbi;
    this.ledger = ledger;
    this.payouts = payouts;
    this.settings = settings;
  }

  /** Of the signed-in seller's shop. */
  public Balance mine(Actor actor) {
    return of(actor.requireSeller(Right.MONEY).shopId());
  }

  /** Of any shop, for operators. */
  public Balance of(Actor operator, UUID shopId) {
    operator.requireOperator(Right.MONEY);
    return of(shopId);
  }

  private Balance of(UUID shop) {
    List<Balance.HoldSum> holds = jdbi.withHandle(handle -> holds(handle, shop));
    BigDecimal balance = ledger.balance(LedgerAccount.seller(shop));
    List<PayoutView> open = open(shop);
    BigDecimal left = balance.max(NOTHING);
    BigDecimal prepared = sum(open, payout -> payout.state() == PayoutState.PREPARED).min(left);
    return new Balance(
        left.subtract(prepared),
        prepared,
        balance.negate().max(NOTHING),
        holds.stream().map(Balance.HoldSum::amount).reduce(NOTHING, BigDecimal::add),
        sum(open, payout -> payout.state() != PayoutState.PREPARED),
        holds,
        settings.minimum(),
        settings.at().orElse(null));
  }

  private static BigDecimal sum(List<PayoutView> payouts, Predicate<PayoutView> which) {
    return payouts.stream().filter(which).map(PayoutView::amount).reduce(NOTHING, BigDecimal::add);
  }

  private static List<Balance.HoldSum> holds(Handle handle, UUID shop) {
    return handle
        .createQuery(
            "select reason, count(*) as orders, sum(amount) as amount, min(ends) as first_end from ("
                + HELD
                + ") held group by reason order by min(ends) nulls last, reason")
        .bind("shop", shop)
        .mapTo(Balance.HoldSum.class)
        .list();
  }

  /**
   * A page of what is held, order by order, newest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<Balance.Hold> holds(Actor actor, String cursor) {
    UUID shop = actor.requireSeller(Right.MONEY).shopId();
    PageCut cut = PageCut.of("o.placed_at", "o.id", false, PAGE, cursor);
    List<Balance.Hold> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(HELD + cut.place() + " " + cut.order() + " limit :most")
                    .bind("shop", shop)
                    .bindMap(cut.values())
                    .mapTo(Balance.Hold.class)
                    .list());
    return cut.of(found, Balance.Hold::placedAt, Balance.Hold::orderId);
  }

  /** The newest payouts of the shop, at most {@value #PAGE}; dropped ones concern nobody. */
  public List<PayoutView> payouts(Actor actor) {
    return payouts.list(
        "p.shop_id = :shop and p.state <> 'DROPPED' order by p.created_at desc, p.id desc limit :most",
        Map.of("shop", actor.requireSeller(Right.MONEY).shopId(), "most", PAGE));
  }

  private List<PayoutView> open(UUID shop) {
    return payouts.list(
        "p.shop_id = :shop and p.state in ('PREPARED', 'APPROVED', 'SENDING', 'SENT', 'UNCLEAR')",
        Map.of("shop", shop));
  }

  private record Booked(UUID id, Instant at, String kind, String source, BigDecimal amount) {}

  /**
   * A page of what changed the balance, newest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<Balance.Line> history(Actor actor, String cursor) {
    return history(actor.requireSeller(Right.MONEY).shopId(), cursor);
  }

  /** The same of any shop, for operators. */
  public Page<Balance.Line> history(Actor operator, UUID shopId, String cursor) {
    operator.requireOperator(Right.MONEY);
    return history(shopId, cursor);
  }

  private Page<Balance.Line> history(UUID shop, String cursor) {
    PageCut cut = PageCut.of("e.at", "e.id", false, PAGE, cursor);
    List<Booked> booked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select e.id, e.at, e.kind, e.source, -p.amount as amount
                        from ledger_account a join ledger_posting p on p.account_id = a.id
                          join ledger_entry e on e.id = p.entry_id
                        where a.kind = 'SELLER' and a.owner = :shop"""
                            + cut.place()
                            + " "
                            + cut.order()
                            + " limit :most")
                    .bind("shop", shop.toString())
                    .bindMap(cut.values())
                    .mapTo(Booked.class)
                    .list());
    Map<String, String> orders = codes("shop_order", booked);
    Map<String, String> paid = codes("payout", booked);
    return cut.of(
        booked.stream()
            .map(
                line ->
                    new Balance.Line(
                        line.id(),
                        line.at(),
                        line.kind(),
                        orders.get(line.source()),
                        paid.get(line.source()),
                        line.amount()))
            .toList(),
        Balance.Line::at,
        Balance.Line::id);
  }

  /** The codes of what caused these lines, as far as it is of this table. */
  private Map<String, String> codes(String table, List<Booked> lines) {
    List<String> sources = new ArrayList<>(lines.stream().map(Booked::source).toList());
    sources.removeIf(source -> !source.matches("[0-9a-f-]{36}"));
    Map<String, String> codes = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select id::text as id, code from " + table + " where id = any(:ids::uuid[])")
                .bindArray("ids", String.class, sources)
                .map((row, context) -> codes.put(row.getString("id"), row.getString("code")))
                .list());
    return codes;
  }
}
