package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds among the mutations that a source has not shown yet those that it shows now: same account,
 * day, direction and amount, one row one mutation, the likeliest first. As many as both have are
 * the same money, whichever of them are paired; only what one of them has more is new. So however
 * many sources show a row, in whatever order, it counts once.
 */
final class Adoption {

  private final StatementSource source;
  private final Set<ShownRow> rows;
  private final Set<Candidate> free;
  private final Map<ShownRow, Candidate> found = new LinkedHashMap<>();

  /**
   * What a source shows and what is stored.
   *
   * @param rows that the source has not shown before
   * @param candidates mutations of the account that it has not shown before
   * @param earlier what it has shown before, where its days leave open which mutation that was
   */
  record Sides(
      Collection<ShownRow> rows,
      Collection<Candidate> candidates,
      Collection<Exchange.Earlier> earlier) {}

  /**
   * Which mutations the rows are.
   *
   * @param moves of what the source has shown before, to be written first and in this order
   */
  record Found(Map<ShownRow, Candidate> adopted, List<Exchange.Move> moves) {}

  private Adoption(StatementSource source, Sides sides) {
    this.source = source;
    this.rows = new LinkedHashSet<>(sides.rows());
    this.free = new LinkedHashSet<>(sides.candidates());
  }

  /**
   * @param leftOut whether the statement would show a mutation on its own day, and does not if that
   *     is still free
   */
  static Found pair(StatementSource source, Sides sides, Predicate<Candidate> leftOut) {
    Adoption adoption = new Adoption(source, sides);
    adoption.onTheSameDay();
    adoption.datedAnew();
    adoption.withoutTheBanksDay();
    List<Exchange.Move> moves = adoption.byExchange(sides.earlier());
    adoption.movedFromTheirDay(leftOut);
    return new Found(adoption.found, moves);
  }

  private void onTheSameDay() {
    sameDay(StatementRow::bankTransactionId, Candidate::bankTransactionId);
    sameDay(this::balance, one -> one.balanceAfter() == null ? null : one.balanceAfter() + "");
    sameDay(
        row -> codes(row.reference(), row.remark()), one -> codes(one.reference(), one.remark()));
    sameDay(row -> row.bankTime() + row.remark(), one -> one.bankTime() + one.remark());
    sameDay(StatementRow::remark, Candidate::remark);
    sameDay(row -> row.bankTime() + "", one -> one.bankTime() + "");
    sameDay(row -> "", one -> "");
  }

  /** A row that one source shows on a Saturday and another on the Monday after. */
  private void datedAnew() {
    pair(
        row -> row.bankTransactionId() == null ? null : money(row) + row.bankTransactionId(),
        one -> one.bankTransactionId() == null ? null : money(one) + one.bankTransactionId(),
        StatementSource.MOST_DAYS_BESIDE);
    pair(
        row -> balance(row) == null ? null : money(row) + balance(row) + row.remark(),
        one -> one.balanceAfter() == null ? null : money(one) + one.balanceAfter() + one.remark(),
        StatementSource.MOST_DAYS_BESIDE);
  }

  private void sameDay(
      Function<StatementRow, String> mark, Function<Candidate, String> candidateMark) {
    pair(
        row -> mark.apply(row) == null ? null : money(row) + row.bookingDate() + mark.apply(row),
        one ->
            candidateMark.apply(one) == null
                ? null
                : money(one) + one.day() + candidateMark.apply(one),
        0);
  }

  private void pair(
      Function<StatementRow, String> ofRow,
      Function<Candidate, String> ofCandidate,
      int daysApart) {
    if (rows.isEmpty() || free.isEmpty()) {
      return;
    }
    Map<String, Deque<Candidate>> byMark = new HashMap<>();
    for (Candidate candidate : free) {
      String mark = ofCandidate.apply(candidate);
      if (mark != null) {
        byMark.computeIfAbsent(mark, key -> new ArrayDeque<>()).add(candidate);
      }
    }
    for (ShownRow shown : List.copyOf(rows)) {
      String mark = ofRow.apply(shown.row());
      Deque<Candidate> alike = mark == null ? null : byMark.get(mark);
      if (alike != null
          && !alike.isEmpty()
          && apart(alike.peek().day(), shown.row().bookingDate()) <= daysApart) {
        take(shown, alike.poll());
      }
    }
  }

  /** Where one of the two does not know the bank's day: the nearest that is possible. */
  private void withoutTheBanksDay() {
    Map<String, List<Candidate>> byMoney = new HashMap<>();
    for (Candidate candidate : free) {
      if (!candidate.dayIsKnown() || !source.tellsBankDay()) {
        byMoney.computeIfAbsent(money(candidate), key -> new LinkedList<>()).add(candidate);
      }
    }
    for (ShownRow shown : List.copyOf(rows)) {
      List<Candidate> alike = byMoney.getOrDefault(money(shown.row()), List.of());
      nearest(shown.row(), alike)
          .ifPresent(
              candidate -> {
                alike.remove(candidate);
                take(shown, candidate);
              });
    }
  }

  private List<Exchange.Move> byExchange(Collection<Exchange.Earlier> earlier) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Exchange exchange = new Exchange(source, found, free, earlier);
    rows.removeIf(exchange::place);
    free.removeAll(found.values());
    exchange.moves().forEach(move -> free.remove(move.to()));
    return exchange.moves();
  }

  /**
   * A statement of which nothing is missing shows such money on another day than is stored, and not
   * on that: the bank dated it anew, and whoever told the old day has not seen that yet.
   */
  private void movedFromTheirDay(Predicate<Candidate> leftOut) {
    if (rows.isEmpty()) {
      return;
    }
    Map<String, List<Candidate>> byMoney = new HashMap<>();
    free.stream()
        .filter(leftOut)
        .forEach(one -> byMoney.computeIfAbsent(money(one), key -> new LinkedList<>()).add(one));
    for (int days = 1; days <= StatementSource.MOST_DAYS_BESIDE && !byMoney.isEmpty(); days++) {
      for (ShownRow shown : List.copyOf(rows)) {
        LocalDate day = shown.row().bookingDate();
        long apart = days;
        List<Candidate> alike = byMoney.getOrDefault(money(shown.row()), List.of());
        alike.stream()
            .filter(one -> apart(one.day(), day) == apart)
            .findFirst()
            .ifPresent(
                candidate -> {
                  alike.remove(candidate);
                  take(shown, candidate);
                });
      }
    }
  }

  private Optional<Candidate> nearest(StatementRow row, List<Candidate> alike) {
    return alike.stream()
        .filter(one -> one.mayBeOf(source, row.bookingDate()))
        .min(
            Comparator.comparing((Candidate one) -> !one.remark().equals(row.remark()))
                .thenComparing(one -> apart(one.day(), row.bookingDate())));
  }

  private void take(ShownRow shown, Candidate candidate) {
    found.put(shown, candidate);
    rows.remove(shown);
    free.remove(candidate);
  }

  private String balance(StatementRow row) {
    return source.rowBalances() && row.balanceAfter() != null ? row.balanceAfter() + "" : null;
  }

  /** What could be numbers of invoices; null when there are none. */
  private static String codes(String reference, String remark) {
    Set<String> codes = new TreeSet<>(Matcher.codes(reference));
    codes.addAll(Matcher.codes(remark));
    return codes.isEmpty() ? null : codes.toString();
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  static String money(StatementRow row) {
    return row.direction() + "|" + row.amount().toPlainString() + "|";
  }

  static String money(Candidate one) {
    return one.direction() + "|" + one.amount().setScale(2).toPlainString() + "|";
  }
}
