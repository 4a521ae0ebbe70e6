package id.emall.courier.rate;

import id.emall.courier.Unanswered;
import java.math.BigDecimal;

/**
 * Prices as services write them. Rupiah have no cents in these answers: {@code 12000}, also as text
 * or as {@code 12000.0}; {@code 12.000} might be twelve and is no price.
 */
final class QuotedPrice {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private QuotedPrice() {}

  /**
   * @param service named in the failure
   * @throws Unanswered when it is no price
   */
  static long read(String service, String text) {
    if (text != null && text.matches("\\d{1,10}(\\.0{1,2})?")) {
      BigDecimal price = new BigDecimal(text);
      if (price.signum() > 0 && price.compareTo(MOST) <= 0) {
        return price.longValueExact();
      }
    }
    throw Unanswered.unreadable(service, "'" + Unanswered.shortened(text) + "' is no price");
  }
}
