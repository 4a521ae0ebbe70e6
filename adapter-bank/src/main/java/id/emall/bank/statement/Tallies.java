package id.emall.bank.statement;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tallies of rows by place (before, inside, after the days asked for) and by status, so that totals
 * can be compared without the rows themselves, also over pages.
 *
 * @param parts booked and pending of each place, in the order of {@link Range.Place}
 */
public record Tallies(List<Tally> parts) {

  public static final Tallies NOTHING = new Tallies(Collections.nCopies(6, Tally.NOTHING));

  public Tallies plus(List<StatementRow> rows, Range range) {
    List<Tally> more = new ArrayList<>(parts);
    for (StatementRow row : rows) {
      int part = 2 * range.place(row).ordinal() + (row.status() == Status.PENDING ? 1 : 0);
      more.set(part, more.get(part).plus(row));
    }
    return new Tallies(List.copyOf(more));
  }

  /** How many rows there are in all. */
  public int rows() {
    return parts.stream().mapToInt(Tally::count).sum();
  }

  Tally booked(Range.Place place) {
    return parts.get(2 * place.ordinal());
  }

  Tally pending(Range.Place place) {
    return parts.get(2 * place.ordinal() + 1);
  }
}
