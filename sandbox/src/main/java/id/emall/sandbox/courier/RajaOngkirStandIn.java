package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * RajaOngkir by Komerce, following the parcels of Wahana: a key in a header, number and courier in
 * the query, and the last five digits of the receiver's telephone number. Setting: {@code
 * rajaongkir.api-key}. That it wants the digits for Wahana is synthetic; it does for JNE.
 */
public final class RajaOngkirStandIn extends CourierStandIn {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(MallClock.WIB);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(MallClock.WIB);

  private final String apiKey;

  public RajaOngkirStandIn(Stage stage) {
    super("rajaongkir", "RajaOngkir (Wahana)", stage, WahanaStandIn.NUMBERS);
    this.apiKey = stage.setting("api-key", "sandbox-rajaongkir-key");
  }

  @Override
  String offeredAtFirst() {
    return "false";
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "rajaongkir");
    settings.put("base-url", url + "/api/v1");
    settings.put("api-key", apiKey);
    settings.put("courier", "WAHANA");
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("POST", "/api/v1/track/waybill", this::track);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return WahanaStandIn.STEPS.words(parcel, scan, "");
  }

  private Reply track(Call call) {
    if (!call.header("key").orElse("").equals(apiKey)) {
      return meta(401, "Invalid API key");
    }
    if (!"wahana".equals(parameter(call, "courier").orElse(""))) {
      return meta(422, "The courier is invalid");
    }
    if (!parameter(call, "last_phone_number").orElse("").matches("\\d{5}")) {
      return meta(422, "The last phone number must be 5 digits");
    }
    return about(
        parameter(call, "awb").orElse("").toUpperCase(Locale.ROOT),
        parcel -> parcel.map(this::told).orElseGet(() -> meta(404, "Invalid Waybill")));
  }

  private static Optional<String> parameter(Call call, String name) {
    return call.query(name).or(() -> Optional.ofNullable(call.form().get(name)));
  }

  private static Reply meta(int code, String message) {
    ObjectNode answer = Json.object();
    answer.putObject("meta").put("message", message).put("code", code).put("status", "error");
    return Reply.json(code, answer.putNull("data"));
  }

  private Reply told(Parcel parcel) {
    ObjectNode answer = Json.object();
    answer
        .putObject("meta")
        .put("message", "Success Get Waybill")
        .put("code", 200)
        .put("status", "success");
    Optional<Scan> delivery = parcel.last().filter(scan -> scan.step() == Step.DELIVERED);
    ObjectNode data = answer.putObject("data").put("delivered", delivery.isPresent());
    // Its samples contradict themselves here.
    data.putObject("summary")
        .put("courier_code", "wahana")
        .put("waybill_number", parcel.number())
        .put("status", "ON PROCESS");
    ObjectNode handed =
        data.putObject("delivery_status").put("status", delivery.isPresent() ? "DELIVERED" : "");
    delivery.ifPresent(
        scan ->
            handed
                .put("pod_receiver", parcel.receiver())
                .put("pod_date", DATE.format(scan.at()))
                .put("pod_time", TIME.format(scan.at())));
    ArrayNode manifest = Json.object().putArray("manifest");
    parcel
        .oldestFirst()
        .forEach(
            scan ->
                manifest
                    .addObject()
                    .put("manifest_code", "")
                    .put("manifest_description", words(parcel, scan))
                    .put("manifest_date", DATE.format(scan.at()))
                    .put("manifest_time", TIME.format(scan.at()))
                    .put("city_name", parcel.placeOf(scan)));
    data.set("manifest", parcel.listed(manifest));
    return Reply.json(answer);
  }
}
