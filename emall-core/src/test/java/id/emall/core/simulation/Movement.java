package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Money that a bank truly moved on one of the mall's accounts: what happened, and how the bank
 * shows it as time goes by. Its number stands in the remark, for the model alone.
 */
final class Movement {

  final int number;
  final TrueAccount account;
  final Direction direction;
  final BigDecimal amount;

  /** To the second. */
  final Instant at;

  /** What its sender meant, or null for money of which nobody tells. */
  final Meaning meaning;

  String remark;

  /** What the bank makes of the remark overnight, and when. */
  String laterRemark;

  Instant rewrittenAt = Instant.MAX;

  LocalDate day;

  /** The day that the bank dates it to later, and when. */
  LocalDate movedTo;

  Instant movedAt = Instant.MAX;

  /** Shown as pending before, and as booked from then on. */
  Instant shownFrom;

  boolean pendingBefore;

  /** When the bank takes it back by showing it no more. */
  Instant goneAt = Instant.MAX;

  /** Whether the bank takes it back by a row of its own. */
  boolean undone;

  /** Whether the service that pushes rows has told it. */
  boolean pushed;

  BigDecimal balanceAfter;

  /** When a reading that ended well first showed it; null until then. */
  Instant knownAt;

  /** Whether an answer that looked whole showed it, stored or not. */
  boolean everShown;

  /** Whether an answer that looked whole left it out although the bank had booked it. */
  boolean leftOut;

  Movement(
      int number,
      TrueAccount account,
      Direction direction,
      BigDecimal amount,
      Instant at,
      Meaning meaning) {
    this.number = number;
    this.account = account;
    this.direction = direction;
    this.amount = amount;
    this.at = at;
    this.meaning = meaning;
  }

  boolean credit() {
    return direction == Direction.CREDIT;
  }

  /** Whether the bank has it on the account at this moment. */
  boolean booked(Instant now) {
    return !now.isBefore(shownFrom) && now.isBefore(goneAt);
  }

  /** Whether the bank took it back for good. */
  boolean gone(Instant now) {
    return !now.isBefore(goneAt);
  }

  LocalDate day(Instant now) {
    return now.isBefore(movedAt) ? day : movedTo;
  }

  /** How the bank shows it at this moment, if at all. */
  Optional<StatementRow> shown(Instant now) {
    if (now.isBefore(at) || gone(now) || (now.isBefore(shownFrom) && !pendingBefore)) {
      return Optional.empty();
    }
    boolean pending = now.isBefore(shownFrom);
    return Optional.of(
        new StatementRow(
            direction,
            amount,
            pending ? StatementRow.Status.PENDING : StatementRow.Status.BOOKED,
            pending ? LocalDate.ofInstant(now, Calendars.WIB) : day(now),
            account.terms.seconds() ? at : null,
            pending ? "PEND " + remark : now.isBefore(rewrittenAt) ? remark : laterRemark,
            null,
            null,
            account.terms.ids() && !pending ? account.name + number : null,
            account.terms.balances() && !pending ? balanceAfter : null));
  }

  /** What stands in every remark of it, however the bank rewrites it. */
  static String tag(int number) {
    return "T%05dX".formatted(number);
  }

  /** Whether the bank took it back in neither of the two ways. */
  boolean steady() {
    return goneAt == Instant.MAX && !undone;
  }

  /**
   * Whether both are equal money of days so near that not every source can tell which is which; as
   * many as there are count, whatever text each is told with.
   */
  boolean akin(Movement other) {
    return account == other.account
        && direction == other.direction
        && amount.equals(other.amount)
        && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= 6;
  }

  @Override
  public String toString() {
    return "%s %s %s %s of %s (%s)"
        .formatted(tag(number), direction, amount, account.name, at, meaning);
  }
}
