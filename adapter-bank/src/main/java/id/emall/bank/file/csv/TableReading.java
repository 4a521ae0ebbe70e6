package id.emall.bank.file.csv;

import id.emall.bank.file.csv.CsvRecords.Cells;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Refused;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.FileRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one table: its rows one after another, a statement for each account in it. */
final class TableReading {

  private final TableLayout layout;
  private final Preamble preamble;
  private final List<String> columns;
  private final Reading reading;
  private final Numbers numbers;
  private final TableStatements statements;

  TableReading(TableLayout layout, Preamble preamble, List<String> columns, Reading reading) {
    this.layout = layout;
    this.preamble = preamble;
    this.columns = columns;
    this.reading = reading;
    this.numbers = new Numbers(layout.style());
    this.statements =
        new TableStatements(layout.file(), preamble, columns.contains(layout.balance()), reading);
  }

  void read(CsvRecords records) throws IOException {
    int header = records.line();
    Optional<Cells> cells = records.next();
    if (cells.isEmpty()) {
      statements.begin(header, preamble.account());
    }
    while (cells.isPresent()) {
      Cells row = cells.get();
      try {
        row(row);
      } catch (Refused refused) {
        statements.refused(row.line());
        reading.refusedRow(row.line(), refused.problem());
      }
      cells = records.next();
    }
    statements.end();
  }

  private void row(Cells cells) {
    Place place = new Place(cells.line(), "");
    if (cells.width(columns.size()) != columns.size()) {
      throw place.unexpected(cells.cells().size() + " cells", columns.size() + " cells");
    }
    if (!layout.currency().isEmpty()) {
      Preamble.mustBeRupiah(
          text(cells, layout.currency()), new Place(cells.line(), layout.currency()));
    }
    statements.begin(cells.line(), account(cells));
    BigDecimal debit = amount(cells, layout.debit());
    BigDecimal credit = amount(cells, layout.credit());
    boolean isZero = debit != null && credit != null && debit.signum() + credit.signum() == 0;
    if (isZero) {
      reading.ignored(place.problem(Kind.ZERO_AMOUNT, "", ""));
    } else {
      tell(cells, isNothing(debit) ? null : debit, isNothing(credit) ? null : credit);
    }
  }

  private void tell(Cells cells, BigDecimal debit, BigDecimal credit) {
    Place place = new Place(cells.line(), layout.debit() + " / " + layout.credit());
    if ((debit == null) == (credit == null)) {
      throw place.unexpected(debit + " / " + credit, "1 " + place.field());
    }
    Moment moment = Moment.of(text(cells, layout.date()), new Place(cells.line(), layout.date()));
    String id = text(cells, layout.id());
    StatementRow row =
        new StatementRow(
            credit == null ? Direction.DEBIT : Direction.CREDIT,
            credit == null ? debit : credit,
            Status.BOOKED,
            moment.day(),
            moment.at(),
            remark(cells),
            null,
            null,
            id.isEmpty() ? null : id,
            balance(cells));
    statements.row(
        new FileRow(cells.line(), row, false),
        row.remark().isEmpty()
            ? Optional.of(new Place(cells.line(), "").problem(Kind.NO_REMARK, "", ""))
            : Optional.empty());
  }

  private Optional<String> account(Cells cells) {
    return layout.account().isEmpty()
        ? preamble.account()
        : Optional.of(
            AccountCell.digits(
                text(cells, layout.account()), new Place(cells.line(), layout.account())));
  }

  /** Null when the cell is blank. */
  private BigDecimal amount(Cells cells, String column) {
    String text = text(cells, column);
    return text.isEmpty() ? null : numbers.amount(text, new Place(cells.line(), column));
  }

  private static boolean isNothing(BigDecimal amount) {
    return amount == null || amount.signum() == 0;
  }

  private BigDecimal balance(Cells cells) {
    return columns.contains(layout.balance())
        ? numbers.balance(text(cells, layout.balance()), new Place(cells.line(), layout.balance()))
        : null;
  }

  /** Empty when there is no such column. */
  private String text(Cells cells, String column) {
    int index = columns.indexOf(column);
    return column.isEmpty() || index < 0 ? "" : cells.cell(index);
  }

  private String remark(Cells cells) {
    return IntStream.range(0, columns.size())
        .filter(i -> layout.remarks().contains(columns.get(i)))
        .mapToObj(cells::remark)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
