package id.emall.sandbox.sms;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Raja-SMS: JSON with the key and one packet, its text URL-encoded. The shape of its answer is that
 * of public clients, an object for one message and a list for the next; its numbers other than 90
 * and the field of its callback are invented. Nobody can write to it. Settings: {@code
 * raja-sms.api-key}.
 */
public final class RajaSmsStandIn extends GatewayStandIn {

  private static final Map<String, Object> SUCCESS =
      Map.of("globalstatus", 10, "globalstatustext", "Success");
  private static final String NUMBER = "(0|62)8[1-9][0-9]{6,11}";

  public RajaSmsStandIn(Stage stage, Phones phones) {
    super("raja-sms", "Raja-SMS", stage, phones);
  }

  private String apiKey() {
    return stage().setting("api-key", "sandbox-raja-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "raja-sms");
    settings.put("base-url", url);
    settings.put("api-key", apiKey());
    return settings;
  }

  @Override
  void gatewayRoutes(Routes routes) {
    routes.on("POST", "/sms/api_sms_reguler_send_json.php", this::send);
  }

  private Reply send(Call call) {
    if (fault("server-error")) {
      return Reply.text(503, "text/html", "<h1>503 Service Unavailable</h1>");
    }
    if (fault("throttled")) {
      return throttled(Reply.text(429, "text/plain", "Too Many Requests"));
    }
    JsonNode body = call.json();
    JsonNode packet = body.path("datapacket").path(0);
    if (!call.header("Content-Type").orElse("").startsWith("application/json")
        || body.path("datapacket").size() != 1
        || !packet.has("message")
        || !packet.has("sendingdatetime")) {
      return answer(20, "Format JSON salah");
    }
    if (!body.path("apikey").asText("").equals(apiKey())) {
      return answer(30, "ApiKey tidak terdaftar");
    }
    String to = packet.path("number").asText("");
    if (!to.matches(NUMBER) || fault("rejected")) {
      return answer(60, "Nomor tujuan salah");
    }
    String text = URLDecoder.decode(packet.path("message").asText(), StandardCharsets.UTF_8);
    int serial = next();
    return take(
        "raja-" + serial,
        to,
        text,
        body.path("callbackurl").asText(""),
        Reply.json(Map.of("sending_respon", serial % 2 == 0 ? SUCCESS : List.of(SUCCESS))));
  }

  private static Reply answer(int status, String words) {
    return Reply.json(
        Map.of("sending_respon", Map.of("globalstatus", status, "globalstatustext", words)));
  }

  @Override
  HttpRequest.Builder receipt(TextMessage message, Fate fate, boolean forged) {
    if (message.callback().isEmpty()) {
      return null;
    }
    String state =
        switch (fate) {
          case UNDER_WAY -> "SENT";
          case DELIVERED -> "DELIVERED";
          case UNDELIVERED -> "FAILED";
        };
    String url = forged ? MallDoor.spoilt(message.callback()) : message.callback();
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                Json.write(Map.of("status_respon", Map.of("status", state)))));
  }

  @Override
  HttpRequest.Builder inbound(String id, Call said, boolean forged) {
    throw new BadCall("nobody can write to Raja-SMS", "Raja-SMS tidak menerima SMS masuk.");
  }
}
