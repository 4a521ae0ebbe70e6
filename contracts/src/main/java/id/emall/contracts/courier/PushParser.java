package id.emall.contracts.courier;

import java.util.List;
import java.util.Map;

/** Verifies and reads what a courier sends by itself. */
public interface PushParser {

  /**
   * @param headers lower-case names
   * @param body exact bytes as received
   * @return the parcels the courier tells about
   * @throws id.emall.contracts.adapter.OutsideFailure AUTH when the signature is wrong, MALFORMED
   *     when unreadable
   */
  List<Pushed> parse(Map<String, String> headers, byte[] body);

  /** News of one parcel. */
  record Pushed(String number, TrackResult result) {}
}
