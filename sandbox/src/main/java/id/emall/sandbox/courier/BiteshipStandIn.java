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

/**
 * Biteship, following the parcels of one courier: the key alone in Authorization, a waybill and a
 * courier in the path. Settings: {@code biteship.api-key}, {@code biteship.courier}, TIKI.
 */
public final class BiteshipStandIn extends CourierStandIn {

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(MallClock.WIB);
  private static final DateTimeFormatter WITHOUT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(MallClock.WIB);

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "picked", "Paket diterima di loket %1$s")
          .with(Step.SORTED, "dropping_off", "Paket di gudang sortir %1$s")
          .with(Step.FORWARDED, "dropping_off", "Paket menuju %2$s")
          .with(Step.ARRIVED, "dropping_off", "Paket tiba di %2$s")
          .with(Step.OUT_FOR_DELIVERY, "dropping_off", "Paket dibawa kurir ke penerima")
          .with(Step.ATTEMPT_FAIL, "attempt_failed", "Gagal antar: rumah kosong")
          .with(Step.DELIVERED, "delivered", "Paket diserahkan")
          .with(Step.RETURNING, "return_in_transit", "Paket kembali ke %1$s")
          .with(Step.RETURNED, "returned", "Paket kembali di pengirim")
          .with(Step.UNKNOWN, "levitating", "Handed to autonomous carrier");

  private final Pushes pushes;
  private final String apiKey;
  private final String courier;

  public BiteshipStandIn(Stage stage) {
    super("biteship", "Biteship", stage, TikiStandIn.NUMBERS);
    this.pushes =
        new Pushes(
            stage, "biteship", "X-Biteship-Secret", (body, secret) -> secret, this::statusTold);
    this.apiKey = stage.setting("api-key", "sandbox-biteship-key");
    this.courier = stage.setting("courier", "TIKI");
  }

  @Override
  String offeredAtFirst() {
    return "false";
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "biteship");
    settings.put("base-url", url);
    settings.put("api-key", apiKey);
    settings.put("courier", courier);
    settings.put("push-secret", pushes.secret());
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("GET", "/v1/trackings/{number}/couriers/{courier}", this::track);
    routes.control("POST", "/push", call -> push(call, pushes));
  }

  /** Without a time, as Biteship tells it. */
  private ObjectNode statusTold(Parcel parcel) {
    return Json.object()
        .put("event", "order.status")
        .put("courier_waybill_id", parcel.number())
        .put("courier_company", courier)
        .put("courier_type", "REG")
        .put("order_id", "sandbox" + parcel.number())
        .put("order_price", 18000)
        .put("status", parcel.last().map(scan -> STEPS.code(scan.step())).orElse("confirmed"));
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, "");
  }

  private Reply track(Call call) {
    if (!call.header("Authorization").orElse("").equals(apiKey)) {
      return error(401, 40101001, "Authorization failed.");
    }
    if (!call.param("courier").equalsIgnoreCase(courier)) {
      return error(400, 40003002, "Courier not found.");
    }
    return about(
        call.param("number"),
        parcel ->
            parcel
                .map(this::told)
                .orElseGet(() -> error(404, 40003001, "Tracking information not found.")));
  }

  private static Reply error(int status, int code, String words) {
    return Reply.json(
        status, Json.object().put("success", false).put("error", words).put("code", code));
  }

  private Reply told(Parcel parcel) {
    ObjectNode answer =
        Json.object()
            .put("success", true)
            .put("object", "tracking")
            .put("id", "sandbox" + parcel.number())
            .put("waybill_id", parcel.number())
            .put("link", "-")
            .put("status", parcel.last().map(scan -> STEPS.code(scan.step())).orElse("confirmed"));
    answer.putObject("courier").put("company", courier.toLowerCase(Locale.ROOT));
    answer.putObject("destination").put("contact_name", parcel.receiver());
    ArrayNode history = Json.object().putArray("history");
    DateTimeFormatter time = parcel.scenario() == Scenario.NO_OFFSET ? WITHOUT : WITH_OFFSET;
    parcel
        .oldestFirst()
        .forEach(
            scan ->
                history
                    .addObject()
                    .put("note", words(parcel, scan))
                    .put("updated_at", time.format(scan.at()))
                    .put("status", STEPS.code(scan.step())));
    answer.set("history", parcel.listed(history));
    return Reply.json(answer);
  }
}
