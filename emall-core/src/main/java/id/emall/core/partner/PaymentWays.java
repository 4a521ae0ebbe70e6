package id.emall.core.partner;

import id.emall.core.ordering.PayWay;
import java.util.List;

/** The ways to pay, as partners see them. */
public record PaymentWays(List<Way> ways) implements ContractValue {

  /** One of them; {@code name} is what an order's {@code payBy} takes. */
  public record Way(String name, PaymentMethod method, String title, String bank) {}

  public PaymentWays {
    ways = List.copyOf(ways);
  }

  static PaymentWays of(List<PayWay> ways) {
    return new PaymentWays(
        ways.stream()
            .map(way -> new Way(way.name(), PaymentMethod.of(way.kind()), way.title(), way.bank()))
            .toList());
  }
}
