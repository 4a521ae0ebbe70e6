package id.emall.web.frame;

import id.emall.core.rates.ShippingOffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * Whose word shipping costs are and how old it is, said once for all that it is true of.
 *
 * @param words such as "by our table since 1 November 2026"
 * @param couriers whose offers it is about; empty when it is about all there are
 */
public record RateSource(String words, List<String> couriers) {

  /** The sources of offers that stand in one list, in the order in which they come first. */
  public static List<RateSource> of(Page page, List<ShippingOffer> offers) {
    Map<String, SequencedSet<String>> couriers = new LinkedHashMap<>();
    for (ShippingOffer offer : offers) {
      couriers
          .computeIfAbsent(words(page, offer), none -> new TreeSet<>())
          .add(offer.courier().value());
    }
    List<RateSource> sources = new ArrayList<>();
    couriers.forEach(
        (words, whose) ->
            sources.add(
                new RateSource(words, couriers.size() == 1 ? List.of() : List.copyOf(whose))));
    return sources;
  }

  private static String words(Page page, ShippingOffer offer) {
    return switch (offer.source()) {
      case ShippingOffer.TABLE ->
          offer.quotedAt() == null
              ? page.t("rate.table")
              : page.t("rate.table.since", page.formats().day(offer.quotedAt()));
      case ShippingOffer.SELLER -> page.t("rate.seller", page.formats().moment(offer.quotedAt()));
      default -> page.t("rate.service", offer.source(), page.formats().moment(offer.quotedAt()));
    };
  }
}
