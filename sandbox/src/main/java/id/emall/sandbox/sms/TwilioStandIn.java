package id.emall.sandbox.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.sms.SmsSize;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Twilio's Messages API: Basic authentication, a form, numbered refusals, signed calls to the mall.
 * Settings: {@code twilio.account-sid}, {@code twilio.auth-token}, {@code twilio.from}; {@code
 * twilio.mall-url} must be the mall's address as its own settings have it, for that is signed.
 */
public final class TwilioStandIn extends GatewayStandIn {

  private static final String NUMBER = "\\+628[1-9][0-9]{6,11}";
  private static final int LONGEST = 1_600;

  public TwilioStandIn(Stage stage, Phones phones) {
    super("twilio", "Twilio", stage, phones);
  }

  private String accountSid() {
    return stage().setting("account-sid", "AC0123456789abcdef0123456789abcdef");
  }

  private String authToken() {
    return stage().setting("auth-token", "sandbox-twilio-token");
  }

  private String from() {
    return stage().setting("from", "+12025550123");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "twilio");
    settings.put("base-url", url);
    settings.put("account-sid", accountSid());
    settings.put("auth-token", authToken());
    settings.put("from", from());
    return settings;
  }

  @Override
  void gatewayRoutes(Routes routes) {
    routes.on("POST", "/2010-04-01/Accounts/{account}/Messages.json", this::send);
  }

  private Reply send(Call call) {
    if (fault("server-error")) {
      return refused(503, 20503, "Service unavailable");
    }
    if (!call.header("Authorization").orElse("").equals(basic())
        || !call.param("account").equals(accountSid())) {
      return refused(401, 20003, "Authenticate");
    }
    if (fault("throttled")) {
      return throttled(refused(429, 20429, "Too Many Requests"));
    }
    Map<String, String> form = call.form();
    String to = form.getOrDefault("To", "");
    String text = form.getOrDefault("Body", "");
    if (to.isEmpty()) {
      return refused(400, 21604, "A 'To' phone number is required.");
    }
    if (form.getOrDefault("From", form.getOrDefault("MessagingServiceSid", "")).isEmpty()) {
      return refused(400, 21603, "A 'From' phone number is required.");
    }
    if (text.isEmpty()) {
      return refused(400, 21602, "Message body is required.");
    }
    if (text.length() > LONGEST) {
      return refused(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
    }
    if (!to.matches(NUMBER) || fault("rejected")) {
      return refused(400, 21211, "The 'To' number is not a valid phone number.");
    }
    String sid = "SM%032x".formatted(next());
    return take(sid, to, text, form.getOrDefault("StatusCallback", ""), taken(sid, to, text));
  }

  private String basic() {
    String pair = accountSid() + ":" + authToken();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Reply taken(String sid, String to, String text) {
    ObjectNode answer =
        Json.object()
            .put("sid", sid)
            .put("account_sid", accountSid())
            .put("to", to)
            .put("body", text)
            .put("status", "queued")
            .put("num_segments", Integer.toString(SmsSize.of(text).parts()));
    answer.putNull("error_code").putNull("error_message").putNull("price");
    return Reply.json(201, answer);
  }

  private static Reply refused(int status, int code, String words) {
    return Reply.json(
        status,
        Json.object()
            .put("code", code)
            .put("message", words)
            .put("more_info", "https://www.twilio.com/docs/errors/" + code)
            .put("status", status));
  }

  @Override
  HttpRequest.Builder receipt(TextMessage message, Fate fate, boolean forged) {
    if (message.callback().isEmpty()) {
      return null;
    }
    String state =
        switch (fate) {
          case UNDER_WAY -> "sent";
          case DELIVERED -> "delivered";
          case UNDELIVERED -> "undelivered";
        };
    Map<String, String> form = new LinkedHashMap<>();
    form.put("SmsSid", message.id());
    form.put("SmsStatus", state);
    form.put("MessageStatus", state);
    form.put("To", message.to());
    form.put("MessageSid", message.id());
    form.put("AccountSid", accountSid());
    form.put("From", from());
    form.put("ApiVersion", "2010-04-01");
    if (fate == Fate.UNDELIVERED) {
      form.put("ErrorCode", "30003");
    }
    return signed(message.callback(), form, forged);
  }

  @Override
  HttpRequest.Builder inbound(String id, Call said, boolean forged) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ToCountry", "US");
    form.put("MessageSid", "SM" + id.replace("-", ""));
    form.put("AccountSid", accountSid());
    form.put("From", "+" + TextMessage.international(said.need("from")));
    form.put("To", from());
    form.put("Body", said.need("text"));
    form.put("NumMedia", "0");
    form.put("NumSegments", "1");
    form.put("SmsStatus", "received");
    return signed(mall() + "/inbound", form, forged);
  }

  private HttpRequest.Builder signed(String url, Map<String, String> form, boolean forged) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    byte[] mac = MallDoor.mac("HmacSHA1", forged ? "nobody's" : authToken(), signed.toString());
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .header("X-Twilio-Signature", Base64.getEncoder().encodeToString(mac))
        .POST(HttpRequest.BodyPublishers.ofString(MallDoor.form(form)));
  }
}
