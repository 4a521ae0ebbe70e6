package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which payments a row of the mall's own account most likely brings: all of one day or of several
 * days on end, else a single one, told for one account, whose sum less what the provider may keep
 * is the row. Nothing is likely when more than one such set of the same length fits.
 */
final class SweepChoice {

  private final BigDecimal amount;
  private final Optional<QrisRow> told;
  private final Function<BigDecimal, BigDecimal> qrisFeeMost;

  /**
   * @param amount of the row
   * @param told what its remark says of QRIS payments, if it does
   * @param qrisFeeMost the most that is kept of what payers paid by QRIS
   */
  SweepChoice(
      BigDecimal amount, Optional<QrisRow> told, Function<BigDecimal, BigDecimal> qrisFeeMost) {
    this.amount = amount;
    this.told = told;
    this.qrisFeeMost = qrisFeeMost;
  }

  /** The ids of the payments, by mutation; empty when none are likely. */
  List<UUID> of(List<SweepDesk.Told> unswept) {
    List<List<SweepDesk.Told>> accounts =
        List.copyOf(
            unswept.stream()
                .collect(
                    Collectors.groupingBy(
                        SweepDesk.Told::accountId, LinkedHashMap::new, Collectors.toList()))
                .values());
    long most = unswept.stream().map(SweepDesk.Told::day).distinct().count();
    for (int days = 1; days <= most; days++) {
      List<List<SweepDesk.Told>> fitting = new ArrayList<>();
      for (List<SweepDesk.Told> account : accounts) {
        fitting.addAll(ranges(account, days).stream().filter(this::fits).toList());
      }
      if (!fitting.isEmpty()) {
        return only(fitting);
      }
    }
    return only(unswept.stream().map(List::of).filter(this::fits).toList());
  }

  private static List<UUID> only(List<List<SweepDesk.Told>> fitting) {
    return fitting.size() == 1
        ? fitting.getFirst().stream().map(SweepDesk.Told::id).toList()
        : List.of();
  }

  /** All that was told on so many days on end, of those on which anything was told. */
  private static List<List<SweepDesk.Told>> ranges(List<SweepDesk.Told> account, int days) {
    Map<LocalDate, List<SweepDesk.Told>> byDay =
        account.stream()
            .collect(Collectors.groupingBy(SweepDesk.Told::day, TreeMap::new, Collectors.toList()));
    List<List<SweepDesk.Told>> each = List.copyOf(byDay.values());
    List<List<SweepDesk.Told>> ranges = new ArrayList<>();
    for (int from = 0; from + days <= each.size(); from++) {
      ranges.add(each.subList(from, from + days).stream().flatMap(List::stream).toList());
    }
    return ranges;
  }

  private boolean fits(List<SweepDesk.Told> payments) {
    BigDecimal gross = SweepDesk.gross(payments);
    BigDecimal kept = gross.subtract(amount);
    if (payments.getFirst().kind() != AccountKind.QRIS) {
      return kept.signum() == 0;
    }
    return told.map(row -> row.gross().compareTo(gross) == 0)
        .orElse(kept.signum() >= 0 && kept.compareTo(qrisFeeMost.apply(gross)) <= 0);
  }
}
