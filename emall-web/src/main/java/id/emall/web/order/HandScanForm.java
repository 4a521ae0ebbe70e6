package id.emall.web.order;

import id.emall.core.shipping.HandScan;
import id.emall.core.shipping.HandScanEntry;
import id.emall.core.shipping.HandScans;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Page;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The form by which people enter what befalls a parcel. */
public final class HandScanForm {

  /** As browsers send a day and a time, and the only way in which they take one. */
  private static final String OF_BROWSERS = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?";

  private HandScanForm() {}

  /** Not filled in yet, but for the time: most enter what has just happened. */
  public static Form fresh(ShipmentView parcel, Instant now) {
    return Form.empty().put("when", there(parcel, now).truncatedTo(ChronoUnit.MINUTES).toString());
  }

  public static HandScanEntry read(Form form) {
    return new HandScanEntry(
        form.value("what"),
        form.value("when"),
        form.value("place"),
        form.value("words"),
        form.value("receiver"));
  }

  /** What may be said, in the order in which it usually befalls. */
  public static List<Option> options(HandScans.Offer offer, Page page) {
    return offer.offered().stream()
        .sorted()
        .map(what -> new Option(what.name(), page.t("parcel.hand." + what.name())))
        .toList();
  }

  /** Whether a receiver can be told. */
  public static boolean mayDeliver(HandScans.Offer offer) {
    return offer.offered().contains(HandScan.DELIVERED);
  }

  /** A field for times would hide what a person typed in another way. */
  public static String timeType(Form form) {
    String typed = form.value("when");
    return typed.isEmpty() || typed.matches(OF_BROWSERS) ? "datetime-local" : "text";
  }

  /** The moment by the clock where the parcel goes, with the name of its zone. */
  public static String now(Page page, ShipmentView parcel) {
    return page.formats().moment(page.now(), there(parcel, page.now()), true);
  }

  private static LocalDateTime there(ShipmentView parcel, Instant now) {
    return LocalDateTime.ofInstant(now, parcel.timeZone());
  }
}
