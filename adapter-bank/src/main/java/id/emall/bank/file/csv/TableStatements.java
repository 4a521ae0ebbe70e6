package id.emall.bank.file.csv;

import id.emall.bank.file.reading.BalanceRun;
import id.emall.bank.file.reading.Days;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Tally;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements in one table. It has no totals, so what can be said of each is at most that its
 * balances follow from one another.
 */
final class TableStatements {

  private static final int MOST_ACCOUNTS = 10_000;

  private final FileLayout layout;
  private final Preamble preamble;
  private final boolean hasBalances;
  private final Reading reading;
  private final Set<String> accounts = new HashSet<>();
  private Optional<String> account;
  private BalanceRun run;
  private boolean isBroken;
  private LocalDate first;
  private LocalDate last;

  TableStatements(FileLayout layout, Preamble preamble, boolean hasBalances, Reading reading) {
    this.layout = layout;
    this.preamble = preamble;
    this.hasBalances = hasBalances;
    this.reading = reading;
  }

  /** Begins a statement where a row is of another account than the one before. */
  void begin(int line, Optional<String> of) {
    if (of.equals(account)) {
      return;
    }
    Place place = new Place(line, "");
    if (!accounts.add(of.orElse(""))) {
      throw place.unexpected(of.orElse(""), account.orElse(""));
    }
    if (accounts.size() > MOST_ACCOUNTS) {
      throw place.limit(MOST_ACCOUNTS + " accounts");
    }
    end();
    account = of;
    run = new BalanceRun();
    isBroken = false;
    first = null;
    last = null;
    reading.begin(new FileHeading(line, layout, FileHeading.Kind.STATEMENT, of, Optional.empty()));
  }

  void row(FileRow row, Optional<FileProblem> note) {
    LocalDate day = row.row().bookingDate();
    Days.within(day, preamble.from(), preamble.to(), new Place(row.line(), "Periode"));
    if (hasBalances && !isBroken) {
      run.add(new Place(row.line(), "balance"), Tally.signed(row.row()), row.row().balanceAfter());
    }
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
    reading.row(row, note);
  }

  /** Behind a row that cannot be read, the next balance follows from nothing that is known. */
  void refused(int line) {
    isBroken = true;
    if (account == null) {
      begin(line, preamble.account());
    }
  }

  void end() {
    if (account == null) {
      return;
    }
    List<BalanceRun.Ends> ends = run.ends();
    Optional<BalanceRun.Ends> sure =
        ends.size() == 1 ? Optional.of(ends.getFirst()) : Optional.empty();
    reading.end(
        new FileEnding(
            new StatementTotals(
                sure.map(BalanceRun.Ends::opening).orElse(null),
                sure.map(BalanceRun.Ends::closing).orElse(null),
                null,
                null,
                null,
                null),
            null,
            preamble.from() == null ? first : preamble.from(),
            preamble.to() == null ? last : preamble.to(),
            hasBalances && first != null ? Assurance.CHAINED : Assurance.UNCHECKED));
  }
}
