package id.emall.sms.whatsapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sms.http.HttpSending;
import java.time.Clock;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Hands messages to {@code /<version>/<phone number id>/messages}: as the parameter of a template,
 * which may be sent at any time, or as they are to those who wrote lately.
 */
final class WhatsAppGateway implements SmsGateway {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType TYPE = MediaType.get("application/json");

  private final HttpSending http;
  private final HttpUrl messages;
  private final String accessToken;
  private final String template;
  private final String language;
  private final boolean codes;
  private final CustomerWindows windows;
  private final WhatsAppCalls calls;

  WhatsAppGateway(HttpSending http, HttpUrl base, AdapterSettings settings, Clock clock) {
    String phoneNumberId = settings.get("phone-number-id");
    this.http = http;
    this.messages =
        base.newBuilder()
            .addPathSegment(settings.get("version", "v23.0"))
            .addPathSegment(phoneNumberId)
            .addPathSegment("messages")
            .build();
    this.accessToken = settings.secret("access-token");
    this.template = settings.get("template");
    this.language = settings.get("language", "id");
    this.codes = Boolean.parseBoolean(settings.get("codes", "false"));
    this.windows = new CustomerWindows(clock);
    this.calls =
        new WhatsAppCalls(
            settings.secret("app-secret"), settings.secret("verify-token"), phoneNumberId, windows);
  }

  @Override
  public Submission send(SmsMessage message) {
    if (message.code() && !codes) {
      return new Submission.Refused("codes", "one-time codes do not go by WhatsApp here");
    }
    Request request =
        new Request.Builder()
            .url(messages)
            .header("Authorization", "Bearer " + accessToken)
            .post(RequestBody.create(body(message).toString(), TYPE))
            .build();
    return http.send(request, WhatsAppAnswer::read);
  }

  private ObjectNode body(SmsMessage message) {
    String to = message.to().substring(1);
    ObjectNode body =
        JSON.createObjectNode()
            .put("messaging_product", "whatsapp")
            .put("recipient_type", "individual")
            .put("to", to);
    if (windows.isOpen(to)) {
      body.put("type", "text").putObject("text").put("body", message.text());
      return body;
    }
    ObjectNode told = body.put("type", "template").putObject("template").put("name", template);
    told.putObject("language").put("code", language);
    told.putArray("components")
        .addObject()
        .put("type", "body")
        .putArray("parameters")
        .addObject()
        .put("type", "text")
        .put("text", inOneLine(message.text()));
    return body;
  }

  /** A template's parameter may hold neither line breaks nor tabs nor many blanks in a row. */
  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Override
  public Optional<SmsCallReader> calls() {
    return Optional.of(calls);
  }
}
