package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One of the mall's accounts as its bank truly keeps it. */
final class TrueAccount {

  /**
   * How a bank tells its rows.
   *
   * @param ids whether it gives rows ids
   * @param balances whether it tells the balance after each row
   * @param seconds whether it tells the time of a row, else only its day
   * @param page rows of a page, 0 for all at once
   * @param endOfDay when it may no longer be asked, or null
   */
  record Terms(
      boolean ids,
      boolean balances,
      boolean seconds,
      int page,
      Duration lag,
      LocalTime endOfDay,
      LocalTime startOfDay) {}

  final String name;
  Terms terms;
  final List<Movement> movements = new ArrayList<>();

  /** Totals of invoices on this account, which wrong amounts must not meet by chance. */
  final Set<BigDecimal> totals = new HashSet<>();

  /** Whether the bank told the balance after each row in every reading so far. */
  private boolean balancesAlways;

  private BigDecimal balance = new BigDecimal("1000000.00");

  TrueAccount(String name, Terms terms) {
    this.name = name;
    this.terms = terms;
    this.balancesAlways = terms.balances();
  }

  /**
   * The settings say from now on otherwise whether balances tell rows apart. What was on its way to
   * be taken back stays, because a source misses only what it has shown itself.
   *
   * @return false when the bank took something back just now
   */
  boolean tellOtherwise(Instant now) {
    List<Movement> fresh =
        movements.stream().filter(one -> one.at.isAfter(now.minus(Duration.ofDays(9)))).toList();
    if (fresh.stream().anyMatch(one -> one.gone(now))) {
      return false;
    }
    fresh.forEach(one -> one.goneAt = Instant.MAX);
    balancesAlways = false;
    terms =
        new Terms(
            terms.ids(),
            !terms.balances(),
            terms.seconds(),
            terms.page(),
            terms.lag(),
            terms.endOfDay(),
            terms.startOfDay());
    return true;
  }

  /** The bank moves money; how it shows that is the caller's to say. */
  Movement book(int number, Direction direction, BigDecimal amount, Instant at, Meaning meaning) {
    Movement movement = new Movement(number, this, direction, amount, at, meaning);
    balance = movement.credit() ? balance.add(amount) : balance.subtract(amount);
    movement.balanceAfter = balance;
    movement.day = Calendars.day(at);
    movement.shownFrom = at;
    movements.add(movement);
    return movement;
  }

  /**
   * Whether one row came for another that was gone, on the same day and told in the same words, so
   * that the readings before and after, of which none showed both, show one row of which nothing
   * ever changed.
   */
  boolean stoodInFor(Movement gone, Movement other) {
    boolean toldAlike =
        !terms.ids()
            && !balancesAlways
            && gone.direction == other.direction
            && gone.amount.equals(other.amount)
            && gone.day.equals(other.day)
            && (!terms.seconds() || gone.at.equals(other.at));
    boolean neverBoth = other.knownAt == null || !other.knownAt.isBefore(gone.goneAt);
    return toldAlike && neverBoth && gone != other && gone.goneAt != Instant.MAX;
  }
}
