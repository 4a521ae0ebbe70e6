package id.emall.sms.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.sms.http.CallProof;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Reads the webhook ({@code …/webhook}): Meta's question when it is set up, states of messages, and
 * what people write. Each post is signed over its exact bytes. What is about another number of the
 * same app is passed over.
 */
final class WhatsAppCalls implements SmsCallReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHALLENGE = "[A-Za-z0-9_.-]{1,200}";

  /** Kinds of messages that want no answer. */
  private static final Set<String> SILENT =
      Set.of("reaction", "system", "unsupported", "unknown", "ephemeral");

  private final String appSecret;
  private final String verifyToken;
  private final String phoneNumberId;
  private final CustomerWindows windows;

  WhatsAppCalls(
      String appSecret, String verifyToken, String phoneNumberId, CustomerWindows windows) {
    this.appSecret = appSecret;
    this.verifyToken = verifyToken;
    this.phoneNumberId = phoneNumberId;
    this.windows = windows;
  }

  @Override
  public Told read(SmsCall call) {
    return call.method().equals("GET") ? verified(call) : told(call);
  }

  private Told verified(SmsCall call) {
    if (!CallProof.same(verifyToken, call.field("hub.verify_token").orElse(null))) {
      throw CallProof.missing("hub.verify_token is missing or wrong");
    }
    String challenge = call.field("hub.challenge").orElse("");
    if (!call.field("hub.mode").orElse("").equals("subscribe") || !challenge.matches(CHALLENGE)) {
      throw CallProof.unreadable("no question that is known");
    }
    return new Told(List.of(), List.of(), "text/plain", challenge);
  }

  private Told told(SmsCall call) {
    String expected =
        "sha256=" + HexFormat.of().formatHex(CallProof.mac("HmacSHA256", appSecret, call.body()));
    if (!CallProof.same(expected, call.headers().get("x-hub-signature-256"))) {
      throw CallProof.missing("X-Hub-Signature-256 is missing or wrong");
    }
    List<Receipt> receipts = new ArrayList<>();
    List<InboundText> texts = new ArrayList<>();
    for (JsonNode entry : parsed(call.body()).path("entry")) {
      for (JsonNode change : entry.path("changes")) {
        JsonNode value = change.path("value");
        if (value.path("metadata").path("phone_number_id").asText("").equals(phoneNumberId)) {
          value.path("statuses").forEach(status -> receipts.add(receipt(status)));
          value.path("messages").forEach(message -> add(texts, message, value));
        }
      }
    }
    return Told.of(receipts, texts);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      JsonNode told = JSON.readTree(body);
      if (told.path("entry").isArray()) {
        return told;
      }
    } catch (IOException e) {
      throw CallProof.unreadable("the body is no JSON");
    }
    throw CallProof.unreadable("the body has no entries");
  }

  private static Receipt receipt(JsonNode status) {
    String state = status.path("status").asText("");
    String id = status.path("id").asText("");
    if (id.isEmpty()) {
      throw CallProof.unreadable("a status without an id");
    }
    return new Receipt(
        id,
        null,
        fate(state),
        state,
        status.path("errors").path(0).path("code").asText(null),
        moment(status),
        status.toString());
  }

  private static Fate fate(String state) {
    return switch (state) {
      case "sent", "accepted", "held_for_quality_assessment" -> Fate.UNDER_WAY;
      case "delivered", "read", "played" -> Fate.DELIVERED;
      case "failed" -> Fate.UNDELIVERED;
      default -> Fate.UNKNOWN;
    };
  }

  private void add(List<InboundText> texts, JsonNode message, JsonNode value) {
    String from = message.path("from").asText("");
    String type = message.path("type").asText("");
    if (from.isEmpty() || SILENT.contains(type)) {
      return;
    }
    windows.wrote(from, moment(message));
    texts.add(
        new InboundText(
            message.path("id").asText(null),
            from,
            value.path("metadata").path("display_phone_number").asText(null),
            words(type, message),
            moment(message),
            message.toString()));
  }

  /** What is no text is named, so that its sender is told how to write. */
  private static String words(String type, JsonNode message) {
    return switch (type) {
      case "text" -> message.path("text").path("body").asText("");
      case "button" -> message.path("button").path("text").asText("");
      default -> "[" + type + "]";
    };
  }

  private static Instant moment(JsonNode told) {
    String seconds = told.path("timestamp").asText("");
    return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
  }
}
