package id.emall.core.payment;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The money of QRIS payments arrives on the mall's own account less the bank's fee, payment by
 * payment or all of a day at once. Such a row settles nothing: it sweeps payments that were told,
 * each once, by what the remark says the payers paid. One that fits none waits on the desk, and is
 * looked at again when another payment is told.
 */
@ApplicationScoped
class QrisSweeps {

  /** Why a row is on the desk that no payment told so far accounts for. */
  private static final String UNSWEPT = "qris-unswept";

  /** Over a long holiday money may take as long to arrive. */
  private static final int MOST_DAYS = 10;

  private static final int MOST_PAYMENTS = 10_000;

  private Ids ids;
  private SweepRows rows;
  private Ledger ledger;
  private MallSettings settings;

  protected QrisSweeps() {}

  @Inject
  QrisSweeps(Ids ids, SweepRows rows, Ledger ledger, MallSettings settings) {
    this.ids = ids;
    this.rows = rows;
    this.ledger = ledger;
    this.settings = settings;
  }

  private record Told(UUID mutationId, BigDecimal amount, LocalDate day) {}

  /** Whether a remark has the form of such a row; asks no database. */
  boolean concerns(String remark) {
    return QrisRow.looksLike(remark);
  }

  /** What a new credit is whose remark has that form. The credit's row is locked by the caller. */
  Optional<Matcher.Decision> decide(Handle handle, Matcher.Credit credit) {
    Optional<QrisRow> read = QrisRow.read(credit.remark());
    if (read.isEmpty()
        || read.get().gross().subtract(read.get().fee()).compareTo(credit.amount()) != 0) {
      return Optional.of(new Matcher.Decision.Desk("qris-unreadable"));
    }
    QrisRow row = read.get();
    if (row.fee().compareTo(settings.qrisFeeMost(row.gross())) > 0) {
      return Optional.of(new Matcher.Decision.Desk("qris-fee"));
    }
    Optional<UUID> account = account(handle, row.merchant());
    if (account.isEmpty()) {
      return Optional.of(new Matcher.Decision.Desk("qris-unknown-merchant"));
    }
    List<Told> swept = fitting(unswept(handle, account.get(), credit.bookingDate()), row.gross());
    if (swept.isEmpty()) {
      return Optional.of(new Matcher.Decision.Desk(UNSWEPT));
    }
    rows.write(
        handle,
        credit.id(),
        row.fee(),
        swept.stream()
            .map(told -> new SweepRows.Payment(told.mutationId(), told.amount()))
            .toList());
    ledger.book(
        new LedgerEntry("mutation.swept", ids.next(), "QRIS money on the mall's account")
            .debit(LedgerAccount.clearing(credit.accountId()), credit.amount())
            .debit(LedgerAccount.fees(), row.fee())
            .credit(LedgerAccount.bank(account.get()), row.gross()));
    return Optional.of(new Matcher.Decision.Swept(swept.getFirst().mutationId()));
  }

  /** Rows that waited for a payment are looked at again. */
  void letTryAgain(Handle handle) {
    handle.execute(
        "update mutation set outcome = 'NEW', outcome_reason = null, outcome_at = null"
            + " where outcome = 'DESK' and outcome_reason = ?",
        UNSWEPT);
  }

  private static Optional<UUID> account(Handle handle, String merchant) {
    return handle
        .createQuery("select id from receiving_account where kind = 'QRIS' and number = :merchant")
        .bind("merchant", merchant)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Oldest first, locked against another row that would sweep them too. */
  private static List<Told> unswept(Handle handle, UUID account, LocalDate until) {
    return handle
        .createQuery(
            """
            select p.mutation_id, p.amount, m.booking_date as day
            from pushed_payment p join mutation m on m.id = p.mutation_id
            where p.account_id = :account and m.reversed_at is null
              and m.booking_date between :from and :until
              and not exists (select 1 from sweep s where s.pushed_id = p.mutation_id)
            order by m.id limit :most for no key update of m
            """)
        .bind("account", account)
        .bind("from", until.minusDays(MOST_DAYS))
        .bind("until", until)
        .bind("most", MOST_PAYMENTS)
        .mapTo(Told.class)
        .list();
  }

  /** One payment of this amount, else all of one day that come to it, the oldest day first. */
  private static List<Told> fitting(List<Told> unswept, BigDecimal gross) {
    Optional<Told> one =
        unswept.stream().filter(told -> told.amount().compareTo(gross) == 0).findFirst();
    if (one.isPresent()) {
      return List.of(one.get());
    }
    Map<LocalDate, List<Told>> days =
        unswept.stream()
            .collect(Collectors.groupingBy(Told::day, TreeMap::new, Collectors.toList()));
    return days.values().stream()
        .filter(day -> sum(day).compareTo(gross) == 0)
        .findFirst()
        .orElse(List.of());
  }

  private static BigDecimal sum(List<Told> payments) {
    return payments.stream().map(Told::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
