package id.emall.web.order;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.frame.Page;
import id.emall.web.text.Formats;
import id.emall.web.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How parcels and their scans look. */
public final class ParcelLook {

  /**
   * A time among the courier's words, by the courier's clock; the entry tells it by the reader's.
   */
  private static final Pattern OWN_TIME =
      Pattern.compile("\\s*\\|?\\s*\\d{2}-\\d{2}-\\d{4},? \\d{2}:\\d{2}(:\\d{2})?");

  /** The country that goes without saying. */
  private static final Pattern HOME = Pattern.compile("(, ID| - INDONESIA)$");

  /** How a journey may end, beside the plain ways. */
  private static final Set<SubStatus> ENDS =
      Set.of(SubStatus.PICKED_UP_BY_CUSTOMER, SubStatus.DELIVERED_TO_NEIGHBOUR);

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

  /**
   * Whether its seller can do something about it. What came back waits for the rest of its order;
   * until then, and once that is decided, the order's page says what to do.
   */
  public static boolean wantsSeller(OrderView order, ShipmentView parcel) {
    return switch (parcel.status()) {
      case RETURNED -> order.state() != OrderState.SHIPPED && order.state() != OrderState.DELIVERED;
      case ATTEMPT_FAIL, AVAILABLE_FOR_PICKUP, EXCEPTION, RETURNING, CANCELLED, EXPIRED -> true;
      case PENDING, INFO_RECEIVED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, UNKNOWN -> false;
    };
  }

  /** The scans as a timeline, newest first. */
  public static List<Moment> moments(ShipmentView parcel, Page page) {
    var moments = new ArrayList<Moment>();
    for (ShipmentView.Scan scan : parcel.scans()) {
      String kind = scan.status() == ShipmentStatus.EXCEPTION ? "bad" : "past";
      moments.add(
          moment(
              scan,
              page.texts(),
              page.formats(),
              moments.isEmpty() && !kind.equals("bad") ? "now" : kind));
    }
    return moments;
  }

  /** A scan in the reader's language, with the courier's own words, often English, below. */
  public static Moment moment(ShipmentView.Scan scan, Texts texts, Formats formats, String kind) {
    boolean unknown = scan.status() == ShipmentStatus.UNKNOWN;
    String detail = unknown ? joined(scan.location(), scan.reason()) : told(scan);
    return new Moment(
        scan.occurredAt(),
        title(scan, texts),
        scan.byHand() == null ? detail : joined(detail, mark(scan, texts)),
        kind,
        time(scan, texts, formats));
  }

  /** What happened, in few words. */
  public static String title(ShipmentView.Scan scan, Texts texts) {
    if (scan.isDeliveryBySeller()) {
      return texts.get("parcel.claimed");
    }
    if (scan.byHand() != null) {
      return texts.get("parcel.hand." + scan.byHand().what().name());
    }
    String words = words(scan);
    return scan.status() == ShipmentStatus.UNKNOWN && words != null
        ? words
        : texts.get(key(scan, texts));
  }

  /** Of what is over only a finer word for the same end is told. */
  private static String key(ShipmentView.Scan scan, Texts texts) {
    String finer = "parcel.finer." + scan.finer();
    boolean fits =
        scan.finer() != null && (!scan.status().terminal() || ENDS.contains(scan.finer()));
    return fits && texts.has(finer) ? finer : "parcel.status." + scan.status().name();
  }

  /** When it happened, by the reader's clock like all else on a page. */
  public static String time(ShipmentView.Scan scan, Page page) {
    String there = time(scan, page.texts(), page.formats());
    return there == null ? page.formats().moment(scan.occurredAt()) : there;
  }

  /**
   * Whether a courier, or who looked there, tells the delivery among the scans of these parcels, so
   * that it need not be told again.
   */
  public static boolean tellDelivery(List<ShipmentView> parcels) {
    return parcels.stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .flatMap(parcel -> parcel.scans().stream())
        .anyMatch(scan -> scan.status() == ShipmentStatus.DELIVERED && !scan.isDeliveryBySeller());
  }

  /** Whether only the seller says that the parcel came, and its journey is not over. */
  public static boolean isClaimed(ShipmentView parcel) {
    return parcel.replacedAt() == null
        && !parcel.status().terminal()
        && parcel.scans().stream().anyMatch(ShipmentView.Scan::isDeliveryBySeller);
  }

  private static String mark(ShipmentView.Scan scan, Texts texts) {
    String receiver = scan.byHand().receiver();
    return joined(
        receiver == null ? null : texts.get("parcel.receiver", receiver),
        texts.get("parcel.by." + scan.source().name()));
  }

  /** Where the zone is not known, what the courier wrote is right and the instant may be wrong. */
  private static String time(ShipmentView.Scan scan, Texts texts, Formats formats) {
    return scan.localTime() != null && scan.zoneBasis() == ZoneBasis.UNKNOWN
        ? texts.get("parcel.local-time", formats.moment(scan.localTime()))
        : null;
  }

  /** The newest scan whose place is known to the degree, or null. */
  public static ShipmentView.Scan placed(ShipmentView parcel) {
    return parcel.scans().stream().filter(scan -> scan.latitude() != null).findFirst().orElse(null);
  }

  /** Where a scan was made, on a map of the world. */
  public static String map(ShipmentView.Scan scan) {
    return map(scan.latitude(), scan.longitude());
  }

  /** Where a parcel was handed over, on a map of the world. */
  public static String map(ShipmentView parcel) {
    return map(parcel.latitude(), parcel.longitude());
  }

  private static String map(Double latitude, Double longitude) {
    return "https://www.openstreetmap.org/?mlat=%1$s&mlon=%2$s#map=17/%1$s/%2$s"
        .formatted(latitude, longitude);
  }

  private static String told(ShipmentView.Scan scan) {
    String words = words(scan);
    String place = scan.location() == null ? null : HOME.matcher(scan.location()).replaceAll("");
    boolean placed = place == null || words != null && words.contains(place);
    boolean explained = scan.reason() == null || words != null && words.contains(scan.reason());
    return joined(words, joined(placed ? null : place, explained ? null : scan.reason()));
  }

  /**
   * A courier's in quotation marks: they are often English, whatever the reader's language. Null
   * when there are none.
   */
  private static String words(ShipmentView.Scan scan) {
    String words = OWN_TIME.matcher(scan.description()).replaceAll("");
    if (words.isEmpty()) {
      return null;
    }
    return scan.byHand() == null ? "“" + words + "”" : words;
  }

  /** Whether a courier's words are among the scans. */
  public static boolean quotes(ShipmentView parcel) {
    return parcel.scans().stream().anyMatch(scan -> scan.byHand() == null);
  }

  private static String joined(String one, String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + " · " + other;
  }
}
