package id.emall.web.checkout;

import id.emall.core.ordering.PayWay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways to pay among which a buyer chooses.
 *
 * @param ways bank accounts first
 * @param chosen name of the one that is marked; empty when there is none
 */
public record PayChoice(List<PayWay> ways, String chosen) {

  /** The field that carries the choice. */
  public static final String FIELD = "payment";

  /** The field of the buttons by which another way is chosen once the first was refused. */
  public static final String INSTEAD = "paymentInstead";

  /** Refusals to which another way to pay is the answer. */
  private static final Set<String> ANOTHER_HELPS =
      Set.of("payment.codes-exhausted", "payment.qris-limit", "payment.way-unknown");

  public PayChoice {
    ways = List.copyOf(ways);
  }

  /**
   * Marks what was typed, else what was chosen at an earlier order, else the first.
   *
   * @param typed may be empty
   */
  static PayChoice of(List<PayWay> ways, String typed, Optional<String> earlier) {
    String chosen =
        named(ways, typed)
            .or(() -> earlier.flatMap(name -> named(ways, name)))
            .orElseGet(() -> ways.isEmpty() ? "" : ways.getFirst().name());
    return new PayChoice(ways, chosen);
  }

  private static Optional<String> named(List<PayWay> ways, String name) {
    return ways.stream().map(PayWay::name).filter(name::equals).findFirst();
  }

  static boolean anotherHelps(String refusal) {
    return ANOTHER_HELPS.contains(refusal);
  }

  public boolean isChosen(PayWay way) {
    return way.name().equals(chosen);
  }

  /** The ways that are left when the marked one cannot be had. */
  public List<PayWay> others() {
    return ways.stream().filter(way -> !isChosen(way)).toList();
  }
}
