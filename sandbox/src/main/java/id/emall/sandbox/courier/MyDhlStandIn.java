package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * MyDHL, for DHL Express: a user name and password with every call, up to 200 waybills at once, and
 * the offset of times only where one waybill alone is asked for. Settings: {@code mydhl.username},
 * {@code mydhl.password}.
 */
public final class MyDhlStandIn extends CourierStandIn {

  private static final int MOST = 200;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(MallClock.WIB);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(MallClock.WIB);

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "PU", "Shipment picked up")
          .with(Step.SORTED, "PL", "Processed at %1$s")
          .with(Step.FORWARDED, "DF", "Departed facility in %1$s")
          .with(Step.ARRIVED, "AR", "Arrived at delivery facility in %2$s")
          .with(Step.OUT_FOR_DELIVERY, "WC", "With delivering courier")
          .with(Step.ATTEMPT_FAIL, "NH", "Recipient not at home")
          .with(Step.DELIVERED, "OK", "Delivered : %3$s")
          .with(Step.RETURNING, "RT", "Returned to consignor")
          .with(Step.RETURNED, "OK", "Delivered : SENDER")
          .with(Step.UNKNOWN, "ZQ", "Handed to autonomous carrier");

  private final String username;
  private final String password;

  public MyDhlStandIn(Stage stage) {
    super("mydhl", "Kurir DHL Express (MyDHL)", stage, DhlStandIn.NUMBERS);
    this.username = stage.setting("username", "lumbung");
    this.password = stage.setting("password", "sandbox-mydhl-password");
  }

  @Override
  String offeredAtFirst() {
    return "false";
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of(
        "adapter",
        "mydhl",
        "base-url",
        url + "/mydhlapi",
        "username",
        username,
        "password",
        password);
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("GET", "/mydhlapi/tracking", this::trackSeveral);
    routes.on("GET", "/mydhlapi/shipments/{number}/tracking", this::trackOne);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, "");
  }

  private Reply trackSeveral(Call call) {
    return track(call, call.queries("shipmentTrackingNumber"), false);
  }

  private Reply trackOne(Call call) {
    boolean offsets = call.query("requestGMTOffsetPerEvent").orElse("").equals("true");
    return track(call, List.of(call.param("number")), offsets);
  }

  private Reply track(Call call, List<String> numbers, boolean offsets) {
    String basic =
        Base64.getEncoder()
            .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    if (!call.header("Authorization").orElse("").equals("Basic " + basic)) {
      return problem(401, "Unauthorized", "Invalid Credentials");
    }
    if (numbers.isEmpty() || numbers.size() > MOST) {
      return problem(400, "Bad request", "From 1 to 200 values for shipmentTrackingNumber");
    }
    return aboutAll(
        numbers,
        found ->
            found.isEmpty()
                ? problem(404, "Not data found", "No Shipments Found for " + numbers.getFirst())
                : told(found, offsets));
  }

  private static Reply problem(int status, String title, String detail) {
    return Reply.json(
        status,
        Json.object()
            .put("instance", "/expressapi/tracking")
            .put("title", title)
            .put("detail", detail)
            .put("status", Integer.toString(status)));
  }

  private Reply told(Map<String, Parcel> found, boolean offsets) {
    ObjectNode answer = Json.object();
    ArrayNode shipments = answer.putArray("shipments");
    found.values().forEach(parcel -> shipments.add(shipment(parcel, offsets)));
    return Reply.json(answer);
  }

  private ObjectNode shipment(Parcel parcel, boolean offsets) {
    ObjectNode shipment =
        Json.object()
            .put("shipmentTrackingNumber", parcel.number())
            .put("status", "Success")
            .put("productCode", "P")
            .put("totalWeight", 0.99)
            .put("unitOfMeasurements", "metric");
    ArrayNode events = Json.object().putArray("events");
    boolean told = offsets && parcel.scenario() != Scenario.NO_OFFSET;
    parcel.oldestFirst().forEach(scan -> events.add(event(parcel, scan, told)));
    shipment.set("events", parcel.listed(events));
    return shipment;
  }

  private ObjectNode event(Parcel parcel, Scan scan, boolean offset) {
    ObjectNode event =
        Json.object().put("date", DATE.format(scan.at())).put("time", TIME.format(scan.at()));
    if (offset) {
      event.put("GMTOffset", "+07:00");
    }
    event.put("typeCode", STEPS.code(scan.step())).put("description", words(parcel, scan));
    event
        .putArray("serviceArea")
        .addObject()
        .put("code", scan.step().atOrigin() ? "PDG" : "CGK")
        .put("description", parcel.placeOf(scan) + "-ID");
    return event;
  }
}
