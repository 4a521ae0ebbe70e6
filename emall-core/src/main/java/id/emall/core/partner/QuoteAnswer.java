package id.emall.core.partner;

import id.emall.contracts.courier.RateQuote;
import java.util.List;

/** What each shop's couriers would cost. */
public record QuoteAnswer(List<Shop> shops) implements ContractValue {

  /** One shop's parcel. */
  public record Shop(ShopName shop, int weightGrams, List<Option> options) {}

  /** One way to send it. */
  public record Option(String courier, String service, long price, int daysFrom, int daysTo) {
    static Option of(RateQuote quote) {
      return new Option(
          quote.courier().value(),
          quote.service().name(),
          quote.price(),
          quote.daysFrom(),
          quote.daysTo());
    }
  }
}
