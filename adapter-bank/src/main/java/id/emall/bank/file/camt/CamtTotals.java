package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Tally;
import java.math.BigDecimal;
import java.util.Set;

/** {@code TxsSummry}: counts and sums of all entries, booked or not; each may be left out. */
final class CamtTotals {

  static final Set<String> PATHS =
      Set.of(
          "TtlNtries/NbOfNtries",
          "TtlNtries/Sum",
          "TtlCdtNtries/NbOfNtries",
          "TtlCdtNtries/Sum",
          "TtlDbtNtries/NbOfNtries",
          "TtlDbtNtries/Sum");

  private final Leaves leaves;
  private final int line;

  CamtTotals(Leaves leaves, int line) {
    this.leaves = leaves;
    this.line = line;
  }

  void mustBe(Tally counted) {
    check(
        "TtlNtries",
        counted.credits() + counted.debits(),
        counted.creditSum().add(counted.debitSum()));
    check("TtlCdtNtries", counted.credits(), counted.creditSum());
    check("TtlDbtNtries", counted.debits(), counted.debitSum());
  }

  /** Whether no entry can be missing or changed when these hold. */
  boolean areWhole() {
    return count("TtlCdtNtries") != null
        && sum("TtlCdtNtries") != null
        && count("TtlDbtNtries") != null
        && sum("TtlDbtNtries") != null;
  }

  Integer count(String group) {
    String path = group + "/NbOfNtries";
    return leaves.has(path) ? CamtValue.count(leaves.text(path), place(path)) : null;
  }

  BigDecimal sum(String group) {
    String path = group + "/Sum";
    return leaves.has(path) ? CamtValue.amount(leaves.text(path), place(path)) : null;
  }

  private void check(String group, int counted, BigDecimal summed) {
    Integer count = count(group);
    BigDecimal sum = sum(group);
    if (count != null) {
      place(group + "/NbOfNtries").mustEqual(count, counted);
    }
    if (sum != null) {
      place(group + "/Sum").mustEqual(sum, summed);
    }
  }

  private Place place(String path) {
    return leaves.place(path, line);
  }
}
