package id.emall.contracts.courier;

import id.emall.contracts.courier.NumberCheck.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which couriers a number looks like. A suggestion and no more: a number of twelve digits passes
 * FedEx's check by chance one time in ten, so whoever names a courier is believed.
 */
public final class CourierSuggestion {

  private record Candidate(CourierId id, NumberCheck check) {}

  private CourierSuggestion() {}

  /** Those whose shapes are telling and fit, the likeliest first; a doubt puts one last. */
  public static List<CourierId> of(Collection<CourierAdapter> couriers, String typed) {
    return couriers.stream()
        .map(courier -> new Candidate(courier.id(), courier.check(typed)))
        .filter(one -> one.check().verdict() != Verdict.INVALID)
        .filter(one -> one.check().rank() < NumberCheck.NOT_TELLING)
        .sorted(
            Comparator.comparing((Candidate one) -> one.check().verdict())
                .thenComparingInt(one -> one.check().rank())
                .thenComparing(one -> one.id().value()))
        .map(Candidate::id)
        .toList();
  }
}
