package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.RateQuote.Service;
import java.time.Instant;

/**
 * A way to send a parcel and its price, with whose word that is and how old.
 *
 * @param serviceCode the courier's own name of the service, e.g. {@code REG19}
 * @param price whole rupiah
 * @param daysFrom shortest promised time in days; 0 is the same day
 * @param source {@link #TABLE}, {@link #SELLER}, or the name of a service in the settings
 * @param quotedAt when the source said so; null for the mall's first table
 */
public record ShippingOffer(
    CourierId courier,
    String serviceCode,
    Service service,
    long price,
    int daysFrom,
    int daysTo,
    String source,
    Instant quotedAt) {

  /** The source of what the operators' table says. */
  public static final String TABLE = "table";

  /** The source of what the seller said. */
  public static final String SELLER = "seller";

  static ShippingOffer of(RateQuote quote, String source, Instant quotedAt) {
    return new ShippingOffer(
        quote.courier(),
        quote.serviceCode(),
        quote.service(),
        quote.price(),
        quote.daysFrom(),
        quote.daysTo(),
        source,
        quotedAt);
  }
}
