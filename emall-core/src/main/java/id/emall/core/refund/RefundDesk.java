package id.emall.core.refund;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Checks;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.TakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The operators' side of refunds: one prepares, another approves, and what the bank did is
 * recorded. Nobody approves what he prepared himself.
 */
@ApplicationScoped
public class RefundDesk {

  private static final int PAGE = 50;

  private Jdbi jdbi;
  private Clock clock;
  private RefundRows rows;
  private Refunds refunds;
  private RefundPayment payment;

  protected RefundDesk() {}

  @Inject
  RefundDesk(Jdbi jdbi, Clock clock, RefundRows rows, Refunds refunds, RefundPayment payment) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.refunds = refunds;
    this.payment = payment;
  }

  /** An account of the mall that a transfer may leave from. */
  public record Source(UUID id, String bank, String number) {}

  /**
   * The first page, oldest first.
   *
   * @param state null for all that are not over
   */
  public List<RefundView> list(Actor operator, RefundState state) {
    return page(operator, state, null).rows();
  }

  /**
   * A page, oldest first.
   *
   * @param state null for all that are not over
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<RefundView> page(Actor operator, RefundState state, String cursor) {
    operator.requireOperator(Right.MONEY);
    PageCut cut = PageCut.of("r.created_at", "r.id", true, PAGE, cursor);
    Map<String, Object> values = new HashMap<>(cut.values());
    String which = "r.state not in ('PAID', 'STOPPED')";
    if (state != null) {
      which = "r.state = :state";
      values.put("state", state.name());
    }
    return cut.of(
        rows.list(which + cut.place() + " " + cut.order() + " limit :most", values),
        RefundView::createdAt,
        RefundView::id);
  }

  /** The refunds that are not over. */
  public Backlog backlog(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int as count, min(created_at) as oldest from refund"
                        + " where state not in ('PAID', 'STOPPED')")
                .mapTo(Backlog.class)
                .one());
  }

  /**
   * @throws Refusal NOT_FOUND when there is none
   */
  public RefundView find(Actor operator, UUID refundId) {
    operator.requireOperator(Right.MONEY);
    return rows.find(refundId).orElseThrow(() -> Refusal.notFound("refund"));
  }

  /** The mall's accounts, from which a transfer may leave. */
  public List<Source> sources(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, bank, number from receiving_account where kind = 'BANK'
                    order by not enabled, bank, number
                    """)
                .mapTo(Source.class)
                .list());
  }

  /** The account as its owner told it by telephone, or as the bank told the sender's. */
  @Transactional
  public RefundView giveAccount(Actor operator, UUID refundId, Refunds.Account account) {
    operator.requireOperator(Right.MONEY);
    return refunds.give(operator, rows.locked(refundId), account);
  }

  /**
   * The first operator has checked amount, reason and name, and chosen where the transfer leaves.
   *
   * @param read when what the operator read was changed last
   * @throws Refusal INVALID for an unknown account, CONFLICT {@code refund.changed} when the refund
   *     has changed since, {@code refund.not-allowed} unless it is READY
   */
  @Transactional
  public RefundView prepare(Actor operator, UUID refundId, UUID fromAccount, Instant read) {
    operator.requireOperator(Right.MONEY);
    requireUnchanged(rows.locked(refundId), read);
    return prepare(operator, refundId, fromAccount);
  }

  /** The same, whatever it is like at this moment. */
  @Transactional
  public RefundView prepare(Actor operator, UUID refundId, UUID fromAccount) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Checks checks = new Checks();
    checks.that(
        fromAccount != null
            && sources(operator).stream().anyMatch(source -> source.id().equals(fromAccount)),
        "from",
        "refund.from");
    checks.refuse();
    return rows.move(
        operator,
        rows.locked(refundId),
        RefundEvent.PREPARE,
        new RefundRows.Setting(
            "from_account_id = :from, prepared_by = :operator, prepared_at = :at, note = null",
            Map.of("from", fromAccount, "operator", by.id(), "at", clock.instant())));
  }

  /**
   * The second operator agrees.
   *
   * @param read when what the operator read was changed last: it may have been taken back since,
   *     and prepared anew for another account
   * @throws Refusal CONFLICT {@code refund.changed} when the refund has changed since, {@code
   *     refund.second-operator} for who prepared it, {@code refund.money-missing} while the bank no
   *     longer shows the money that came in, {@code refund.not-allowed} unless it is PREPARED
   */
  @Transactional
  public RefundView approve(Actor operator, UUID refundId, Instant read) {
    operator.requireOperator(Right.MONEY);
    requireUnchanged(rows.locked(refundId), read);
    return approve(operator, refundId);
  }

  private static void requireUnchanged(RefundView refund, Instant read) {
    boolean decidable =
        refund.state() == RefundState.READY || refund.state() == RefundState.PREPARED;
    if (decidable && !refund.changedAt().equals(read)) {
      throw Refusal.conflict("refund.changed");
    }
  }

  /** The same, whatever it is like at this moment. */
  @Transactional
  public RefundView approve(Actor operator, UUID refundId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    RefundView refund = rows.locked(refundId);
    if (by.id().equals(refund.preparedBy()) && refund.state() == RefundState.PREPARED) {
      throw Refusal.conflict("refund.second-operator");
    }
    if (refund.state() == RefundState.PREPARED && isMoneyMissing(refundId)) {
      throw Refusal.conflict("refund.money-missing");
    }
    return rows.move(
        operator,
        refund,
        RefundEvent.APPROVE,
        new RefundRows.Setting(
            "approved_by = :operator, approved_at = :at",
            Map.of("operator", by.id(), "at", clock.instant())));
  }

  /**
   * Whether the bank no longer shows a payment that this is a part of, or shows a debit that may
   * take it back and about which operators have not decided.
   */
  private boolean isMoneyMissing(UUID refundId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from refund r join mutation m on m.id = r.cause_id
                          or m.id = (select d.mutation_id from money_decision d where d.id = r.cause_id
                            and r.invoice_id is null)
                          or m.id in (select s.mutation_id from settlement s where s.invoice_id = r.invoice_id)
                      where r.id = :refund and (m.disappeared_at is not null or exists (
                        select 1 from work_item w join mutation d on d.id = w.object_id::uuid
                        where w.kind = :takenBack and w.closed_at is null
                          and d.account_id = m.account_id and d.amount = m.amount)))
                    """)
                .bind("refund", refundId)
                .bind("takenBack", TakenBack.ITEM)
                .mapTo(Boolean.class)
                .one());
  }

  /** It is not approved; whoever prepares looks again. */
  @Transactional
  public RefundView refuse(Actor operator, UUID refundId, String reason) {
    return back(operator, refundId, RefundEvent.REFUSE, reason);
  }

  /** The account cannot be right; its owner, who reads the reason, is asked again. */
  @Transactional
  public RefundView askAgain(Actor operator, UUID refundId, String reason) {
    return back(operator, refundId, RefundEvent.ASK_AGAIN, reason);
  }

  private RefundView back(Actor operator, UUID refundId, RefundEvent event, String reason) {
    operator.requireOperator(Right.MONEY);
    String why = Checks.requireReason(reason);
    return rows.move(
        operator,
        rows.locked(refundId),
        event,
        new RefundRows.Setting(
            "note = :note, from_account_id = null, prepared_by = null, prepared_at = null, approved_by = null,"
                + " approved_at = null",
            Map.of("note", why)));
  }

  /**
   * The bank has made the transfer. Recording it again changes nothing and is refused.
   *
   * @param on the bank's day, not in the future
   * @param reference what the bank gave for it
   */
  @Transactional
  public RefundView recordPayment(Actor operator, UUID refundId, LocalDate on, String reference) {
    operator.requireOperator(Right.MONEY);
    Checks checks = new Checks();
    String told = checks.text("reference", reference, 3, 60);
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    checks.that(on != null, "paidOn", "required");
    checks.that(on == null || !on.isAfter(today), "paidOn", "date.future");
    checks.refuse();
    return payment.record(operator, refundId, on, told);
  }
}
