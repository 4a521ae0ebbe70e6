package id.emall.bank.file.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Balances after each row must follow from one another, oldest first or newest first: this notices
 * a row that is missing between two others, doubled or changed.
 */
public final class BalanceRun {

  /** Balance before the oldest and after the newest row. */
  public record Ends(BigDecimal opening, BigDecimal closing) {}

  private record Step(BigDecimal signed, BigDecimal balance) {}

  private Step first;
  private Step last;
  private boolean ascending = true;
  private boolean descending = true;

  /**
   * @param signed what the row adds to the balance
   * @throws Refused when the balance follows in neither order
   */
  public void add(Place place, BigDecimal signed, BigDecimal balance) {
    Step step = new Step(signed, balance);
    if (first == null) {
      first = step;
    } else {
      BigDecimal upwards = last.balance().add(signed);
      BigDecimal downwards = last.balance().subtract(last.signed());
      BigDecimal expected = ascending ? upwards : downwards;
      ascending &= upwards.compareTo(balance) == 0;
      descending &= downwards.compareTo(balance) == 0;
      if (!ascending && !descending) {
        place.mustEqual(balance, expected);
        throw place.unexpected(balance.toPlainString(), expected.toPlainString());
      }
    }
    last = step;
  }

  /** Two when the rows fit in both orders, none when there was no row. */
  public List<Ends> ends() {
    List<Ends> ends = new ArrayList<>();
    if (first != null && ascending) {
      ends.add(new Ends(first.balance().subtract(first.signed()), last.balance()));
    }
    if (first != null && descending) {
      ends.add(new Ends(last.balance().subtract(last.signed()), first.balance()));
    }
    return ends.stream().distinct().toList();
  }
}
