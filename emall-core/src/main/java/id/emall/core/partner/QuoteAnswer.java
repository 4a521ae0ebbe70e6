package id.emall.core.partner;

import id.emall.core.rates.ShippingOffer;
import java.util.List;

/** What each shop's couriers would cost. */
public record QuoteAnswer(List<Shop> shops) implements ContractValue {

  /** One shop's parcel. */
  public record Shop(ShopName shop, int weightGrams, List<Option> options) {}

  /** One way to send it. */
  public record Option(String courier, String service, long price, int daysFrom, int daysTo) {
    static Option of(ShippingOffer quote) {
      return new Option(
          quote.courier().value(),
          quote.service().name(),
          quote.price(),
          quote.daysFrom(),
          quote.daysTo());
    }
  }
}
