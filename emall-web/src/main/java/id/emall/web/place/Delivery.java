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
 * @param sendDays within so many days after payment the seller sends, those of making included
 */
public record Delivery(
    String place, String change, List<Way> ways, LocalDate starts, int sendDays) {

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
   * One service, and the days between which a parcel arrives: sent on the day it was paid or is
   * made at the earliest, on the last day that the seller has at the latest.
   */
  public record Way(Merit merit, ShippingOffer offer, LocalDate from, LocalDate to) {}

  static Delivery nowhere(String change) {
    return new Delivery(null, change, List.of(), null, 0);
  }

  /**
   * @param offers cheapest first
   * @param makingDays 0 for what lies ready
   * @param packDays that the seller has to send what lies ready
   */
  static Delivery of(
      String place,
      String change,
      List<ShippingOffer> offers,
      LocalDate starts,
      int makingDays,
      int packDays) {
    List<Way> ways = ways(offers, starts.plusDays(makingDays), packDays);
    return new Delivery(place, change, ways, starts, makingDays + packDays);
  }

  private static List<Way> ways(List<ShippingOffer> offers, LocalDate ready, int packDays) {
    if (offers.isEmpty()) {
      return List.of();
    }
    ShippingOffer cheapest = offers.getFirst();
    ShippingOffer fastest = offers.stream().min(FASTEST_FIRST).orElseThrow();
    return fastest.daysTo() == cheapest.daysTo()
        ? List.of(way(Merit.BOTH, cheapest, ready, packDays))
        : List.of(
            way(Merit.CHEAPEST, cheapest, ready, packDays),
            way(Merit.FASTEST, fastest, ready, packDays));
  }

  private static Way way(Merit merit, ShippingOffer offer, LocalDate ready, int packDays) {
    return new Way(
        merit,
        offer,
        ready.plusDays(offer.daysFrom()),
        ready.plusDays(packDays).plusDays(offer.daysTo()));
  }
}
