package id.emall.core.payout;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.payment.UsedDebits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds the bank's own row of a payout, and the row of its fee. The bank's row is the last word: it
 * ends a doubt, and it takes a payout that was given up and shows all the same out of the balance
 * again.
 */
@ApplicationScoped
class PayoutProof {

  /** Work item of a payout that failed and that the bank shows; its object is its id. */
  static final String PAID_THOUGH_FAILED = "payout.paid-though-failed";

  /** Work item of a second row of one payout; its object is the row's id. */
  static final String PAID_TWICE = "payout.paid-twice";

  /** Work item of a payout that was made and that the bank does not show; its object is its id. */
  static final String NOT_SEEN = "payout.not-seen";

  private static final Duration SHOWN_WITHIN = Duration.ofDays(3);
  private static final int LONGEST_LIST = 500;
  private static final Duration FAILED_LOOKED_FOR = Duration.ofDays(14);
  private static final Duration SECOND_LOOKED_FOR = Duration.ofDays(14);

  private Jdbi jdbi;
  private Clock clock;
  private Ledger ledger;
  private PayoutRows rows;
  private PayoutSettings settings;
  private WorkItems workItems;

  protected PayoutProof() {}

  @Inject
  PayoutProof(
      Jdbi jdbi,
      Clock clock,
      Ledger ledger,
      PayoutRows rows,
      PayoutSettings settings,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ledger = ledger;
    this.rows = rows;
    this.settings = settings;
    this.workItems = workItems;
  }

  private record Row(UUID id, BigDecimal amount, String reference) {}

  /** Payouts that a row of the bank may still show. Served by the index payout_not_seen. */
  List<UUID> notSeen() {
    return rows.ids(
        """
        p.state in ('SENDING', 'SENT', 'UNCLEAR', 'FAILED') and p.debit_id is null
        and (p.state <> 'FAILED' or p.changed_at > :since) order by p.approved_at limit :most""",
        Map.of("since", clock.instant().minus(FAILED_LOOKED_FOR), "most", LONGEST_LIST));
  }

  /** Looks for the bank's row of a payout. */
  @Transactional
  void look(Actor by, UUID payoutId) {
    Set<UUID> held =
        jdbi.withHandle(handle -> UsedDebits.hold(handle, find(handle, payoutId).ids()));
    PayoutView payout = rows.locked(payoutId);
    if (!PayoutEvent.SEEN.from().contains(payout.state())) {
      return;
    }
    Found found = jdbi.withHandle(handle -> find(handle, payoutId));
    if (found.debit().isEmpty()) {
      tellWhenLate(payout);
    } else if (held.containsAll(found.ids())) {
      seen(by, payout, found.debit().get(), found.fee());
    }
  }

  /** The bank's rows of a payout, as far as they are there. */
  private record Found(Optional<Row> debit, Optional<Row> fee) {

    List<UUID> ids() {
      return Stream.concat(debit.stream(), fee.stream()).map(Row::id).toList();
    }
  }

  /** Found again under their lock: none of them accounts for anything else by then. */
  private Found find(Handle handle, UUID payoutId) {
    Optional<Row> debit = fitting(handle, payoutId);
    return new Found(debit, debit.flatMap(row -> fee(handle, payoutId, row)));
  }

  /** A row of the bank that names a payout which another row has proven. */
  record Second(UUID mutationId, String code, long batch) {}

  /** At most {@value #LONGEST_LIST}; each is told once, however its work item ends. */
  List<Second> secondRows() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id as mutation_id, p.code, b.number as batch
                    from mutation m join payout p on p.state = 'PAID' and p.returned_by is null
                        and p.amount = m.amount and p.debit_id <> m.id
                        and position(p.code in regexp_replace(upper(concat_ws(' ', m.reference, m.remark,
                          m.bank_transaction_id)), '[^A-Z0-9]', '', 'g')) > 0
                      join payout_batch b on b.id = p.batch_id and b.from_account_id = m.account_id
                    where m.direction = 'DEBIT' and m.disappeared_at is null and m.first_seen_at >= :since
                      and %s
                      and not exists (select 1 from work_item w where w.kind = :kind and w.object_id = m.id::text)
                    order by m.first_seen_at, m.id limit :most
                    """
                        .formatted(UsedDebits.FREE))
                .bind("since", clock.instant().minus(SECOND_LOOKED_FOR))
                .bind("kind", PAID_TWICE)
                .bind("most", LONGEST_LIST)
                .mapTo(Second.class)
                .list());
  }

  void tell(Second second) {
    workItems.raise(
        PAID_TWICE,
        second.mutationId(),
        "payout " + second.code() + " is on the bank's statement twice",
        Map.of("batch", Long.toString(second.batch()), "code", second.code()));
  }

  /** A file that was never brought to the bank, or a transfer that the bank forgot. */
  private void tellWhenLate(PayoutView payout) {
    boolean waits =
        payout.state() == PayoutState.SENT
            || (payout.state() == PayoutState.SENDING && payout.channel().equals("FILE"));
    if (waits && payout.sentAt().plus(SHOWN_WITHIN).isBefore(clock.instant())) {
      workItems.raise(
          NOT_SEEN,
          payout.id(),
          "payout " + payout.code() + " is not on the bank's statement",
          Map.of("batch", Long.toString(payout.batchNumber()), "code", payout.code()));
    }
  }

  private void seen(Actor by, PayoutView payout, Row debit, Optional<Row> fee) {
    Map<String, Object> values = new HashMap<>();
    values.put("debit", debit.id());
    values.put("reference", debit.reference());
    values.put("fee", fee.map(Row::amount).orElse(null));
    values.put("feeDebit", fee.map(Row::id).orElse(null));
    rows.move(
        by,
        payout,
        PayoutEvent.SEEN,
        new PayoutRows.Setting(
            """
            debit_id = :debit, fee = :fee::numeric, fee_debit_id = :feeDebit::uuid, reason = null,
            bank_reference = coalesce(bank_reference, :reference)""",
            values));
    UUID from = payout.fromAccountId();
    if (payout.state() == PayoutState.FAILED) {
      afterAll(payout);
    } else {
      ledger.book(
          new LedgerEntry(
                  "payout.seen",
                  payout.id(),
                  "Payout " + payout.code() + " on the bank's statement")
              .debit(LedgerAccount.outgoing(payout.id()), payout.amount())
              .credit(LedgerAccount.clearing(from), payout.amount()));
    }
    fee.ifPresent(
        row ->
            ledger.book(
                new LedgerEntry("payout.fee", payout.id(), "Fee of payout " + payout.code())
                    .debit(LedgerAccount.fees(), row.amount())
                    .credit(LedgerAccount.clearing(from), row.amount())));
    workItems.close(by, PayoutSending.UNCLEAR, payout.id());
    workItems.close(by, PayoutSending.REFUSED, payout.id());
    workItems.close(by, NOT_SEEN, payout.id());
  }

  /** Its money is in the balance and gone: the balance bears it, below zero if it must. */
  private void afterAll(PayoutView payout) {
    ledger.book(
        new LedgerEntry(
                "payout.after-all", payout.id(), "Payout " + payout.code() + " made after all")
            .debit(LedgerAccount.seller(payout.shopId()), payout.amount())
            .credit(LedgerAccount.clearing(payout.fromAccountId()), payout.amount()));
    workItems.raise(
        PAID_THOUGH_FAILED,
        payout.id(),
        "payout " + payout.code() + " was given up and is on the bank's statement",
        Map.of("batch", Long.toString(payout.batchNumber()), "code", payout.code()));
  }

  /** Same account and amount, not before the approval's day, and it names code or reference. */
  private static Optional<Row> fitting(Handle handle, UUID payoutId) {
    return handle
        .createQuery(
            """
            select m.id, m.amount, coalesce(m.bank_transaction_id, m.reference, p.code) as reference
            from payout p join payout_batch b on b.id = p.batch_id
              join mutation m on m.account_id = b.from_account_id and m.direction = 'DEBIT' and m.amount = p.amount
                and m.disappeared_at is null and m.booking_date >= (p.approved_at at time zone 'Asia/Jakarta')::date
              cross join lateral (select regexp_replace(upper(concat_ws(' ', m.reference, m.remark,
                m.bank_transaction_id)), '[^A-Z0-9]', '', 'g') as said) told
            where p.id = :id and %s
              and (position(p.code in told.said) > 0 or (length(p.bank_reference) >= 6
                and position(regexp_replace(upper(p.bank_reference), '[^A-Z0-9]', '', 'g') in told.said) > 0))
            order by m.booking_date, m.id limit 1
            """
                .formatted(UsedDebits.FREE))
        .bind("id", payoutId)
        .mapTo(Row.class)
        .findOne();
  }

  /**
   * A small debit of the same day that names the code, or that came in the same second and calls
   * itself a fee; equal ones of one second stand for each other.
   */
  private Optional<Row> fee(Handle handle, UUID payoutId, Row debit) {
    return handle
        .createQuery(
            """
            select m.id, m.amount, '' as reference
            from payout p join mutation d on d.id = :debit join mutation m on m.account_id = d.account_id and m.direction = 'DEBIT' and m.id <> d.id
                and m.booking_date = d.booking_date and m.amount <= :most and m.disappeared_at is null
              cross join lateral (select upper(m.remark) as said) told
            where p.id = :id and m.amount <> d.amount and %s
              and (position(p.code in told.said) > 0
                or (m.bank_time = d.bank_time and (told.said like '%%BIAYA%%' or told.said like '%%FEE%%')))
            order by position(p.code in told.said) = 0, m.id limit 1
            """
                .formatted(UsedDebits.FREE))
        .bind("most", settings.feeMost())
        .bind("debit", debit.id())
        .bind("id", payoutId)
        .mapTo(Row.class)
        .findOne();
  }
}
