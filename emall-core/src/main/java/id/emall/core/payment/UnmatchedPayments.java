package id.emall.core.payment;

import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The operators' desk of money that the mall could not place by itself. The guesses beside each row
 * are {@link PaymentSuggestions}.
 */
@ApplicationScoped
public class UnmatchedPayments {

  /** How many payments stand on a page. */
  static final int PAGE = 50;

  private Jdbi jdbi;
  private Clock clock;
  private MutationSettlement settlement;

  protected UnmatchedPayments() {}

  @Inject
  public UnmatchedPayments(Jdbi jdbi, Clock clock, MutationSettlement settlement) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settlement = settlement;
  }

  /**
   * Money on the desk.
   *
   * @param reference what the bank says that it is for, or null
   * @param reason why it is here: {@code unknown-amount}, {@code other-account}, {@code
   *     several-codes}, {@code several-invoices}, {@code other-invoice-named}, {@code
   *     older-than-invoice}, {@code sen}, {@code disappeared}, {@code perhaps-same}, {@code
   *     refund-named}, {@code unknown-reference}; of virtual accounts {@code va-swept}, {@code
   *     va-left}, {@code va-other-amount}; of QRIS {@code qris-unswept}, {@code qris-fee}, {@code
   *     qris-unreadable}, {@code qris-unknown-merchant}; or what became of a decision, {@code
   *     bind-invoice-paid}, {@code bind-invoice-ended}, {@code bind-invoice-changed}, {@code
   *     bind-disappeared}, {@code bind-sweep-changed}
   */
  public record Unmatched(
      UUID id,
      String bank,
      String accountNumber,
      BigDecimal amount,
      LocalDate bookingDate,
      Instant bankTime,
      String remark,
      String reference,
      String reason,
      Instant firstSeenAt) {}

  /** The first page of the desk, oldest first. */
  public List<Unmatched> list(Actor operator) {
    return page(operator, null).rows();
  }

  /**
   * A page of the desk, oldest first.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<Unmatched> page(Actor operator, String cursor) {
    PageCut cut = PageCut.of("m.first_seen_at", "m.id", true, PAGE, cursor);
    return cut.of(
        onDesk(operator, cut.place() + " " + cut.order() + " limit :most", cut.values()),
        Unmatched::firstSeenAt,
        Unmatched::id);
  }

  /** Money on the desk by its id; empty when it is not, or no longer, there. */
  public Optional<Unmatched> find(Actor operator, UUID mutationId) {
    return onDesk(operator, " and m.id = :id", Map.of("id", mutationId)).stream().findFirst();
  }

  /** The payments on the desk. */
  public Backlog backlog(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int as count, min(first_seen_at) as oldest from mutation"
                        + " where outcome = 'DESK'")
                .mapTo(Backlog.class)
                .one());
  }

  private List<Unmatched> onDesk(Actor operator, String which, Map<String, ?> values) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select m.id, a.bank, a.number as account_number, m.amount, m.booking_date, m.bank_time, m.remark,
                  m.reference, m.outcome_reason as reason, m.first_seen_at
                from mutation m join receiving_account a on a.id = m.account_id
                where m.outcome = 'DESK'"""
                        + which)
                .bindMap(values)
                .mapTo(Unmatched.class)
                .list());
  }

  /** Where money is, for who decides about it under its lock. */
  public record Place(UUID accountId, boolean onDesk, boolean disappeared) {}

  /** What of divided money is for no invoice; {@code reason} is null when nothing is. */
  public record Rest(BigDecimal amount, String reason) {}

  /**
   * How much lies there.
   *
   * @throws Refusal CONFLICT {@code payment.not-on-desk} when it was decided, {@code
   *     payment.disappeared} while the bank does not show it
   */
  public BigDecimal amountOnDesk(UUID mutationId) {
    Place place = jdbi.withHandle(handle -> place(handle, mutationId, ""));
    if (!place.onDesk()) {
      throw Refusal.conflict("payment.not-on-desk");
    }
    if (place.disappeared()) {
      throw Refusal.conflict("payment.disappeared");
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select amount from mutation where id = :id")
                .bind("id", mutationId)
                .mapTo(BigDecimal.class)
                .one());
  }

  /**
   * Whether only who uploaded it says that it came, though more than one had to: then no single
   * operator gives it to an invoice, however little it is.
   */
  public boolean standsOnOneWord(UUID mutationId) {
    return jdbi.withHandle(handle -> HeldCredits.standsOnOneWord(handle, mutationId));
  }

  /** Locks the row, before its invoices. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Place lock(UUID mutationId) {
    return jdbi.withHandle(handle -> place(handle, mutationId, " for update"));
  }

  private static Place place(Handle handle, UUID mutationId, String lock) {
    return handle
        .createQuery(
            """
            select account_id, outcome = 'DESK' as on_desk, disappeared_at is not null as disappeared
            from mutation where id = :id
            """
                + lock)
        .bind("id", mutationId)
        .mapTo(Place.class)
        .findOne()
        .orElse(new Place(null, false, false));
  }

  /** Says why money is on the desk, once more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(UUID mutationId, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update mutation set outcome_reason = :reason where id = :id and outcome = 'DESK'")
                .bind("reason", reason)
                .bind("id", mutationId)
                .execute());
  }

  /**
   * Gives the money to invoices; what it does there is settlement's rule. A rest is only noted:
   * whoever decides books it in the same transaction.
   *
   * @param parts one of each invoice; with the rest the whole amount
   * @return what each part did, in the order of the parts
   * @throws Refusal CONFLICT {@code payment.not-on-desk} when it was decided meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Settlement.Outcome> give(
      Actor operator, UUID mutationId, List<MutationSettlement.Part> parts, Rest rest) {
    operator.requireOperator(Right.MONEY);
    if (rest.amount().signum() > 0) {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      "update mutation set rest = :rest, rest_reason = :reason where id = :id and outcome = 'DESK'")
                  .bind("rest", rest.amount())
                  .bind("reason", rest.reason())
                  .bind("id", mutationId)
                  .execute());
    }
    return settlement
        .bindFromDesk(operator, mutationId, parts)
        .orElseThrow(() -> Refusal.conflict("payment.not-on-desk"));
  }

  /**
   * Money that leaves the desk for another place than an invoice.
   *
   * @param wasApart whether it had been kept apart as unidentified before
   */
  public record Taken(UUID accountId, BigDecimal amount, boolean wasApart) {}

  /**
   * @param apart whether money that was kept apart will do as well
   * @throws Refusal CONFLICT {@code payment.not-on-desk} when it was decided, or is not shown any
   *     more
   */
  public void requireOnDesk(UUID mutationId, boolean apart) {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from mutation where id = :id and disappeared_at is null and reversed_by is null and "
                            + waiting(apart))
                    .bind("id", mutationId)
                    .mapTo(UUID.class)
                    .findOne())
        .orElseThrow(() -> Refusal.conflict("payment.not-on-desk"));
  }

  /**
   * Takes money that is for no invoice off the desk, or back from where it was kept apart, in the
   * transaction of whoever says so: two operators, or what finds transfers of ours that come back.
   *
   * @param why what becomes of it: {@code send-back}, {@code unidentified}, {@code refund-bounced}
   *     or {@code payout-bounced}
   * @throws Refusal CONFLICT {@code payment.not-on-desk} when it was decided, or is not shown any
   *     more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Taken take(UUID mutationId, boolean apart, String why) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with before as (select id, outcome, rest from mutation
                          where id = :id and disappeared_at is null and reversed_by is null and %s for update)
                        update mutation m set
                          outcome = case when before.rest > 0 then m.outcome else 'NOT_OURS' end,
                          outcome_reason = case when before.rest > 0 then m.outcome_reason else :why end,
                          rest_reason = case when before.rest > 0 then :why end,
                          outcome_at = :at
                        from before where m.id = before.id
                        returning m.account_id, case when before.rest > 0 then before.rest else m.amount end as amount,
                          before.outcome <> 'DESK' as was_apart
                        """
                            .formatted(waiting(apart)))
                    .bind("why", why)
                    .bind("at", clock.instant())
                    .bind("id", mutationId)
                    .mapTo(Taken.class)
                    .findOne())
        .orElseThrow(() -> Refusal.conflict("payment.not-on-desk"));
  }

  private static String waiting(boolean apart) {
    return apart
        ? """
            (outcome = 'DESK' or (outcome = 'NOT_OURS' and outcome_reason = 'unidentified')
              or rest_reason = 'unidentified')"""
        : "outcome = 'DESK'";
  }
}
