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
 * BinderByte, following the parcels of JNE: everything in the query, the key too, and the history
 * newest first in JNE's words. Setting: {@code binderbyte.api-key}.
 */
public final class BinderByteStandIn extends CourierStandIn {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MallClock.WIB);

  private final String apiKey;

  public BinderByteStandIn(Stage stage) {
    super("binderbyte", "BinderByte (JNE)", stage, JneStandIn.NUMBERS);
    this.apiKey = stage.setting("api-key", "sandbox-binderbyte-key");
  }

  @Override
  String offeredAtFirst() {
    return "false";
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "binderbyte");
    settings.put("base-url", url);
    settings.put("api-key", apiKey);
    settings.put("courier", "JNE");
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("GET", "/v1/track", this::track);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return JneReplies.words(parcel, scan);
  }

  private Reply track(Call call) {
    if (!call.query("api_key").orElse("").equals(apiKey)) {
      return error(401, "API key is invalid");
    }
    if (!"jne".equals(call.query("courier").orElse(""))) {
      return error(400, "Parameter `courier` is required");
    }
    return about(
        call.query("awb").orElse(""),
        parcel -> parcel.map(this::told).orElseGet(() -> error(400, "Data not found")));
  }

  private static Reply error(int status, String message) {
    return Reply.json(status, Json.object().put("status", status).put("message", message));
  }

  private Reply told(Parcel parcel) {
    ObjectNode answer =
        Json.object().put("status", 200).put("message", "Successfully tracked package");
    ObjectNode data = answer.putObject("data");
    ObjectNode summary =
        data.putObject("summary")
            .put("awb", parcel.number())
            .put("courier", "JNE Express")
            .put("service", "REG")
            .put("weight", "1");
    boolean delivered = parcel.last().filter(one -> one.step() == Step.DELIVERED).isPresent();
    summary.put("status", delivered ? "DELIVERED" : "ON PROCESS");
    summary.put("date", parcel.last().map(scan -> TIME.format(scan.at())).orElse(""));
    data.putObject("detail").put("receiver", parcel.receiver());
    ArrayNode history = Json.object().putArray("history");
    parcel
        .newestFirst()
        .forEach(
            scan ->
                history
                    .addObject()
                    .put("date", TIME.format(scan.at()))
                    .put("desc", words(parcel, scan))
                    .put("location", ""));
    data.set("history", parcel.listed(history));
    return Reply.json(answer);
  }
}
