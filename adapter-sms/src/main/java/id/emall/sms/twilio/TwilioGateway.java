package id.emall.sms.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sms.http.HttpSending;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Hands messages to {@code /2010-04-01/Accounts/<sid>/Messages.json}: one form post each, Basic
 * authentication. Twilio chooses the alphabet and splits long texts, and tells of all parts as one.
 */
final class TwilioGateway implements SmsGateway {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The longest that every account may ask for; without the field Twilio takes its own longest. */
  private static final Duration LONGEST_VALIDITY = Duration.ofHours(4);

  private final HttpSending http;
  private final HttpUrl messages;
  private final String accountSid;
  private final String authToken;
  private final String senderField;
  private final String sender;
  private final TwilioCalls calls;

  TwilioGateway(HttpSending http, HttpUrl base, AdapterSettings settings) {
    this.http = http;
    this.accountSid = settings.get("account-sid");
    this.authToken = settings.secret("auth-token");
    Optional<String> service = settings.find("messaging-service-sid");
    if (service.isPresent() == settings.find("from").isPresent()) {
      throw new IllegalArgumentException(
          "adapter '%s' needs one of the settings 'from' and 'messaging-service-sid'"
              .formatted(settings.name()));
    }
    this.senderField = service.isPresent() ? "MessagingServiceSid" : "From";
    this.sender = service.orElseGet(() -> settings.get("from"));
    this.messages =
        base.newBuilder()
            .addPathSegments("2010-04-01/Accounts")
            .addPathSegment(accountSid)
            .addPathSegment("Messages.json")
            .build();
    this.calls = new TwilioCalls(authToken);
  }

  @Override
  public Submission send(SmsMessage message) {
    Request request =
        new Request.Builder()
            .url(messages)
            .header(
                "Authorization", Credentials.basic(accountSid, authToken, StandardCharsets.UTF_8))
            .header("Accept", "application/json")
            .post(form(message))
            .build();
    return http.send(request, TwilioGateway::meaning);
  }

  private FormBody form(SmsMessage message) {
    FormBody.Builder form =
        new FormBody.Builder()
            .add("To", message.to())
            .add(senderField, sender)
            .add("Body", message.text());
    if (message.receipts() != null) {
      form.add("StatusCallback", message.receipts().toString());
    }
    Duration validity = message.validity();
    if (validity.compareTo(LONGEST_VALIDITY) <= 0) {
      form.add("ValidityPeriod", Long.toString(Math.max(1, validity.toSeconds())));
    }
    return form.build();
  }

  /**
   * Taken: {@code {"sid":"SM…","status":"queued",…}}; not: {@code {"code":21211,"message":"…"}}.
   */
  private static Submission meaning(HttpSending.Answer answer) {
    JsonNode told = parsed(answer.body());
    if (!answer.good()) {
      return told.path("code").isIntegralNumber()
          ? answer.refusal(told.path("code").asText(), told.path("message").asText(""))
          : answer.refusal();
    }
    String sid = told.path("sid").asText("");
    return sid.isEmpty()
        ? new Submission.Uncertain("the answer names no message")
        : new Submission.Accepted(sid);
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  @Override
  public Optional<SmsCallReader> calls() {
    return Optional.of(calls);
  }
}
