package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sweeps by hand: a row of the mall's own account by which a bank brings many payments at once that
 * it told before, for virtual accounts or by QRIS, and which names none of them. Like any sweep it
 * moves money between the mall's own accounts and settles nothing.
 */
@ApplicationScoped
public class SweepDesk {

  /** How many payments one row is offered, and may bring. */
  public static final int MOST = 5_000;

  /** Over a long holiday money may take as long to arrive. */
  private static final int MOST_DAYS = 10;

  private static final String UNSWEPT =
      """
      select p.mutation_id as id, p.account_id, a.bank || ' ' || a.number as account, a.kind,
        m.booking_date as day, p.amount, p.reference,
        (select string_agg(i.code, ', ' order by i.code) from settlement s join invoice i on i.id = s.invoice_id
          where s.mutation_id = p.mutation_id) as invoices
      from mutation r join receiving_account b on b.id = r.account_id and b.kind = 'BANK'
        join receiving_account a on a.bank = b.bank and a.kind <> 'BANK'
        join mutation m on m.account_id = a.id and m.booking_date between r.booking_date - :days and r.booking_date
        join pushed_payment p on p.mutation_id = m.id
      where r.id = :row and m.reversed_at is null
        and not exists (select 1 from sweep s where s.pushed_id = p.mutation_id)
      """;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Ledger ledger;
  private MallSettings settings;
  private SweepRows rows;
  private UnmatchedPayments desk;

  protected SweepDesk() {}

  @Inject
  SweepDesk(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      Ledger ledger,
      MallSettings settings,
      SweepRows rows,
      UnmatchedPayments desk) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.ledger = ledger;
    this.settings = settings;
    this.rows = rows;
    this.desk = desk;
  }

  /**
   * A payment that was told and is not on the mall's own account yet.
   *
   * @param id of its mutation
   * @param account bank and number it was told for
   * @param day on which it was paid, WIB
   * @param reference the number of the virtual account, or the code's
   * @param invoices codes of those that it paid with commas between, or null
   */
  public record Told(
      UUID id,
      UUID accountId,
      String account,
      AccountKind kind,
      LocalDate day,
      BigDecimal amount,
      String reference,
      String invoices) {}

  /**
   * What a row may bring.
   *
   * @param payments by account and day, at most {@value #MOST}
   * @param likely the ids of those that it most likely brings; empty when nothing speaks for any
   */
  public record Offer(List<Told> payments, List<UUID> likely) {
    public Offer {
      payments = List.copyOf(payments);
      likely = List.copyOf(likely);
    }
  }

  /**
   * A row beside the payments that it is said to bring.
   *
   * @param gross what the payers paid
   * @param row what arrived
   * @param unusual whether the provider would have kept more than it may: of virtual accounts
   *     anything, of QRIS above {@code emall.payment.qris-fee-most}
   */
  public record Sum(
      UUID accountId,
      String account,
      AccountKind kind,
      int payments,
      BigDecimal gross,
      BigDecimal row,
      boolean unusual) {

    /** What the provider kept; negative when more arrived than was paid. */
    public BigDecimal fee() {
      return gross.subtract(row);
    }
  }

  private record Row(
      UUID id, UUID accountId, BigDecimal amount, LocalDate bookingDate, String remark) {}

  /** Payments of the same bank, told within ten days before the row. */
  public Offer offer(Actor operator, UUID mutationId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle -> {
          Optional<Row> row = row(handle, mutationId);
          List<Told> unswept = row.isEmpty() ? List.of() : unswept(handle, mutationId);
          return unswept.isEmpty()
              ? new Offer(List.of(), List.of())
              : new Offer(unswept, choice(row.get()).of(unswept));
        });
  }

  private SweepChoice choice(Row row) {
    return new SweepChoice(row.amount(), QrisRow.read(row.remark()), settings::qrisFeeMost);
  }

  /**
   * What the chosen payments come to, beside the row.
   *
   * @throws Refusal INVALID {@code payments} with {@code sweep.none}, {@code sweep.gone} when one
   *     is not offered any more, or {@code sweep.several-accounts}; CONFLICT {@code
   *     payment.not-on-desk} or {@code payment.disappeared} when the row is not there
   */
  public Sum sum(Actor operator, UUID mutationId, List<UUID> chosen) {
    operator.requireOperator(Right.MONEY);
    BigDecimal amount = desk.amountOnDesk(mutationId);
    List<Told> payments =
        jdbi.withHandle(handle -> chosen(unswept(handle, mutationId), Set.copyOf(chosen)));
    if (payments.isEmpty()) {
      throw refused(chosen.isEmpty() ? "sweep.none" : "sweep.gone");
    }
    if (payments.size() != new HashSet<>(chosen).size()) {
      throw refused("sweep.gone");
    }
    if (payments.stream().map(Told::accountId).distinct().count() > 1) {
      throw refused("sweep.several-accounts");
    }
    return sum(payments, amount);
  }

  private static Refusal refused(String why) {
    return Refusal.invalid(new FieldError("payments", why));
  }

  private static List<Told> chosen(List<Told> unswept, Set<UUID> ids) {
    return unswept.stream().filter(told -> ids.contains(told.id())).toList();
  }

  private Sum sum(List<Told> payments, BigDecimal amount) {
    Told first = payments.getFirst();
    BigDecimal gross = gross(payments);
    BigDecimal fee = gross.subtract(amount);
    BigDecimal most =
        first.kind() == AccountKind.QRIS ? settings.qrisFeeMost(gross) : BigDecimal.ZERO;
    return new Sum(
        first.accountId(),
        first.account(),
        first.kind(),
        payments.size(),
        gross,
        amount,
        fee.compareTo(most) > 0);
  }

  static BigDecimal gross(List<Told> payments) {
    return payments.stream().map(Told::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Sweeps them all with the row, which the caller has locked and found on the desk.
   *
   * @param gross what they came to when it was decided
   * @return false, and nothing is done, when one of them was swept meanwhile or is gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean sweep(UUID mutationId, List<UUID> chosen, BigDecimal gross) {
    return jdbi.withHandle(
        handle -> {
          Row row = row(handle, mutationId).orElseThrow();
          lock(handle, chosen);
          List<Told> payments = chosen(unswept(handle, mutationId), Set.copyOf(chosen));
          if (payments.size() != chosen.size() || gross(payments).compareTo(gross) != 0) {
            return false;
          }
          write(handle, row, payments);
          return true;
        });
  }

  private void write(Handle handle, Row row, List<Told> payments) {
    Sum sum = sum(payments, row.amount());
    rows.write(
        handle,
        row.id(),
        sum.fee(),
        payments.stream().map(told -> new SweepRows.Payment(told.id(), told.amount())).toList());
    LedgerEntry entry =
        new LedgerEntry(
                "mutation.swept", ids.next(), "Told payments on the mall's account, by hand")
            .debit(LedgerAccount.clearing(row.accountId()), row.amount());
    if (sum.fee().signum() > 0) {
      entry.debit(LedgerAccount.fees(), sum.fee());
    }
    ledger.book(entry.credit(LedgerAccount.bank(sum.accountId()), sum.gross()));
    handle
        .createUpdate(
            "update mutation set outcome = 'SWEEP', outcome_reason = :told, outcome_at = :now where id = :id")
        .bind("told", payments.getFirst().id().toString())
        .bind("now", clock.instant())
        .bind("id", row.id())
        .execute();
  }

  /** In the order of their ids, as every sweep locks them. */
  private static void lock(Handle handle, List<UUID> chosen) {
    handle
        .createQuery("select id from mutation where id = any(:ids) order by id for no key update")
        .bindArray("ids", UUID.class, chosen)
        .mapTo(UUID.class)
        .list();
  }

  private static List<Told> unswept(Handle handle, UUID row) {
    return handle
        .createQuery(
            UNSWEPT + " order by a.kind, a.number, m.booking_date, p.told_at, m.id limit :most")
        .bind("row", row)
        .bind("days", MOST_DAYS)
        .bind("most", MOST)
        .mapTo(Told.class)
        .list();
  }

  private static Optional<Row> row(Handle handle, UUID mutationId) {
    return handle
        .createQuery(
            "select id, account_id, amount, booking_date, remark from mutation where id = :id and outcome = 'DESK'")
        .bind("id", mutationId)
        .mapTo(Row.class)
        .findOne();
  }
}
