package id.emall.sandbox.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * WhatsApp's Cloud API: a bearer token, templates that have to be approved, any text only to those
 * who wrote, a signed webhook that is tried out before ({@code POST /sandbox/whatsapp/verify}). An
 * unknown number is refused at once, where Meta at times takes it and tells later. Settings: {@code
 * whatsapp.phone-number-id}, {@code whatsapp.access-token}, {@code whatsapp.app-secret}, {@code
 * whatsapp.verify-token}, {@code whatsapp.template}.
 */
public final class WhatsAppStandIn extends GatewayStandIn {

  private static final String NUMBER = "628[1-9][0-9]{6,11}";

  private final Set<String> wrote = ConcurrentHashMap.newKeySet();

  public WhatsAppStandIn(Stage stage, Phones phones) {
    super("whatsapp", "WhatsApp", stage, phones);
  }

  private String setting(String key, String fallback) {
    return stage().setting(key, fallback);
  }

  private String phoneNumberId() {
    return setting("phone-number-id", "106540352242922");
  }

  private String appSecret() {
    return setting("app-secret", "sandbox-whatsapp-secret");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "whatsapp");
    settings.put("base-url", url);
    settings.put("phone-number-id", phoneNumberId());
    settings.put("access-token", setting("access-token", "sandbox-whatsapp-token"));
    settings.put("app-secret", appSecret());
    settings.put("verify-token", setting("verify-token", "sandbox-whatsapp-verify"));
    settings.put("template", setting("template", "kabar_mal"));
    return settings;
  }

  @Override
  void gatewayRoutes(Routes routes) {
    routes.on("POST", "/v23.0/{phone}/messages", this::send);
    routes.control("POST", "/verify", this::verify);
  }

  private Reply send(Call call) {
    if (fault("server-error")) {
      return refused(503, 131016, "Service unavailable");
    }
    String bearer = "Bearer " + setting("access-token", "sandbox-whatsapp-token");
    if (!call.header("Authorization").orElse("").equals(bearer)) {
      return refused(401, 190, "Invalid OAuth access token - Cannot parse access token");
    }
    if (fault("throttled")) {
      return throttled(refused(429, 130429, "Rate limit hit"));
    }
    JsonNode body = call.json();
    String to = body.path("to").asText("");
    if (!call.param("phone").equals(phoneNumberId())
        || !body.path("messaging_product").asText("").equals("whatsapp")
        || !body.path("recipient_type").asText("").equals("individual")) {
      return refused(400, 100, "Invalid parameter");
    }
    String text = text(body, to);
    if (text == null) {
      return refused(404, 132001, "Template name does not exist in the translation");
    }
    if (text.isEmpty()) {
      return refused(400, 100, "Invalid parameter");
    }
    if (!to.matches(NUMBER) || fault("rejected")) {
      return refused(400, 131026, "Message undeliverable");
    }
    String id = "wamid.HBgN" + next();
    return take(id, to, text, mall() + "/webhook", taken(id, to));
  }

  /** Null for a template that is not there, empty for a message that is not as it has to be. */
  private String text(JsonNode body, String to) {
    if (body.path("type").asText("").equals("text")) {
      return wrote.contains(to) ? body.path("text").path("body").asText("") : "";
    }
    JsonNode template = body.path("template");
    if (!template.path("name").asText("").equals(setting("template", "kabar_mal"))
        || !template.path("language").path("code").asText("").equals("id")) {
      return null;
    }
    JsonNode component = template.path("components").path(0);
    JsonNode parameter = component.path("parameters").path(0);
    String text = parameter.path("text").asText("");
    boolean whole =
        component.path("type").asText("").equals("body")
            && component.path("parameters").size() == 1
            && parameter.path("type").asText("").equals("text");
    return whole && !text.matches("(?s).*([\\n\\t]| {5}).*") ? text : "";
  }

  private static Reply taken(String id, String to) {
    ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
    answer.putArray("contacts").addObject().put("input", to).put("wa_id", to);
    answer.putArray("messages").addObject().put("id", id);
    return Reply.json(answer);
  }

  private static Reply refused(int status, int code, String words) {
    ObjectNode answer = Json.object();
    answer
        .putObject("error")
        .put("message", "(#" + code + ") " + words)
        .put("type", "OAuthException")
        .put("code", code)
        .put("fbtrace_id", "sandbox");
    return Reply.json(status, answer);
  }

  @Override
  HttpRequest.Builder receipt(TextMessage message, Fate fate, boolean forged) {
    String state =
        switch (fate) {
          case UNDER_WAY -> "sent";
          case DELIVERED -> "delivered";
          case UNDELIVERED -> "failed";
        };
    ObjectNode value = value();
    ObjectNode status =
        value
            .putArray("statuses")
            .addObject()
            .put("id", message.id())
            .put("status", state)
            .put("timestamp", seconds())
            .put("recipient_id", message.to());
    if (fate == Fate.UNDELIVERED) {
      status
          .putArray("errors")
          .addObject()
          .put("code", 131026)
          .put("title", "Message undeliverable");
    }
    return signed(value, forged);
  }

  @Override
  HttpRequest.Builder inbound(String id, Call said, boolean forged) {
    ObjectNode value = value();
    value
        .putArray("messages")
        .addObject()
        .put("from", TextMessage.international(said.need("from")))
        .put("id", "wamid." + id)
        .put("timestamp", seconds())
        .put("type", "text")
        .putObject("text")
        .put("body", said.need("text"));
    return signed(value, forged);
  }

  @Override
  void heard(String from) {
    stage().record("wrote", Map.of("from", TextMessage.international(from)));
  }

  @Override
  public void apply(JournalEntry entry) {
    if (entry.kind().equals("wrote")) {
      wrote.add(entry.data().required("from").asText());
    } else {
      super.apply(entry);
    }
  }

  private String seconds() {
    return Long.toString(stage().clock().instant().getEpochSecond());
  }

  private ObjectNode value() {
    ObjectNode value = Json.object().put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", "622150000000")
        .put("phone_number_id", phoneNumberId());
    return value;
  }

  private HttpRequest.Builder signed(ObjectNode value, boolean forged) {
    ObjectNode told = Json.object().put("object", "whatsapp_business_account");
    ObjectNode change =
        told.putArray("entry")
            .addObject()
            .put("id", "102290129340398")
            .putArray("changes")
            .addObject()
            .put("field", "messages");
    change.set("value", value);
    String body = Json.write(told);
    byte[] mac = MallDoor.mac("HmacSHA256", forged ? "nobody's" : appSecret(), body);
    return HttpRequest.newBuilder(URI.create(mall() + "/webhook"))
        .header("Content-Type", "application/json")
        .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private Reply verify(Call call) {
    boolean forged = call.field("forged").isPresent();
    Map<String, String> question = new LinkedHashMap<>();
    question.put("hub.mode", "subscribe");
    question.put(
        "hub.verify_token",
        forged ? "nobody's" : setting("verify-token", "sandbox-whatsapp-verify"));
    question.put("hub.challenge", "1158201444");
    URI address = URI.create(mall() + "/webhook?" + MallDoor.form(question));
    return Reply.json(
        Map.of(
            "answered", door().call(HttpRequest.newBuilder(address)),
            "said", door().lastAnswer()));
  }
}
