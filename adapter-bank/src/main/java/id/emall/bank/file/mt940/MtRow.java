package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Tally;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.FileRow;
import java.util.Optional;

/** A {@code :61:} with the lines that belong to it. */
final class MtRow {

  private static final int LONGEST_REMARK = 4_000;

  private final MtEntry entry;
  private final StringBuilder remark = new StringBuilder();
  private boolean hasSupplement;
  private boolean hasNarrative;

  MtRow(MtEntry entry) {
    this.entry = entry;
  }

  void supplement(int line, String text) {
    if (hasSupplement) {
      throw new Place(line, MtEntry.FIELD).unexpected(text, ":86: / :61: / :62F:");
    }
    hasSupplement = true;
    join(line, text);
  }

  void narrative(Place place, String text) {
    if (hasNarrative) {
      throw place.unexpected(place.field(), ":61: / :62F:");
    }
    hasNarrative = true;
    join(place.line(), text);
  }

  void more(int line, String text) {
    join(line, text);
  }

  /** Tells the row to those who want to know, and adds it to the sums. */
  void tell(Reading reading, Tally tally) {
    Place place = new Place(entry.line(), MtEntry.FIELD);
    if (entry.amount().signum() == 0) {
      reading.ignored(place.problem(Kind.ZERO_AMOUNT, "", ""));
      return;
    }
    StatementRow row =
        new StatementRow(
            entry.direction(),
            entry.amount(),
            Status.BOOKED,
            entry.day(),
            null,
            remark.toString(),
            null,
            entry.told(),
            entry.reference(),
            null);
    tally.add(row);
    reading.row(
        new FileRow(entry.line(), row, entry.reversal()),
        remark.isEmpty() ? Optional.of(place.problem(Kind.NO_REMARK, "", "")) : Optional.empty());
  }

  private void join(int line, String text) {
    String content = text.strip();
    if (!content.isEmpty()) {
      remark.append(remark.isEmpty() ? "" : " ").append(content);
    }
    if (remark.length() > LONGEST_REMARK) {
      throw new Place(line, ":86:").limit(LONGEST_REMARK + " chars");
    }
  }
}
