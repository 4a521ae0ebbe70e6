package id.emall.web.place;

import id.emall.core.rates.ShippingOffer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a product's page tells of sending one piece to somebody's place.
 *
 * @param place its name; null while nobody said one
 * @param change where another is chosen
 * @param ways the cheapest and, when it is another, the fastest; none when no price is known
 * @param starts the first day on which it can be ordered
 * @param packDays within so many days after payment the seller sends
 */
public record Delivery(
    String place, String change, List<Way> ways, LocalDate starts, int packDays) {

  private static final Comparator<ShippingOffer> FASTEST_FIRST =
      Comparator.comparingInt(ShippingOffer::daysTo)
          .thenComparing(ShippingOffer::daysFrom)
          .thenComparing(ShippingOffer::price);

  public Delivery {
    ways = List.copyOf(ways);
  }

  /** Why a way is told. */
  public enum Merit {
    CHEAPEST,
    FASTEST,
    /** Cheapest, and none is faster. */
    BOTH
  }

  /**
   * One service, and the days between which a parcel arrives: sent on the day it was paid at the
   * earliest, on the last day that the seller has at the latest.
   */
  public record Way(Merit merit, ShippingOffer offer, LocalDate from, LocalDate to) {}

  static Delivery nowhere(String change) {
    return new Delivery(null, change, List.of(), null, 0);
  }

  /**
   * @param offers cheapest first
   */
  static Delivery of(
      String place, String change, List<ShippingOffer> offers, LocalDate starts, int packDays) {
    return new Delivery(place, change, ways(offers, starts, packDays), starts, packDays);
  }

  private static List<Way> ways(List<ShippingOffer> offers, LocalDate starts, int packDays) {
    if (offers.isEmpty()) {
      return List.of();
    }
    ShippingOffer cheapest = offers.getFirst();
    ShippingOffer fastest = offers.stream().min(FASTEST_FIRST).orElseThrow();
    return fastest.daysTo() == cheapest.daysTo()
        ? List.of(way(Merit.BOTH, cheapest, starts, packDays))
        : List.of(
            way(Merit.CHEAPEST, cheapest, starts, packDays),
            way(Merit.FASTEST, fastest, starts, packDays));
  }

  private static Way way(Merit merit, ShippingOffer offer, LocalDate starts, int packDays) {
    return new Way(
        merit,
        offer,
        starts.plusDays(offer.daysFrom()),
        starts.plusDays(packDays).plusDays(offer.daysTo()));
  }
}
