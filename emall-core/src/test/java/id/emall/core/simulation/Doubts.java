package id.emall.core.simulation;

import id.emall.core.refund.MoneyDecision;
import java.util.List;
import java.util.UUID;

/**
 * Rows of which the mall cannot tell whether they are others that it stored: the bank's own site
 * shows operators how many of them there are, so those that are too many are the same.
 */
final class Doubts {

  private final Year year;
  private final Operators operators;

  Doubts(Year year, Operators operators) {
    this.year = year;
    this.operators = operators;
  }

  private record Row(UUID id, String remark) {}

  void look() {
    for (Row row : rows("like_state = 'OPEN' and outcome = 'DESK'")) {
      Movement named = operators.named(row.remark());
      long there =
          named.account.movements.stream()
              .filter(other -> other.akin(named) && other.everShown)
              .count();
      long stored =
          rows("like_state is distinct from 'SAME'").stream()
              .filter(other -> operators.named(other.remark()).akin(named))
              .count();
      year.tally.count("rows doubted");
      if (stored > there) {
        operators.together(row.id(), MoneyDecision.Kind.SAME);
      }
    }
  }

  private List<Row> rows(String which) {
    return year.mall
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id, remark from mutation where " + which + " order by id")
                    .mapTo(Row.class)
                    .list());
  }
}
