package id.emall.courier.rate;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import java.util.Optional;

/** One line of a service's answer, as a quote. */
final class QuotedService {

  private QuotedService() {}

  /**
   * @param source who says so, for messages about what cannot be read
   * @param code the service's own code for it
   * @param name how the service calls it, or null
   * @param promise how long it takes, in the service's words, or null
   * @param price in rupiah, as told
   * @return nothing for what is none of our services
   * @throws id.emall.courier.Unanswered when the price cannot be read
   */
  static Optional<RateQuote> read(
      String source, CourierId courier, String code, String name, String promise, String price) {
    return ServiceTable.of(courier, code, name)
        .map(
            service -> {
              PromisedDays days = PromisedDays.read(promise, service);
              return new RateQuote(
                  courier, code, service, QuotedPrice.read(source, price), days.from(), days.to());
            });
  }
}
