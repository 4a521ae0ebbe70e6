package id.emall.contracts.courier.rate;

import id.emall.contracts.courier.CourierId;
import java.util.Set;

/**
 * A parcel whose price is asked.
 *
 * @param origin the service's own id of the place it is sent from, as {@link RatePlace#id}
 * @param destination likewise where it goes
 * @param weightGrams packed weight, above 0
 * @param volumeCm3 packed volume; 0 when it is unknown
 * @param couriers whose prices are of use; others may be left out
 */
public record RateQuery(
    String origin, String destination, int weightGrams, long volumeCm3, Set<CourierId> couriers) {

  public RateQuery {
    couriers = Set.copyOf(couriers);
  }
}
