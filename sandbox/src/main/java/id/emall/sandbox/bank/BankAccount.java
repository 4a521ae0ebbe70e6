package id.emall.sandbox.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** An account with its rows. Guarded by the books it belongs to. */
final class BankAccount {

  private final String number;
  private final String holder;
  private final BigDecimal opening;
  private final List<Booking> rows = new ArrayList<>();
  private long reads;

  /** Readings counted when each hidden row was booked, by row number less one. */
  private final List<Long> readsAtBooking = new ArrayList<>();

  BankAccount(String number, String holder, BigDecimal opening) {
    this.number = number;
    this.holder = holder;
    this.opening = opening;
  }

  /**
   * What one reading of the account shows.
   *
   * @param opening balance before the first day asked for
   * @param rows oldest first
   */
  record View(BigDecimal opening, List<Line> rows) {

    BigDecimal sum(boolean credit) {
      return chosen(credit).stream()
          .map(line -> line.row().amount())
          .reduce(zero(), BigDecimal::add);
    }

    List<Line> chosen(boolean credit) {
      return rows.stream().filter(line -> line.row().credit() == credit).toList();
    }

    BigDecimal closing() {
      return opening.add(sum(true)).subtract(sum(false));
    }

    View without(Line left) {
      return new View(opening, rows.stream().filter(line -> !line.equals(left)).toList());
    }

    private static BigDecimal zero() {
      return BigDecimal.ZERO.setScale(2);
    }
  }

  /**
   * A row as one reading shows it.
   *
   * @param pending whether it is not booked yet
   * @param after the balance after it
   */
  record Line(Booking row, boolean pending, BigDecimal after) {}

  String number() {
    return number;
  }

  String holder() {
    return holder;
  }

  /** All rows, in the order in which they were booked. */
  List<Booking> rows() {
    return List.copyOf(rows);
  }

  BigDecimal balance() {
    return rows.stream().map(Booking::signed).reduce(opening, BigDecimal::add);
  }

  void book(Booking row) {
    rows.add(row);
    readsAtBooking.add(reads);
  }

  /** Reads the days asked for, both included; hidden rows come closer to being shown. */
  View read(LocalDate from, LocalDate to) {
    reads++;
    return view(from, to);
  }

  /** What the account shows now. */
  View view(LocalDate from, LocalDate to) {
    List<Booking> shown = rows.stream().filter(shown()).sorted(byTime()).toList();
    BigDecimal before =
        shown.stream()
            .filter(row -> row.day().isBefore(from))
            .map(Booking::signed)
            .reduce(opening, BigDecimal::add);
    List<Line> lines = new ArrayList<>();
    BigDecimal after = before;
    for (Booking row : shown) {
      if (!row.day().isBefore(from) && !row.day().isAfter(to)) {
        after = after.add(row.signed());
        lines.add(new Line(row, readsSince(row) <= row.hiddenReads() + row.pendingReads(), after));
      }
    }
    return new View(before, lines);
  }

  private Predicate<Booking> shown() {
    return row -> readsSince(row) > row.hiddenReads();
  }

  private long readsSince(Booking row) {
    return reads - readsAtBooking.get(Math.toIntExact(row.number() - 1));
  }

  private static Comparator<Booking> byTime() {
    return Comparator.comparing(Booking::at).thenComparingLong(Booking::number);
  }
}
