package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DHL Unified: a key in a header, one number a call, times without an offset, and a day's worth of
 * calls after which it says 429 until midnight GMT. How its pushes are proved is invented.
 * Settings: {@code dhl.api-key}; {@code dhl.calls-per-day}, 250; {@code dhl.seconds-between}, 0,
 * where DHL itself wants 1.
 */
public final class DhlStandIn extends CourierStandIn {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  static final Numbers NUMBERS =
      new Numbers(
          "\\d{10,11}|J[A-Z]{1,3}\\d{9,18}",
          "10 or 11 digits, or a piece id",
          "10 atau 11 angka, atau nomor koli",
          serial -> Numbers.dhl("%09d".formatted(331_881_000L + serial)));

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "transit", "Shipment picked up")
          .with(Step.SORTED, "transit", "Processed at %1$s")
          .with(Step.FORWARDED, "transit", "Departed facility in %1$s")
          .with(Step.ARRIVED, "transit", "Arrived at delivery facility in %2$s")
          .with(Step.OUT_FOR_DELIVERY, "transit", "Shipment is out with courier for delivery")
          .with(Step.ATTEMPT_FAIL, "failure", "Delivery attempted; recipient not home")
          .with(Step.DELIVERED, "delivered", "Delivered")
          .with(Step.RETURNING, "transit", "Shipment is on its return to the shipper")
          .with(Step.RETURNED, "failure", "Returned to shipper")
          .with(Step.UNKNOWN, "levitating", "Handed to autonomous carrier");

  private final Pushes pushes;
  private final String apiKey;
  private final int callsPerDay;
  private final Duration between;
  private LocalDate day = LocalDate.EPOCH;
  private int calls;
  private Instant lastCall = Instant.EPOCH;

  public DhlStandIn(Stage stage) {
    super("dhl", "Kurir DHL", stage, NUMBERS);
    this.pushes =
        new Pushes(
            stage,
            "dhl",
            "DHL-Signature",
            Pushes::hmac,
            parcel -> Map.of("shipments", List.of(shipment(parcel))));
    this.apiKey = stage.setting("api-key", "sandbox-dhl-key");
    this.callsPerDay = Integer.parseInt(stage.setting("calls-per-day", "250"));
    this.between = Duration.ofSeconds(Long.parseLong(stage.setting("seconds-between", "0")));
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "dhl-unified");
    settings.put("base-url", url);
    settings.put("api-key", apiKey);
    settings.put("push-secret", pushes.secret());
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("GET", "/track/shipments", this::track);
    routes.control("POST", "/push", call -> push(call, pushes));
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, "");
  }

  private Reply track(Call call) {
    if (!call.header("DHL-API-Key").orElse("").equals(apiKey)) {
      return problem(401, "Unauthorized", "Unauthorized for given resource.");
    }
    Optional<String> number = call.query("trackingNumber");
    if (number.isEmpty()) {
      return problem(400, "Bad request", "trackingNumber is missing.");
    }
    if (!allowed()) {
      return problem(429, "Too many requests", "Too many requests within defined time period.");
    }
    return about(
        number.get(),
        parcel ->
            parcel
                .map(this::told)
                .orElseGet(
                    () ->
                        problem(
                            404,
                            "No result found",
                            "No shipment with given tracking number found.")));
  }

  /** Counts the call. */
  private synchronized boolean allowed() {
    LocalDate today = now().atZone(ZoneOffset.UTC).toLocalDate();
    calls = today.equals(day) ? calls + 1 : 1;
    day = today;
    boolean early = now().isBefore(lastCall.plus(between));
    lastCall = now();
    return calls <= callsPerDay && !early;
  }

  private static Reply problem(int status, String title, String detail) {
    return Reply.json(
        status, Json.object().put("title", title).put("detail", detail).put("status", status));
  }

  private Reply told(Parcel parcel) {
    ObjectNode answer = Json.object();
    ArrayNode shipments = answer.putArray("shipments");
    shipments.add(shipment(parcel));
    return Reply.json(answer);
  }

  /** The id comes as a number now and then. */
  private ObjectNode shipment(Parcel parcel) {
    ObjectNode shipment = Json.object().put("service", "express");
    if (parcel.scenario() == Scenario.SINGLE_OBJECT) {
      shipment.put("id", Long.parseLong(parcel.number()));
    } else {
      shipment.put("id", parcel.number());
    }
    ArrayNode events = Json.object().putArray("events");
    parcel.newestFirst().forEach(scan -> events.add(event(parcel, scan)));
    shipment.set("events", parcel.listed(events));
    shipment.set(
        "status",
        parcel.newestFirst().stream()
            .reduce((one, other) -> one.at().isBefore(other.at()) ? other : one)
            .map(scan -> event(parcel, scan))
            .orElseGet(
                () ->
                    Json.object()
                        .put("timestamp", LOCAL.format(parcel.bookedAt().atZone(MallClock.WIB)))
                        .put("statusCode", "pre-transit")
                        .put("status", "Shipment information received")));
    ObjectNode details = shipment.putObject("details");
    details.putObject("product").put("productName", "EXPRESS WORLDWIDE");
    parcel
        .last()
        .filter(scan -> scan.step() == Step.DELIVERED)
        .ifPresent(
            scan ->
                details
                    .putObject("proofOfDelivery")
                    .put("timestamp", LOCAL.format(parcel.localTime(scan)))
                    .putObject("signed")
                    .put("name", parcel.receiver()));
    return shipment;
  }

  private ObjectNode event(Parcel parcel, Scan scan) {
    ObjectNode event =
        Json.object()
            .put("timestamp", LOCAL.format(parcel.localTime(scan)))
            .put("statusCode", STEPS.code(scan.step()))
            .put("status", words(parcel, scan));
    event
        .putObject("location")
        .putObject("address")
        .put("addressLocality", parcel.placeOf(scan) + " - INDONESIA");
    return event;
  }
}
