package id.emall.sandbox.courier;

import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * JNE: a form with both credentials is posted to the parcel's own path. Settings: {@code
 * jne.username}, {@code jne.api-key}.
 */
public final class JneStandIn extends CourierStandIn {

  static final Numbers NUMBERS =
      new Numbers(
          "[A-Z0-9]{15,16}",
          "15 or 16 digits or capitals",
          "15 atau 16 angka atau huruf",
          serial -> Numbers.luhn("01131%010d".formatted(serial)));

  private final String username;
  private final String apiKey;

  public JneStandIn(Stage stage) {
    super("jne", "Kurir JNE", stage, NUMBERS);
    this.username = stage.setting("username", "LUMBUNG");
    this.apiKey = stage.setting("api-key", "sandbox-jne-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("adapter", "jne", "base-url", url, "username", username, "api-key", apiKey);
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("POST", "/tracing/api/list/v1/cnote/{number}", this::track);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return JneReplies.words(parcel, scan);
  }

  private Reply track(Call call) {
    return refusal(call)
        .orElseGet(
            () ->
                about(
                    call.param("number").toUpperCase(Locale.ROOT),
                    parcel -> parcel.map(JneReplies::parcel).orElseGet(JneReplies::notFound)));
  }

  /** Who may ask, and how: the form with both credentials and a User-Agent. */
  private Optional<Reply> refusal(Call call) {
    if (call.header("User-Agent").isEmpty()) {
      return Optional.of(Reply.text(403, "text/html", "<h1>403 Forbidden</h1>"));
    }
    if (!call.isForm()) {
      return Optional.of(JneReplies.error("Request must be application/x-www-form-urlencoded."));
    }
    Map<String, String> form = call.form();
    return username.equals(form.get("username")) && apiKey.equals(form.get("api_key"))
        ? Optional.empty()
        : Optional.of(JneReplies.error("Username or API Key is not valid."));
  }
}
