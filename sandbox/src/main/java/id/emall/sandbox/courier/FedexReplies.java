package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** FedEx's answers about single numbers, in its shapes. */
final class FedexReplies {

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter WITHOUT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  /** The parcel that had a number before. */
  private static final Duration LONG_AGO = Duration.ofDays(700);

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "PU", "Picked up")
          .with(Step.SORTED, "AR", "Arrived at FedEx location")
          .with(Step.FORWARDED, "DP", "Left FedEx origin facility")
          .with(Step.ARRIVED, "AF", "At local FedEx facility")
          .with(Step.OUT_FOR_DELIVERY, "OD", "On FedEx vehicle for delivery")
          .with(Step.ATTEMPT_FAIL, "DE", "Delivery exception")
          .with(Step.DELIVERED, "DL", "Delivered")
          .with(Step.RETURNING, "RS", "Returning package to shipper")
          .with(Step.RETURNED, "DL", "Delivered")
          .with(Step.UNKNOWN, "ZQ", "Handed to autonomous carrier");

  private FedexReplies() {}

  static String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, "");
  }

  static ObjectNode notFound(String number) {
    ObjectNode result = Json.object().put("trackingNumber", number);
    ObjectNode one = result.putArray("trackResults").addObject();
    one.putObject("trackingNumberInfo").put("trackingNumber", number);
    one.putObject("error")
        .put("code", "TRACKING.TRACKINGNUMBER.NOTFOUND")
        .put("message", "Tracking number cannot be found.");
    return result;
  }

  static ObjectNode result(Parcel parcel, Instant now) {
    ObjectNode result = Json.object().put("trackingNumber", parcel.number());
    ArrayNode all = result.putArray("trackResults");
    if (parcel.scenario() == Scenario.DUPLICATE) {
      all.add(
          shipment(parcel, "2458000000", List.of(new Scan(Step.DELIVERED, now.minus(LONG_AGO)))));
    }
    all.add(shipment(parcel, "2460426000", parcel.newestFirst()));
    return result;
  }

  private static ObjectNode shipment(Parcel parcel, String unique, List<Scan> scans) {
    ObjectNode shipment = Json.object();
    shipment
        .putObject("trackingNumberInfo")
        .put("trackingNumber", parcel.number())
        .put("trackingNumberUniqueId", unique + "~" + parcel.number() + "~FX")
        .put("carrierCode", "FDXE");
    Scan last =
        scans.stream()
            .reduce((one, other) -> one.at().isAfter(other.at()) ? one : other)
            .orElse(null);
    String code = last == null ? "OC" : STEPS.code(last.step());
    shipment.putObject("latestStatusDetail").put("code", code).put("derivedCode", code);
    if (code.equals("DL")) {
      shipment
          .putArray("dateAndTimes")
          .addObject()
          .put("type", "ACTUAL_DELIVERY")
          .put("dateTime", WITH_OFFSET.format(parcel.localTime(last)));
      shipment.putObject("deliveryDetails").put("receivedByName", parcel.receiver());
    }
    shipment.putObject("serviceDetail").put("type", "INTERNATIONAL_PRIORITY");
    ArrayNode events = Json.object().putArray("scanEvents");
    scans.forEach(scan -> events.add(event(parcel, scan)));
    shipment.set("scanEvents", parcel.listed(events));
    return shipment;
  }

  private static ObjectNode event(Parcel parcel, Scan scan) {
    boolean without = parcel.scenario() == Scenario.NO_OFFSET;
    boolean failed = scan.step() == Step.ATTEMPT_FAIL;
    ObjectNode event =
        Json.object()
            .put("date", (without ? WITHOUT : WITH_OFFSET).format(parcel.localTime(scan)))
            .put("eventType", STEPS.code(scan.step()))
            .put("eventDescription", words(parcel, scan))
            .put("exceptionCode", failed ? "08" : "")
            .put("exceptionDescription", failed ? "Customer not available" : "")
            .put("derivedStatusCode", coarse(scan.step()));
    event.putObject("scanLocation").put("city", parcel.placeOf(scan)).put("countryCode", "ID");
    return event;
  }

  /** As coarse as FedEx's own. */
  private static String coarse(Step step) {
    return switch (step) {
      case RECEIVED -> "PU";
      case DELIVERED, RETURNED -> "DL";
      case ATTEMPT_FAIL -> "DE";
      case RETURNING -> "RS";
      case UNKNOWN -> "ZQ";
      default -> "IT";
    };
  }
}
