package id.emall.bank.statement;

import id.emall.bank.statement.Range.Place;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.StatementTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the rows of a statement against what the bank says they add up to: this is what notices a
 * row that the bank left out or printed twice. Whether a bank's totals include pending rows, and
 * rows beside the days asked for, is documented by none; they are taken when they fit one of the
 * four ways of counting.
 *
 * @param bank short name for messages
 * @param code the answer's code, for messages
 */
public record Sums(String bank, String code) {

  /** A way of counting. */
  private record Counting(Tally tally, boolean beside) {}

  /**
   * @param told by the bank; what is null is not compared
   * @return the totals of the booked rows inside the days asked for
   * @throws OutsideFailure INCONSISTENT when the figures fit no way of counting
   */
  public StatementTotals check(StatementTotals told, Tallies rows) {
    List<Counting> ways = ways(rows);
    return ways.stream()
        .filter(way -> difference(told, way.tally()).isEmpty())
        .findFirst()
        .map(way -> inside(told, rows, way))
        .orElseThrow(
            () ->
                new OutsideFailure(
                    Kind.INCONSISTENT,
                    code,
                    (bank + " " + code).strip()
                        + ": "
                        + difference(told, ways.getFirst().tally()).orElseThrow()));
  }

  private static List<Counting> ways(Tallies rows) {
    Tally booked = Tally.NOTHING;
    Tally all = Tally.NOTHING;
    for (Place place : Place.values()) {
      booked = booked.plus(rows.booked(place));
      all = all.plus(rows.booked(place)).plus(rows.pending(place));
    }
    Tally inside = rows.booked(Place.INSIDE);
    List<Counting> ways = new ArrayList<>();
    ways.add(new Counting(all, true));
    ways.add(new Counting(booked, true));
    ways.add(new Counting(inside.plus(rows.pending(Place.INSIDE)), false));
    ways.add(new Counting(inside, false));
    return ways;
  }

  private static Optional<String> difference(StatementTotals told, Tally counted) {
    BigDecimal follows = told.opening() == null ? null : told.opening().add(counted.net());
    return differs("the number of credits", told.creditCount(), counted.creditCount())
        .or(() -> differs("the number of debits", told.debitCount(), counted.debitCount()))
        .or(() -> differs("the sum of credits", told.creditSum(), counted.creditSum()))
        .or(() -> differs("the sum of debits", told.debitSum(), counted.debitSum()))
        .or(() -> differs("the closing balance", told.closing(), follows));
  }

  private static Optional<String> differs(String figure, Object said, Object counted) {
    return said == null || counted == null || said.equals(counted)
        ? Optional.empty()
        : Optional.of("%s is %s, the rows make %s".formatted(figure, said, counted));
  }

  private static StatementTotals inside(StatementTotals told, Tallies rows, Counting way) {
    Tally booked = rows.booked(Place.INSIDE);
    BigDecimal opening = told.opening();
    if (opening != null && way.beside()) {
      opening = opening.add(rows.booked(Place.BEFORE).net());
    }
    boolean closes = told.closing() != null && opening != null;
    return new StatementTotals(
        opening,
        closes ? opening.add(booked.net()) : null,
        told.creditCount() == null ? null : Integer.valueOf(booked.creditCount()),
        told.creditSum() == null ? null : booked.creditSum(),
        told.debitCount() == null ? null : Integer.valueOf(booked.debitCount()),
        told.debitSum() == null ? null : booked.debitSum());
  }
}
