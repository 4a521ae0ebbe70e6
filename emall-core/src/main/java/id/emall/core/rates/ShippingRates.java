package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quotes what buyers may choose from. For each courier the first source that knows the way is
 * believed: the services in their order, then the operators' table. Only couriers that the mall can
 * follow are offered: a parcel sent with another would never be known as delivered.
 */
@ApplicationScoped
public class ShippingRates {

  private static final Comparator<ShippingOffer> CHEAPEST_FIRST =
      Comparator.comparingLong(ShippingOffer::price)
          .thenComparing(ShippingOffer::daysTo)
          .thenComparing(offer -> offer.courier().value())
          .thenComparing(ShippingOffer::service);

  private TariffTable table;
  private QuoteBook book;
  private QuoteRound round;
  private QuoteServices services;
  private RateSettings settings;
  private Adapters adapters;

  protected ShippingRates() {}

  @Inject
  ShippingRates(
      TariffTable table,
      QuoteBook book,
      QuoteRound round,
      QuoteServices services,
      RateSettings settings,
      Adapters adapters) {
    this.table = table;
    this.book = book;
    this.round = round;
    this.services = services;
    this.settings = settings;
    this.adapters = adapters;
  }

  /**
   * Asks the services where their answers are missing or old, and tells what is then known. Takes
   * some seconds at most and never fails because a service does.
   *
   * @return for each parcel what {@link #known} tells
   */
  @Transactional(TxType.NEVER)
  public List<List<ShippingOffer>> ask(List<Consignment> parcels) {
    round.ask(parcels.stream().filter(Consignment::fits).distinct().toList());
    return parcels.stream().map(this::known).toList();
  }

  /**
   * Every service that goes this way, cheapest first, without asking anybody; none when a regency
   * is unknown, the parcel is more than {@link ParcelLimit} or nobody goes there. A buyer who was
   * shown an offer finds it here until it is as old as {@link RateSettings#honoured}, unless its
   * source has said otherwise since.
   */
  public List<ShippingOffer> known(Consignment parcel) {
    if (!parcel.fits()) {
      return List.of();
    }
    Set<CourierId> followed = adapters.couriers().keySet();
    Map<String, ShippingOffer> best = new LinkedHashMap<>();
    Set<CourierId> told = new HashSet<>();
    for (List<ShippingOffer> source : inOrder(parcel)) {
      source.stream()
          .filter(offer -> followed.contains(offer.courier()))
          .filter(offer -> !told.contains(offer.courier()))
          .sorted(CHEAPEST_FIRST)
          .forEach(offer -> best.putIfAbsent(offer.courier() + "/" + offer.service(), offer));
      source.forEach(offer -> told.add(offer.courier()));
    }
    return best.values().stream().sorted(CHEAPEST_FIRST).toList();
  }

  private List<List<ShippingOffer>> inOrder(Consignment parcel) {
    List<List<ShippingOffer>> sources = new ArrayList<>();
    Map<String, QuoteBook.Answer> answers =
        services.inOrder().isEmpty() ? Map.of() : book.answers(parcel, settings.honoured());
    for (String name : services.inOrder().keySet()) {
      QuoteBook.Answer answer = answers.get(name);
      if (answer != null) {
        sources.add(
            answer.quotes().stream()
                .map(quote -> ShippingOffer.of(quote, name, answer.askedAt()))
                .toList());
      }
    }
    sources.add(table.offers(parcel));
    return sources;
  }
}
