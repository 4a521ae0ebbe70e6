package id.emall.web.order;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How parcels and their scans look. */
public final class ParcelLook {

  /**
   * A time among the courier's words, by the courier's clock; the entry tells it by the reader's.
   */
  private static final Pattern OWN_TIME =
      Pattern.compile("\\s*\\|?\\s*\\d{2}-\\d{2}-\\d{4},? \\d{2}:\\d{2}(:\\d{2})?");

  private ParcelLook() {}

  /** The kind of its status badge. */
  public static String kind(ShipmentStatus status) {
    return switch (status) {
      case PENDING, INFO_RECEIVED, UNKNOWN, CANCELLED, EXPIRED -> "plain";
      case IN_TRANSIT, OUT_FOR_DELIVERY, RETURNING, RETURNED -> "info";
      case AVAILABLE_FOR_PICKUP, ATTEMPT_FAIL -> "wait";
      case DELIVERED -> "good";
      case EXCEPTION -> "bad";
    };
  }

  /** The scans as a timeline, newest first. */
  public static List<Moment> moments(ShipmentView parcel, Texts texts) {
    var moments = new ArrayList<Moment>();
    for (ShipmentView.Scan scan : parcel.scans()) {
      String kind = scan.status() == ShipmentStatus.EXCEPTION ? "bad" : "past";
      moments.add(moment(scan, texts, moments.isEmpty() && !kind.equals("bad") ? "now" : kind));
    }
    return moments;
  }

  /** A scan in the reader's language, with the courier's own words, often English, below. */
  public static Moment moment(ShipmentView.Scan scan, Texts texts, String kind) {
    if (scan.status() == ShipmentStatus.UNKNOWN) {
      return new Moment(
          scan.occurredAt(),
          OWN_TIME.matcher(scan.description()).replaceAll(""),
          scan.location(),
          kind);
    }
    String title = texts.get("parcel.status." + scan.status().name());
    return new Moment(scan.occurredAt(), title, told(scan), kind);
  }

  /** Where a parcel was handed over, on a map of the world. */
  public static String map(ShipmentView parcel) {
    return "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=17/%1$s/%2$s"
        .formatted(parcel.latitude(), parcel.longitude());
  }

  private static String told(ShipmentView.Scan scan) {
    String words = OWN_TIME.matcher(scan.description()).replaceAll("");
    boolean placed = scan.location() == null || words.contains(scan.location());
    return placed ? words : words + " · " + scan.location();
  }
}
