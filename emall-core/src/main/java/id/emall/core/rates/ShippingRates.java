package id.emall.core.rates;

import id.emall.contracts.courier.RateQuery;
import id.emall.contracts.courier.RateQuote;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Quotes what buyers may choose from. Only couriers that the mall can follow are offered: a parcel
 * sent with another would never be known as delivered.
 */
@ApplicationScoped
public class ShippingRates {

  private static final Comparator<RateQuote> CHEAPEST_FIRST =
      Comparator.comparingLong(RateQuote::price)
          .thenComparing(RateQuote::daysTo)
          .thenComparing(quote -> quote.courier().value())
          .thenComparing(RateQuote::service);

  private Instance<RateSource> sources;
  private Adapters adapters;

  protected ShippingRates() {}

  @Inject
  ShippingRates(@Any Instance<RateSource> sources, Adapters adapters) {
    this.sources = sources;
    this.adapters = adapters;
  }

  /**
   * Every service that goes this way, cheapest first; none when a regency is unknown or nobody goes
   * there.
   *
   * @param originRegency official code of the sender's regency, e.g. {@code 13.76}
   * @param destinationRegency official code of the recipient's regency
   * @param weightGrams packed weight, above 0; nobody takes more than {@link ParcelLimit}
   * @throws IllegalArgumentException when the weight is 0 or less
   */
  public List<RateQuote> quote(String originRegency, String destinationRegency, long weightGrams) {
    if (weightGrams <= 0) {
      throw new IllegalArgumentException("a parcel weighs more than nothing, got " + weightGrams);
    }
    if (weightGrams > ParcelLimit.MOST_GRAMS) {
      return List.of();
    }
    RateQuery query = new RateQuery(originRegency, destinationRegency, (int) weightGrams);
    return sources.stream()
        .flatMap(source -> source.quote(query).stream())
        .filter(quote -> adapters.couriers().containsKey(quote.courier()))
        .sorted(CHEAPEST_FIRST)
        .toList();
  }
}
