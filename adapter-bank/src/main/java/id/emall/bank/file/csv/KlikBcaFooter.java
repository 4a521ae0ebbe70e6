package id.emall.bank.file.csv;

import id.emall.bank.file.csv.CsvRecords.Cells;
import id.emall.bank.file.reading.BalanceRun;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Tally;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.bank.file.FileProblem.Kind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four lines below the rows: {@code Saldo Awal,1000.00}, {@code Mutasi Kredit,50.00,2} and so
 * on, or with a colon in one cell. All four must be there; they count pending rows too.
 */
final class KlikBcaFooter {

  private enum Label {
    OPENING("Saldo Awal"),
    CREDITS("Mutasi Kredit"),
    DEBITS("Mutasi Debet"),
    CLOSING("Saldo Akhir");

    private final String text;

    Label(String text) {
      this.text = text;
    }
  }

  private record Figure(Place place, BigDecimal amount, Integer count) {}

  private static final Pattern FIGURES = Pattern.compile("([-0-9.,]+)(?: +([0-9]{1,9}))?");

  private final Numbers numbers;
  private final Map<Label, Figure> figures = new EnumMap<>(Label.class);

  KlikBcaFooter(Numbers numbers) {
    this.numbers = numbers;
  }

  boolean hasBegun() {
    return !figures.isEmpty();
  }

  /** Takes a line that is one of these; others are rows. */
  boolean takes(Cells cells, char separator) {
    for (Label label : Label.values()) {
      if (cells.cell(0).startsWith(label.text)) {
        put(label, cells, separator);
        return true;
      }
    }
    return false;
  }

  /**
   * @throws id.emall.bank.file.reading.Refused when a line is missing or does not fit the rows
   */
  void check(int line, Tally tally, BalanceRun run) {
    mustBeAll(line);
    Figure credits = figures.get(Label.CREDITS);
    Figure debits = figures.get(Label.DEBITS);
    credits.place().mustEqual(credits.count(), tally.credits());
    credits.place().mustEqual(credits.amount(), tally.creditSum());
    debits.place().mustEqual(debits.count(), tally.debits());
    debits.place().mustEqual(debits.amount(), tally.debitSum());
    Figure opening = figures.get(Label.OPENING);
    Figure closing = figures.get(Label.CLOSING);
    closing.place().mustEqual(closing.amount(), opening.amount().add(tally.net()));
    List<BalanceRun.Ends> ends = run.ends();
    if (ends.stream().noneMatch(end -> end.opening().compareTo(opening.amount()) == 0)
        && !ends.isEmpty()) {
      opening.place().mustEqual(opening.amount(), ends.getFirst().opening());
    }
  }

  void mustBeAll(int line) {
    for (Label label : Label.values()) {
      if (!figures.containsKey(label)) {
        throw new Place(line, "").cutOff(label.text);
      }
    }
  }

  StatementTotals totals() {
    return new StatementTotals(
        figures.get(Label.OPENING).amount(),
        figures.get(Label.CLOSING).amount(),
        figures.get(Label.CREDITS).count(),
        figures.get(Label.CREDITS).amount(),
        figures.get(Label.DEBITS).count(),
        figures.get(Label.DEBITS).amount());
  }

  private void put(Label label, Cells cells, char separator) {
    Place place = new Place(cells.line(), label.text);
    Figure figure = figure(label, cells, separator, place);
    if (figures.put(label, figure) != null) {
      throw place.refused(Kind.REPEATED, label.text, "");
    }
  }

  private Figure figure(Label label, Cells cells, char separator, Place place) {
    boolean counted = label == Label.CREDITS || label == Label.DEBITS;
    String text = figures(label, cells.cells(), separator);
    Matcher parts = FIGURES.matcher(text);
    if (!parts.matches() || counted != (parts.group(2) != null)) {
      throw place.unreadable(text, counted ? "1,234.56 2" : "1,234.56");
    }
    return new Figure(
        place,
        numbers.balance(parts.group(1), place),
        Optional.ofNullable(parts.group(2)).map(Integer::valueOf).orElse(null));
  }

  /** With a colon, the separators between the digits may have made cells of one figure. */
  private static String figures(Label label, List<String> cells, char separator) {
    boolean ownCell = cells.getFirst().strip().equals(label.text);
    String joined =
        ownCell
            ? String.join(" ", cells.subList(1, cells.size()))
            : String.join(String.valueOf(separator), cells).strip().substring(label.text.length());
    String figures = joined.strip().replaceFirst("^:", "").replaceAll("\\s+", " ").strip();
    return ownCell ? figures : figures.replaceFirst(Pattern.quote("" + separator) + "+$", "");
  }
}
