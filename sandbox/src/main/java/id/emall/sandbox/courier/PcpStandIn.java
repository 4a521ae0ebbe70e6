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
import java.util.Map;

/**
 * PCP Express, invented in all: nothing is published, and this answers in the shape that the mall's
 * adapter for undescribed couriers takes unless told otherwise. Setting: {@code pcp.api-key}.
 */
public final class PcpStandIn extends CourierStandIn {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MallClock.WIB);

  private static final Numbers NUMBERS =
      new Numbers(
          "[A-Z0-9]{6,25}",
          "6 to 25 digits or capitals",
          "6 sampai 25 angka atau huruf",
          serial -> "PCP%08d".formatted(serial));

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "", "Dijemput di %1$s")
          .with(Step.SORTED, "", "Manifest di %1$s")
          .with(Step.FORWARDED, "", "Berangkat dari %1$s")
          .with(Step.ARRIVED, "", "Tiba di %2$s")
          .with(Step.OUT_FOR_DELIVERY, "", "Paket dibawa kurir")
          .with(Step.ATTEMPT_FAIL, "", "Gagal antar: tidak di tempat")
          .with(Step.DELIVERED, "", "Terkirim")
          .with(Step.RETURNING, "", "Proses retur")
          .with(Step.RETURNED, "", "Dikembalikan ke pengirim")
          .with(Step.UNKNOWN, "", "Diserahkan ke kendaraan tanpa awak");

  private final String apiKey;

  public PcpStandIn(Stage stage) {
    super("pcp", "Kurir PCP Express", stage, NUMBERS);
    this.apiKey = stage.setting("api-key", "sandbox-pcp-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "configured");
    settings.put("courier", "PCP");
    settings.put("base-url", url);
    settings.put("path", "/pcp/parcels/{number}");
    settings.put("api-key", apiKey);
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("GET", "/pcp/parcels/{number}", this::track);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, "");
  }

  private Reply track(Call call) {
    if (!call.header("Authorization").orElse("").equals(apiKey)) {
      return Reply.json(401, Map.of("message", "unauthorized"));
    }
    return about(
        call.param("number"),
        parcel ->
            parcel.map(this::told).orElseGet(() -> Reply.json(404, Map.of("message", "unknown"))));
  }

  private Reply told(Parcel parcel) {
    ObjectNode answer = Json.object().put("number", parcel.number());
    parcel
        .last()
        .filter(scan -> scan.step() == Step.DELIVERED)
        .ifPresent(scan -> answer.put("receiver", parcel.receiver()));
    ArrayNode history = answer.putArray("history");
    parcel
        .oldestFirst()
        .forEach(
            scan ->
                history
                    .addObject()
                    .put("date", TIME.format(scan.at()))
                    .put("description", words(parcel, scan))
                    .put("city", parcel.placeOf(scan)));
    return Reply.json(answer);
  }
}
