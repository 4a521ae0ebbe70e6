package id.emall.contracts.courier.rate;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.RateQuote;
import java.util.List;

/** Quotes what couriers charge. One call of a method is one conversation. */
public interface RateService {

  /**
   * Prices for a parcel, of the couriers it serves; none when nobody goes that way.
   *
   * @throws OutsideFailure when there is no answer that can be read
   */
  List<RateQuote> quote(RateQuery query);

  /** Whether places can be searched; if not, operators type what the service calls them. */
  boolean searches();

  /**
   * Its places for these words, best first; none when it knows no such place.
   *
   * @param words the name of a regency, e.g. {@code Payakumbuh}, or of a district with or without
   *     its regency's, e.g. {@code Coblong Bandung}
   * @throws OutsideFailure when there is no answer that can be read
   */
  List<RatePlace> search(String words);
}
