package id.emall.contracts.courier;

import java.util.List;
import java.util.Map;

/** Verifies and reads what a courier sends by itself. */
public interface PushParser {

  /**
   * @param headers lower-case names
   * @param body exact bytes as received
   * @return the parcels the courier tells about; none for a call that only tries the door
   * @throws id.emall.contracts.adapter.OutsideFailure AUTH when the signature is wrong, MALFORMED
   *     when unreadable
   */
  List<Pushed> parse(Map<String, String> headers, byte[] body);

  /**
   * Reads once more what {@link #parse} took in before. Where an id hangs on more than the content,
   * it may be another now.
   *
   * @param body exact bytes as received then
   * @throws id.emall.contracts.adapter.OutsideFailure MALFORMED when unreadable
   */
  List<Pushed> read(byte[] body);

  /**
   * News of one parcel.
   *
   * @param id the same when the courier sends the same news again, another for other news; at most
   *     64 characters
   * @param number canonical number
   * @param result a {@link TrackResult.Found} without scans means: something changed, ask now
   */
  record Pushed(String id, String number, TrackResult result) {}
}
