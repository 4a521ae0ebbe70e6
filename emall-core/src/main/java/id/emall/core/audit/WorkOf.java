package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which work an operator may look at: each kind asks for a right by how it begins. What is not
 * named concerns those who look after the mall as a whole, {@link Right#SETTINGS}. Outside the
 * national office only work about people of the own area is theirs.
 *
 * @param mine beginnings of the kinds the operator may see
 * @param rest whether they see what is not named as well
 * @param area as in {@link Actor.Member#area()}
 */
record WorkOf(List<String> mine, boolean rest, String area) {

  private static final Map<Right, List<String>> NAMED =
      Map.of(
          Right.MONEY,
          List.of(
              "order.held",
              "order.returned",
              "order.lost",
              "open-refund",
              "refund.%",
              "mutation.%",
              "reconciliation.%",
              "money.%",
              "payout.%",
              "feed.%",
              "statement-file.%",
              "push.%",
              "qris.%",
              "sweep.%",
              "invoice.%"),
          Right.SHIPPING,
          List.of("courier.%", "shipment.%", "rate-place.%", "rate-source.%"),
          Right.CARE,
          List.of("order.complaint", "order.stuck"),
          Right.CATALOGUE,
          List.of("review.%", "question.%", "product.%"),
          Right.MESSAGES,
          List.of("message.%"),
          Right.MEMBERS,
          List.of("applicant.%", "seller.%", "shop.%", "registry.%"),
          Right.OPERATORS,
          List.of("operator.%"),
          Right.AUDIT,
          List.of("audit.%"));

  private static final List<String> ALL = NAMED.values().stream().flatMap(List::stream).toList();

  /**
   * @throws id.emall.core.common.Refusal FORBIDDEN for all but operators
   */
  static WorkOf whom(Actor actor) {
    Actor.Member operator = actor.requireOperator();
    return new WorkOf(
        NAMED.entrySet().stream()
            .filter(named -> operator.rights().contains(named.getKey()))
            .flatMap(named -> named.getValue().stream())
            .toList(),
        operator.rights().contains(Right.SETTINGS),
        operator.area());
  }

  /**
   * On a row of {@code work_item}, with what {@link #bind} gives.
   *
   * @param places as {@link WorkPlaces#regencies}, of all packages
   */
  static String condition(Map<String, String> places) {
    String place =
        places.entrySet().stream()
            .map(one -> "when '%s' then (%s)".formatted(one.getKey(), one.getValue()))
            .sorted()
            .collect(Collectors.joining(" ", "case kind ", " end"));
    return """
        (kind like any(:mine) or (:rest and not kind like any(:named)))
          and (:area = '' or starts_with(%s, :area))
        """
        .formatted(places.isEmpty() ? "null" : place);
  }

  /** Gives a statement what {@link #condition} asks for. */
  <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("mine", TextArray.of(mine))
        .bind("rest", rest)
        .bind("named", TextArray.of(ALL))
        .bind("area", area);
  }
}
