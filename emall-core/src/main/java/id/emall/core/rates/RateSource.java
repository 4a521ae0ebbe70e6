package id.emall.core.rates;

import id.emall.contracts.courier.RateQuery;
import id.emall.contracts.courier.RateQuote;
import java.util.List;

/** Somewhere prices come from: the mall's own table, later a courier's own word. */
interface RateSource {

  /** Prices for a parcel, of any courier; none when the source knows no such way. */
  List<RateQuote> quote(RateQuery query);
}
