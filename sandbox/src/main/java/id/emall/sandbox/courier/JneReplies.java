package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** JNE's answers in JNE's shapes: numbers as strings, two forms of time, errors with HTTP 200. */
final class JneReplies {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm").withZone(MallClock.WIB);

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.ofHours(7));

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "RC1", "SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [%1$s]")
          .with(Step.SORTED, "OP1", "RECEIVED AT SORTING CENTER [%1$s]")
          .with(Step.FORWARDED, "TP1", "SHIPMENT FORWARDED TO DESTINATION [%2$s]")
          .with(Step.ARRIVED, "IP1", "RECEIVED AT INBOUND STATION [%2$s]")
          .with(Step.OUT_FOR_DELIVERY, "IP3", "WITH DELIVERY COURIER [%2$s]")
          .with(Step.ATTEMPT_FAIL, "U01", "RECEIVER NOT AT HOME [%2$s]")
          .with(Step.DELIVERED, "D01", "DELIVERED TO [%3$s | %4$s | %2$s ]")
          .with(Step.RETURNING, "R01", "RETURN SHIPMENT TO ORIGIN [%2$s]")
          .with(Step.RETURNED, "R09", "SHIPMENT RETURNED TO SHIPPER [%1$s]")
          .with(Step.UNKNOWN, "Z77", "PARCEL HANDED TO AUTONOMOUS CARRIER [%2$s]");

  private JneReplies() {}

  static Reply notFound() {
    return error("Cnote No. Not Found.");
  }

  static Reply error(String words) {
    return Reply.json(Map.of("error", words, "status", false));
  }

  static Reply parcel(Parcel parcel) {
    ObjectNode answer = Json.object();
    answer.set("cnote", cnote(parcel));
    answer.putArray("detail").add(detail(parcel));
    ArrayNode history = answer.putArray("history");
    for (Scan scan : listed(parcel)) {
      history
          .addObject()
          .put("date", MINUTES.format(scan.at()))
          .put("desc", words(parcel, scan))
          .put("code", STEPS.code(scan.step()));
    }
    answer.putArray("photo_history");
    return Reply.json(answer);
  }

  /** Oldest first; newest first for a parcel told out of order. */
  private static List<Scan> listed(Parcel parcel) {
    List<Scan> scans = new ArrayList<>(parcel.scans());
    if (parcel.scenario() == Scenario.OUT_OF_ORDER) {
      scans.sort(Comparator.comparing((Scan scan) -> MINUTES.format(scan.at())).reversed());
    }
    return scans;
  }

  private static ObjectNode cnote(Parcel parcel) {
    Scan last = parcel.last().orElse(null);
    boolean delivered = last != null && last.step() == Step.DELIVERED;
    return Json.object()
        .put("cnote_no", parcel.number())
        .putNull("reference_number")
        .put("cnote_origin", "CGK10000")
        .put("cnote_destination", "BDO10000")
        .put("cnote_services_code", "REG")
        .put("servicetype", "REG23")
        .put("cnote_cust_no", "10000000")
        .put("cnote_date", ISO.format(parcel.bookedAt()))
        .put("cnote_pod_receiver", delivered ? parcel.receiver() : null)
        .put("cnote_receiver_name", parcel.receiver())
        .put("city_name", parcel.destination())
        .put("cnote_pod_date", delivered ? ISO.format(last.at()) : null)
        .put("pod_status", last == null ? null : delivered ? "DELIVERED" : "ON PROCESS")
        .put("last_status", last == null ? null : words(parcel, last))
        .put("cust_type", "999")
        .put("cnote_amount", "18000")
        .put("cnote_weight", "1")
        .put("pod_code", delivered ? "D01" : null)
        .put("keterangan", delivered ? "YANG BERSANGKUTAN" : null)
        .put("cnote_goods_descr", "-")
        .put("freight_charge", "18000")
        .put("shippingcost", "18000")
        .put("insuranceamount", "0")
        .put("priceperkg", "18000")
        .putNull("signature")
        .putNull("photo")
        .putNull("long")
        .putNull("lat")
        .put("estimate_delivery", " Days");
  }

  private static ObjectNode detail(Parcel parcel) {
    return Json.object()
        .put("cnote_no", parcel.number())
        .put("cnote_date", MINUTES.format(parcel.bookedAt()))
        .put("cnote_weight", "1")
        .put("cnote_origin", parcel.origin())
        .put("cnote_shipper_city", parcel.origin())
        .put("cnote_receiver_name", parcel.receiver())
        .put("cnote_receiver_city", parcel.destination());
  }

  static String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, MINUTES.format(scan.at()));
  }
}
