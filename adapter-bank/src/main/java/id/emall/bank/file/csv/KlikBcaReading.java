package id.emall.bank.file.csv;

import id.emall.bank.file.csv.CsvRecords.Cells;
import id.emall.bank.file.reading.BalanceRun;
import id.emall.bank.file.reading.Days;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Refused;
import id.emall.bank.file.reading.Tally;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.FileRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows and the lines below them. */
final class KlikBcaReading {

  private static final int COLUMNS = 6;
  private static final String PENDING = "PEND";
  private static final Pattern AMOUNT_WITH_MARK = Pattern.compile("(\\S+) +(CR|DB)");

  private final KlikBcaLayout layout;
  private final Preamble preamble;
  private final Reading reading;
  private final Numbers numbers = new Numbers(Numbers.Style.POINT);
  private final KlikBcaFooter footer = new KlikBcaFooter(numbers);
  private final Tally tally = new Tally();
  private final BalanceRun run = new BalanceRun();

  KlikBcaReading(KlikBcaLayout layout, Preamble preamble, Reading reading) {
    this.layout = layout;
    this.preamble = preamble;
    this.reading = reading;
  }

  void read(CsvRecords records) throws IOException {
    reading.begin(
        new FileHeading(
            records.line(),
            layout.file(),
            FileHeading.Kind.STATEMENT,
            preamble.account(),
            Optional.empty()));
    Optional<Cells> cells = records.next();
    while (cells.isPresent()) {
      line(cells.get(), records.separator());
      cells = records.next();
    }
    if (reading.isTroubled()) {
      footer.mustBeAll(records.line());
    } else {
      footer.check(records.line(), tally, run);
    }
    reading.end(
        new FileEnding(footer.totals(), null, preamble.from(), preamble.to(), Assurance.WHOLE));
  }

  private void line(Cells cells, char separator) {
    if (footer.takes(cells, separator)) {
      return;
    }
    if (footer.hasBegun()) {
      throw new Place(cells.line(), "").unexpected(cells.cell(0), "Saldo Akhir");
    }
    try {
      row(cells);
    } catch (Refused refused) {
      reading.refusedRow(cells.line(), refused.problem());
    }
  }

  /** Date, text, branch, amount, mark, balance; amount and mark may share a cell. */
  private void row(Cells cells) {
    int width = cells.width(COLUMNS);
    Place place = new Place(cells.line(), "Jumlah");
    if (width != COLUMNS && width != COLUMNS - 1) {
      throw place.unexpected(width + " cells", COLUMNS + " cells");
    }
    String amount = width == COLUMNS ? cells.cell(3) + " " + cells.cell(4) : cells.cell(3);
    Matcher parts = AMOUNT_WITH_MARK.matcher(amount.strip());
    if (!parts.matches()) {
      throw place.unreadable(amount, "1,234.56 CR|DB");
    }
    BigDecimal sum = numbers.amount(parts.group(1), place);
    if (sum.signum() == 0) {
      reading.ignored(place.problem(Kind.ZERO_AMOUNT, "", ""));
      return;
    }
    tell(
        cells,
        sum,
        parts.group(2).equals("CR") ? Direction.CREDIT : Direction.DEBIT,
        numbers.balance(cells.cell(width - 1), new Place(cells.line(), "Saldo")));
  }

  private void tell(Cells cells, BigDecimal amount, Direction direction, BigDecimal balance) {
    boolean pending = cells.cell(0).equals(PENDING);
    StatementRow row =
        new StatementRow(
            direction,
            amount,
            pending ? Status.PENDING : Status.BOOKED,
            day(cells, pending),
            null,
            cells.remark(1),
            null,
            null,
            null,
            balance);
    if (!reading.isTroubled()) {
      run.add(new Place(cells.line(), "Saldo"), Tally.signed(row), balance);
    }
    tally.add(row);
    reading.row(
        new FileRow(cells.line(), row, false),
        row.remark().isEmpty()
            ? Optional.of(new Place(cells.line(), "Keterangan").problem(Kind.NO_REMARK, "", ""))
            : Optional.empty());
  }

  private LocalDate day(Cells cells, boolean pending) {
    Place place = new Place(cells.line(), "Tanggal");
    if (pending) {
      if (preamble.to() == null) {
        throw new Place(cells.line(), "Periode").missing("dd/MM/yyyy - dd/MM/yyyy");
      }
      return preamble.to();
    }
    if (cells.cell(0).matches("[0-9]{2}/[0-9]{2}")) {
      return preamble.dayWithoutYear(cells.cell(0), place);
    }
    return Days.within(
        Moment.of(cells.cell(0), place).day(), preamble.from(), preamble.to(), place);
  }
}
