package id.emall.bank.file;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A statement as it might be: a few days of one account, oldest row first, balances right. */
record Sample(
    String account, BigDecimal opening, LocalDate from, LocalDate to, List<StatementRow> rows) {

  private static final List<String> WORDS =
      List.of(
          "TRSF", "E-BANKING", "CR", "INV7K2M", "SITI", "Budi", "2912/FTSCY", "75000.00", "PT.");

  static Sample of(Random random) {
    LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
    LocalDate to = from.plusDays(random.nextInt(9));
    BigDecimal opening = sen(random, 1_000_000_000L);
    List<StatementRow> rows = new ArrayList<>();
    BigDecimal balance = opening;
    LocalDate day = from;
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      day = random.nextBoolean() && day.isBefore(to) ? day.plusDays(1) : day;
      StatementRow row = row(random, day, balance);
      balance = row.balanceAfter();
      rows.add(row);
    }
    String account = "12" + (10_000_000 + random.nextInt(90_000_000));
    return new Sample(account, opening, from, to, rows);
  }

  BigDecimal closing() {
    return rows.getLast().balanceAfter();
  }

  List<StatementRow> of(Direction direction) {
    return rows.stream().filter(row -> row.direction() == direction).toList();
  }

  BigDecimal sum(Direction direction) {
    return of(direction).stream()
        .map(StatementRow::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static StatementRow row(Random random, LocalDate day, BigDecimal balance) {
    boolean credit = random.nextInt(4) > 0;
    // Few amounts, so that equal rows are common.
    BigDecimal amount =
        random.nextBoolean()
            ? new BigDecimal("75000.00")
            : sen(random, 100_000_000L).add(new BigDecimal("0.01"));
    Instant at =
        day.atTime(LocalTime.ofSecondOfDay(1 + random.nextInt(86_000)))
            .atZone(MallClock.WIB)
            .toInstant();
    return new StatementRow(
        credit ? Direction.CREDIT : Direction.DEBIT,
        amount,
        Status.BOOKED,
        day,
        at,
        remark(random),
        null,
        null,
        "REF" + random.nextInt(1_000_000),
        credit ? balance.add(amount) : balance.subtract(amount));
  }

  private static String remark(Random random) {
    return random
        .ints(1 + random.nextInt(14), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static BigDecimal sen(Random random, long most) {
    return BigDecimal.valueOf(random.nextLong(most), 2);
  }
}
