package id.emall.sandbox.sms;

import id.emall.contracts.sms.SmsSize;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kannel's smsbox: {@code GET /cgi-bin/sendsms} with a user's password, answered in words without
 * an id; it fills the escape codes of dlr-url and calls that, and calls its get-url with what
 * people write. It is set up to send to Indonesian mobile numbers only. Settings: {@code
 * kannel.username}, {@code kannel.password}, {@code kannel.inbound-secret}.
 */
public final class KannelStandIn extends GatewayStandIn {

  private static final String ALLOWED = "\\+628[1-9][0-9]{6,11}";

  public KannelStandIn(Stage stage, Phones phones) {
    super("kannel", "Kannel", stage, phones);
  }

  private String username() {
    return stage().setting("username", "sandbox-user");
  }

  private String password() {
    return stage().setting("password", "sandbox-kannel-pass");
  }

  private String inboundSecret() {
    return stage().setting("inbound-secret", "sandbox-kannel-inbound");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "kannel");
    settings.put("base-url", url);
    settings.put("username", username());
    settings.put("password", password());
    settings.put("inbound-secret", inboundSecret());
    return settings;
  }

  @Override
  void gatewayRoutes(Routes routes) {
    routes.on("GET", "/cgi-bin/sendsms", this::send);
  }

  private Reply send(Call call) {
    if (fault("server-error")) {
      return words(503, "Temporal failure, try again later.");
    }
    if (fault("throttled")) {
      return throttled(words(429, "Too many requests"));
    }
    if (!username().equals(field(call, "username"))
        || !password().equals(field(call, "password"))) {
      return words(403, "Authorization failed for sendsms");
    }
    String to = field(call, "to");
    if (to.isEmpty()) {
      return words(400, "Empty receiver number not allowed, rejected");
    }
    if (!to.matches(ALLOWED)) {
      return words(400, "Number(s) has/have been denied by white- and/or black-lists.");
    }
    String text = field(call, "text");
    String coding = field(call, "coding");
    boolean fits = coding.equals("2") || coding.equals("0") && SmsSize.of(text).gsm();
    boolean whole = field(call, "dlr-url").isEmpty() == field(call, "dlr-mask").isEmpty();
    if (!fits || !whole || !field(call, "charset").equals("UTF-8") || fault("rejected")) {
      return words(400, "Message rejected");
    }
    String callback = field(call, "dlr-url");
    String id = "Smsc" + (2000 + next());
    return take(id, to, text, callback, words(202, "0: Accepted for delivery"));
  }

  /** Half of its words would still say it. */
  @Override
  Reply malformed(Reply answer) {
    return words(200, "<html><body>Please log in</body></html>");
  }

  private static String field(Call call, String name) {
    return call.query(name).orElse("");
  }

  private static Reply words(int status, String words) {
    return Reply.text(status, "text/html", words);
  }

  @Override
  HttpRequest.Builder receipt(TextMessage message, Fate fate, boolean forged) {
    if (message.callback().isEmpty()) {
      return null;
    }
    String answer =
        switch (fate) {
          case UNDER_WAY -> "ACK/";
          case DELIVERED ->
              "id:%s sub:001 dlvrd:001 stat:DELIVRD err:000 text:".formatted(message.id());
          case UNDELIVERED ->
              "id:%s sub:001 dlvrd:000 stat:UNDELIV err:027 text:".formatted(message.id());
        };
    String url =
        message
            .callback()
            .replace("%d", type(fate))
            .replace("%i", "sandbox")
            .replace("%F", message.id())
            .replace("%T", Long.toString(now().getEpochSecond()))
            .replace("%A", MallDoor.encoded(answer));
    return HttpRequest.newBuilder(URI.create(forged ? MallDoor.spoilt(url) : url));
  }

  private static String type(Fate fate) {
    return switch (fate) {
      case UNDER_WAY -> "8";
      case DELIVERED -> "1";
      case UNDELIVERED -> "2";
    };
  }

  private Instant now() {
    return stage().clock().instant();
  }

  /** As the get-url of docs/messages.md says it. */
  @Override
  HttpRequest.Builder inbound(String id, Call said, boolean forged) {
    String text = said.need("text");
    boolean gsm = SmsSize.of(text).gsm();
    byte[] bytes = text.getBytes(gsm ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    List<String> fields =
        List.of(
            "key=" + MallDoor.encoded(forged ? "nobody's" : inboundSecret()),
            "id=" + id,
            "from=%2B" + TextMessage.international(said.need("from")),
            "to=9000",
            "at=" + now().getEpochSecond(),
            "charset=" + (gsm ? "GSM" : "UTF-16BE"),
            "text=" + HexFormat.of().withPrefix("%").withUpperCase().formatHex(bytes));
    return HttpRequest.newBuilder(URI.create(mall() + "/inbound?" + String.join("&", fields)));
  }
}
