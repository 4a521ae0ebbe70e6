package id.emall.courier.pos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a first-generation event taken apart. It holds the names, addresses and telephone
 * numbers of sender and receiver between semicolons; none of that is shown.
 *
 * @param service the product, told by the first event, or null
 * @param receiver who took the parcel, told by the last, or null
 * @param reason why it was not handed over, or null
 */
record PosDescription(String service, String receiver, String reason) {

  private static final Pattern SERVICE = Pattern.compile("LAYANAN\\s*:\\s*([^;]{1,60})");
  private static final Pattern RECEIVER =
      Pattern.compile("PENERIMA\\s*/\\s*KETERANGAN\\s*:\\s*([^;]{1,80})");
  private static final Pattern REASON = Pattern.compile("KETERANGAN\\s*:\\s*([^;]{1,120})");
  private static final Pattern AGAIN = Pattern.compile("antar ulang", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAKEN =
      Pattern.compile(
          "^DELIVERED di .*diterima oleh\\s+([^;(\\[]{1,80})", Pattern.CASE_INSENSITIVE);

  static PosDescription of(String description) {
    if (description == null) {
      return new PosDescription(null, null, null);
    }
    boolean failed = AGAIN.matcher(description).find();
    return new PosDescription(
        group(SERVICE, description),
        failed ? null : group(RECEIVER, description),
        failed ? group(REASON, description) : null);
  }

  /** What people are to read of an event: its name, and a reason where one is told. */
  String shown(String name) {
    return reason == null ? name : name + ": " + reason;
  }

  /** Who took a parcel by a second-generation text; null when it tells of nobody. */
  static String takenBy(String content) {
    return content == null ? null : group(TAKEN, content);
  }

  private static String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : null;
  }
}
