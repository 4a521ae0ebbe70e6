package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Credits that a bank takes back by a row of its own, rather than by showing them no more: BCA's
 * NREV with the reference of the credit, MT940's RC and RD, KOREKSI rows. Such a debit is told to
 * the operators with the credit it is about; when there is only one, what that paid for stands
 * still. Two operators book it.
 */
@ApplicationScoped
public class TakenBack {

  /** Work item of a debit that takes money back; its object is the debit's id. */
  public static final String ITEM = "mutation.taken-back";

  private static final Actor DESK = new Actor.System("desk");
  private static final int BATCH = 200;
  private static final int MOST = 20;

  /** How many days a bank may take to take a credit back. */
  private static final int DAYS = 31;

  /**
   * What banks write on such rows, and what a file's reader adds to the rows that its layout marks;
   * whole words, so that a name that has them in it is none.
   */
  private static final String WORDS =
      "\\y(KOREKSI|REVERSAL|REVERSED|RVSL|NREV|NKOR|PEMBATALAN|BATAL|CORRECTION)\\y";

  /**
   * A condition in SQL on a credit named {@code m}: operators have still to decide whether a debit
   * took it back.
   */
  static final String UNDECIDED =
      """
      (exists (select 1 from money_decision asked
          where asked.mutation_id = m.id and asked.kind = 'TAKEN_BACK' and asked.state in ('ASKED', 'DUE'))
        or exists (select 1 from work_item item
          join mutation debit on debit.id = case item.kind when '%s' then item.object_id::uuid end
          where item.kind = '%s' and item.closed_at is null and debit.account_id = m.account_id
            and debit.amount = m.amount
            and m.booking_date between debit.booking_date - %d and debit.booking_date))
      """
          .formatted(ITEM, ITEM, DAYS);

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;
  private FrozenOrders frozenOrders;
  private Settlement settlement;

  protected TakenBack() {}

  @Inject
  TakenBack(
      Jdbi jdbi,
      Clock clock,
      WorkItems workItems,
      FrozenOrders frozenOrders,
      Settlement settlement) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
    this.frozenOrders = frozenOrders;
    this.settlement = settlement;
  }

  /** A row of the bank that shows money going out. */
  public record Debit(
      UUID id,
      String bank,
      String accountNumber,
      BigDecimal amount,
      LocalDate bookingDate,
      String remark,
      String reference) {}

  /**
   * A credit that a debit may take back.
   *
   * @param sameReference whether the bank gave both the same reference
   * @param invoices the codes of what it paid, with commas between, or null
   */
  public record Credit(
      UUID id,
      LocalDate bookingDate,
      Instant bankTime,
      String remark,
      boolean sameReference,
      String outcome,
      String invoices) {}

  /** Empty when it is no debit, or accounts for a reversal, a refund or a payout already. */
  public Optional<Debit> find(Actor operator, UUID debitId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(handle -> debit(handle, debitId));
  }

  /** What it may take back, likeliest first, at most {@value #MOST}. */
  public List<Credit> credits(Actor operator, UUID debitId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(handle -> credits(handle, debitId));
  }

  /** Debits that were not looked at, at most {@value #BATCH}. */
  public List<UUID> notCompared() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from mutation where outcome = 'DEBIT' and compared_at is null
                    order by first_seen_at limit :most
                    """)
                .bind("most", BATCH)
                .mapTo(UUID.class)
                .list());
  }

  /** Looks at a debit, once: one that is a reversal is told. */
  @Transactional
  public void look(UUID debitId) {
    jdbi.useHandle(
        handle -> {
          List<Credit> credits = credits(handle, debitId);
          lock(handle, debitId, credits);
          if (compared(handle, debitId)) {
            boolean referenced = credits.stream().anyMatch(Credit::sameReference);
            if (referenced || marked(handle, debitId)) {
              debit(handle, debitId).ifPresent(debit -> tell(debit, credits));
            }
          }
        });
  }

  private static void lock(Handle handle, UUID debitId, List<Credit> credits) {
    List<UUID> rows = new ArrayList<>(credits.stream().map(Credit::id).toList());
    rows.add(debitId);
    handle
        .createQuery("select id from mutation where id = any(:ids) order by id for update")
        .bindArray("ids", UUID.class, rows)
        .mapTo(UUID.class)
        .list();
  }

  private boolean compared(Handle handle, UUID debitId) {
    return handle
            .createUpdate(
                """
                update mutation set compared_at = :now
                where id = :id and outcome = 'DEBIT' and compared_at is null
                """)
            .bind("now", clock.instant())
            .bind("id", debitId)
            .execute()
        == 1;
  }

  private static boolean marked(Handle handle, UUID debitId) {
    return handle
        .createQuery(
            """
            select upper(remark) ~ :words from mutation
            where id = :id and not exists (select 1 from refund where debit_id = :id)
            """)
        .bind("words", WORDS)
        .bind("id", debitId)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private void tell(Debit debit, List<Credit> credits) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("bank", debit.bank());
    details.put("account", debit.accountNumber());
    details.put("amount", debit.amount().toPlainString());
    details.put("remark", debit.remark());
    List<Credit> sure = credits.stream().filter(Credit::sameReference).toList();
    List<Credit> guessed = sure.isEmpty() ? credits : sure;
    if (!guessed.isEmpty() && guessed.getFirst().invoices() != null) {
      details.put("invoice", guessed.getFirst().invoices());
    }
    if (guessed.size() == 1) {
      details.put("held", String.join(", ", hold(guessed.getFirst().id())));
    }
    workItems.raise(
        ITEM, debit.id(), "the bank took a credit back by a row of its own: " + details, details);
  }

  /** What the credit paid for stands still until operators have decided. */
  private List<String> hold(UUID creditId) {
    List<UUID> invoices =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select s.invoice_id from settlement s join mutation m on m.id = s.mutation_id
                        where m.id = :id and m.outcome = 'SETTLED' and s.outcome <> 'OWED_BACK' order by s.invoice_id
                        """)
                    .bind("id", creditId)
                    .mapTo(UUID.class)
                    .list());
    settlement.lock(invoices);
    return invoices.stream()
        .flatMap(
            invoice ->
                frozenOrders.freeze(DESK, invoice, FrozenOrders.Hold.BANK_REVERSAL).held().stream())
        .toList();
  }

  private static Optional<Debit> debit(Handle handle, UUID debitId) {
    return handle
        .createQuery(
            """
            select m.id, a.bank, a.number as account_number, m.amount, m.booking_date, m.remark, m.reference
            from mutation m join receiving_account a on a.id = m.account_id
            where m.id = :id and m.outcome = 'DEBIT' and
            """
                + UsedDebits.FREE)
        .bind("id", debitId)
        .mapTo(Debit.class)
        .findOne();
  }

  private static List<Credit> credits(Handle handle, UUID debitId) {
    return handle
        .createQuery(
            """
            select c.id, c.booking_date, c.bank_time, c.remark, same.reference as same_reference, c.outcome,
              (select string_agg(i.code, ', ' order by i.code) from settlement s
                join invoice i on i.id = s.invoice_id where s.mutation_id = c.id) as invoices
            from mutation d join mutation c on c.account_id = d.account_id and c.direction = 'CREDIT'
                and c.amount = d.amount and c.booking_date between d.booking_date - %d and d.booking_date
                and c.reversed_at is null and c.reversed_by is null and c.disappeared_at is null
                and (c.outcome in ('NEW', 'HELD', 'DESK', 'SETTLED', 'OWED_BACK', 'NOT_OURS')
                  or exists (select 1 from sweep where row_id = c.id))
              cross join lateral (select coalesce(
                (length(d.reference) >= 6 and d.reference = c.reference)
                or (length(d.bank_transaction_id) >= 6 and d.bank_transaction_id = c.bank_transaction_id), false)
                as reference) same
            where d.id = :id
            order by same.reference desc, word_similarity(c.remark, d.remark) desc, c.booking_date desc, c.id
            limit :most
            """
                .formatted(DAYS))
        .bind("id", debitId)
        .bind("most", MOST)
        .mapTo(Credit.class)
        .list();
  }

  /**
   * @throws Refusal CONFLICT {@code payment.not-taken-back} unless the debit may take this credit
   *     back
   */
  public void require(UUID creditId, UUID debitId) {
    boolean fits =
        jdbi.withHandle(
            handle ->
                debit(handle, debitId).isPresent()
                    && credits(handle, debitId).stream()
                        .anyMatch(credit -> credit.id().equals(creditId)));
    if (!fits) {
      throw Refusal.conflict("payment.not-taken-back");
    }
  }
}
