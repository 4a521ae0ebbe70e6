package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.core.common.Ids;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * The money of virtual accounts is seen twice: the bank tells the payment, and the statement of the
 * mall's own account shows it arrive. Whichever comes first settles the invoice; the other is its
 * sweep, an inner transfer, and settles nothing. A row names the payment by the number of the
 * virtual account in its text and has the same amount; each payment is swept once, each row sweeps
 * one payment.
 */
@ApplicationScoped
class Sweeps {

  /** Numbers of virtual accounts have this many digits, the company code included. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 28;

  private Ids ids;
  private Clock clock;
  private Adapters adapters;
  private Ledger ledger;
  private Settlement settlement;
  private QrisSweeps qris;

  protected Sweeps() {}

  @Inject
  Sweeps(
      Ids ids,
      Clock clock,
      Adapters adapters,
      Ledger ledger,
      Settlement settlement,
      QrisSweeps qris) {
    this.ids = ids;
    this.clock = clock;
    this.adapters = adapters;
    this.ledger = ledger;
    this.settlement = settlement;
    this.qris = qris;
  }

  /** A number that a row names, and the invoice that has it or had it before its way changed. */
  private record Bill(
      UUID id, UUID accountId, String reference, BigDecimal due, BigDecimal total, boolean left) {}

  /** Why a row waits on the desk until the payment that it brings is told. */
  private static final List<String> WAITING = List.of("va-other-amount", "va-left", "va-swept");

  private record Told(UUID mutationId, UUID accountId) {}

  /**
   * Whether a credit may name a virtual account of the mall's, by digits alone; asks no database.
   * What it says yes to must be decided by {@link #decide}.
   */
  boolean concerns(Matcher.Credit credit) {
    return qris.concerns(credit.remark())
        || !numbers(credit.remark(), credit.reference()).isEmpty();
  }

  /**
   * What a new credit of the mall's own account is, if it names the virtual account of an invoice:
   * the sweep of a payment that was told, or the payment itself when nobody told it. The credit's
   * row is locked by the caller.
   */
  Optional<Matcher.Decision> decide(Handle handle, Matcher.Credit credit) {
    if (qris.concerns(credit.remark()) && !credit.disappeared()) {
      return qris.decide(handle, credit);
    }
    List<String> numbers = numbers(credit.remark(), credit.reference());
    if (numbers.isEmpty() || credit.disappeared() || isToldItself(handle, credit.accountId())) {
      return Optional.empty();
    }
    List<Bill> bills = bills(handle, numbers);
    if (bills.size() != 1) {
      return bills.isEmpty()
          ? Optional.empty()
          : Optional.of(new Matcher.Decision.Desk("several-codes"));
    }
    Bill bill = bills.getFirst();
    settlement.lock(bill.id());
    Optional<Told> told = unswept(handle, bill, credit.amount());
    if (told.isPresent()) {
      rowAfterTold(handle, told.get(), credit);
      return Optional.of(new Matcher.Decision.Swept(told.get().mutationId()));
    }
    return Optional.of(
        allSwept(handle, bill, credit.amount())
            ? new Matcher.Decision.Desk("va-swept")
            : untold(bill, credit));
  }

  /** A way that was left is taken again by what is told of it alone. */
  private static Matcher.Decision untold(Bill bill, Matcher.Credit credit) {
    boolean fits =
        credit.amount().compareTo(bill.total()) == 0 || credit.amount().compareTo(bill.due()) == 0;
    if (fits && !bill.left()) {
      return new Matcher.Decision.For(
          List.of(new MutationSettlement.Part(bill.id(), credit.amount())), "REFERENCE");
    }
    return new Matcher.Decision.Desk(fits ? "va-left" : "va-other-amount");
  }

  private static boolean isToldItself(Handle handle, UUID account) {
    return handle
        .createQuery("select kind <> 'BANK' from receiving_account where id = :id")
        .bind("id", account)
        .mapTo(Boolean.class)
        .one();
  }

  private static List<Bill> bills(Handle handle, List<String> numbers) {
    return handle
        .createQuery(
            """
            select i.id, i.account_id, i.pay_reference as reference, i.total - i.paid_amount as due,
              i.total::numeric(18,2) as total, false as "left"
            from invoice i where i.pay_reference = any(:numbers)
            union all
            select i.id, w.account_id, w.pay_reference, w.total - i.paid_amount, w.total::numeric(18,2), true
            from invoice_way w join invoice i on i.id = w.invoice_id where w.pay_reference = any(:numbers)
            """)
        .bindArray("numbers", String.class, numbers)
        .mapTo(Bill.class)
        .list();
  }

  private static Optional<Told> unswept(Handle handle, Bill bill, BigDecimal amount) {
    return handle
        .createQuery(
            """
            select p.mutation_id, p.account_id from pushed_payment p
            where p.account_id = :account and p.reference = :reference and p.amount = :amount
              and not exists (select 1 from sweep s where s.pushed_id = p.mutation_id)
            order by p.told_at, p.mutation_id limit 1
            """)
        .bind("account", bill.accountId())
        .bind("reference", bill.reference())
        .bind("amount", amount)
        .mapTo(Told.class)
        .findOne();
  }

  /** The bank may withdraw a row and post it anew: what was swept already pays nothing again. */
  private static boolean allSwept(Handle handle, Bill bill, BigDecimal amount) {
    return handle
        .createQuery(
            """
            select exists (select 1 from pushed_payment p join sweep s on s.pushed_id = p.mutation_id
              where p.account_id = :account and p.reference = :reference and p.amount = :amount)
            """)
        .bind("account", bill.accountId())
        .bind("reference", bill.reference())
        .bind("amount", amount)
        .mapTo(Boolean.class)
        .one();
  }

  private void rowAfterTold(Handle handle, Told told, Matcher.Credit row) {
    write(handle, told.mutationId(), row.id());
    ledger.book(
        new LedgerEntry(
                "mutation.swept", ids.next(), "Virtual account's money on the mall's account")
            .debit(LedgerAccount.clearing(row.accountId()), row.amount())
            .credit(LedgerAccount.bank(told.accountId()), row.amount()));
  }

  /** The other order: the row came first and was counted, and now the bank tells the payment. */
  void toldAfterRow(Handle handle, UUID account, UUID told, UUID row, BigDecimal amount) {
    write(handle, told, row);
    handle
        .createUpdate(
            "update mutation set outcome = 'SWEEP', outcome_reason = :row, outcome_at = :now where id = :told")
        .bind("row", row.toString())
        .bind("now", clock.instant())
        .bind("told", told)
        .execute();
    ledger.book(
        new LedgerEntry("mutation.swept", told, "Told after the mall's account had shown it")
            .debit(LedgerAccount.clearing(account), amount)
            .credit(LedgerAccount.bank(account), amount));
  }

  /** A payment that a row had swept. */
  private record Undone(UUID accountId, String reference, BigDecimal amount, BigDecimal fee) {}

  /**
   * The bank took a row back that had swept payments: each waits for a true one, also for such as
   * wait on the desk already. The entry gets what the row had moved, backwards; the caller has
   * locked the row.
   */
  void undo(Handle handle, UUID row, LedgerEntry entry) {
    List<Undone> undone =
        handle
            .createQuery(
                """
                with gone as (delete from sweep where row_id = :row returning pushed_id, fee)
                select p.account_id, p.reference, p.amount, g.fee
                from gone g join pushed_payment p on p.mutation_id = g.pushed_id
                """)
            .bind("row", row)
            .mapTo(Undone.class)
            .list();
    for (Undone one : undone) {
      entry.debit(LedgerAccount.bank(one.accountId()), one.amount());
      entry.credit(LedgerAccount.fees(), one.fee());
      letTryAgain(handle, one.reference(), one.amount());
    }
    qris.letTryAgain(handle);
  }

  /** Rows of QRIS money that waited for a payment are looked at again. */
  void letRowsTryAgain(Handle handle) {
    qris.letTryAgain(handle);
  }

  private void write(Handle handle, UUID told, UUID row) {
    handle
        .createUpdate("insert into sweep (pushed_id, row_id, swept_at) values (:told, :row, :now)")
        .bind("told", told)
        .bind("row", row)
        .bind("now", clock.instant())
        .execute();
  }

  private static final String EARLIER_ROWS =
      """
      from settlement s
      join mutation m on m.id = s.mutation_id
      join receiving_account a on a.id = m.account_id
      where s.invoice_id = :invoice and a.kind = 'BANK' and s.amount = :amount and m.amount = :amount
        and m.reversed_at is null
        and position(:reference in regexp_replace(coalesce(m.reference, '') || m.remark, '[^0-9]', '', 'g')) > 0
        and not exists (select 1 from sweep w where w.row_id = m.id)
      order by m.id
      """;

  /** Rows before invoices: whoever decides a row locks it first, then its invoice. */
  void lockEarlierRows(Handle handle, UUID invoice, PushedPayment payment) {
    letTryAgain(handle, payment.reference(), payment.amount());
    earlierRows(handle, invoice, payment, "for no key update of m").list();
  }

  /** Rows that waited for this payment on the desk are decided again. */
  private static void letTryAgain(Handle handle, String reference, BigDecimal amount) {
    handle
        .createUpdate(
            """
            update mutation set outcome = 'NEW', outcome_reason = null, outcome_at = null
            where outcome = 'DESK' and outcome_reason = any(:waiting) and amount = :amount
              and position(:reference in regexp_replace(coalesce(reference, '') || remark, '[^0-9]', '', 'g')) > 0
            """)
        .bindArray("waiting", String.class, WAITING)
        .bind("amount", amount)
        .bind("reference", reference)
        .execute();
  }

  /** A row of the mall's own account by which this bill was paid and that swept nothing yet. */
  Optional<UUID> earlierRow(Handle handle, UUID invoice, PushedPayment payment) {
    return earlierRows(handle, invoice, payment, "limit 1").findOne();
  }

  private static ResultIterable<UUID> earlierRows(
      Handle handle, UUID invoice, PushedPayment payment, String rest) {
    return handle
        .createQuery("select m.id " + EARLIER_ROWS + rest)
        .bind("invoice", invoice)
        .bind("amount", payment.amount())
        .bind("reference", payment.reference())
        .mapTo(UUID.class);
  }

  /**
   * Every stretch of digits, however the bank split it, that begins with the company code of one of
   * the mall's contracts.
   */
  private List<String> numbers(String remark, String reference) {
    Set<String> numbers = new LinkedHashSet<>();
    for (String company : companies()) {
      for (String text : new String[] {reference, remark}) {
        stretches(text, company, numbers);
      }
    }
    return new ArrayList<>(numbers);
  }

  private List<String> companies() {
    return adapters.pushedAccounts().values().stream()
        .filter(account -> account.adapter().kind() == AccountKind.VA)
        .map(Adapters.Pushed::number)
        .toList();
  }

  private static void stretches(String text, String company, Set<String> numbers) {
    String digits = text == null ? "" : text.replaceAll("[^0-9]", "");
    for (int at = digits.indexOf(company); at >= 0; at = digits.indexOf(company, at + 1)) {
      int longest = Math.min(digits.length(), at + LONGEST);
      for (int end = at + SHORTEST; end <= longest; end++) {
        numbers.add(digits.substring(at, end));
      }
    }
  }
}
