package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FedEx: a token by client credentials, then up to thirty numbers a call. The body of its pushes
 * and how they are proved is invented. Settings: {@code fedex.client-id}, {@code
 * fedex.client-secret}.
 */
public final class FedexStandIn extends CourierStandIn {

  private static final int MOST = 30;

  private static final Numbers NUMBERS =
      new Numbers(
          "\\d{12}|\\d{15}|\\d{18}|\\d{22}|\\d{34}",
          "12, 15, 18, 22 or 34 digits",
          "12, 15, 18, 22, atau 34 angka",
          serial -> Numbers.fedex("%011d".formatted(79_000_000_000L + serial)));

  private final Pushes pushes;
  private final Tokens tokens;
  private final String clientId;
  private final String clientSecret;

  public FedexStandIn(Stage stage) {
    super("fedex", "Kurir FedEx", stage, NUMBERS);
    this.pushes =
        new Pushes(
            stage,
            "fedex",
            "fdx-signature",
            Pushes::hmac,
            parcel -> FedexReplies.result(parcel, now()));
    this.tokens = new Tokens(stage, Duration.ofHours(1));
    this.clientId = stage.setting("client-id", "lumbung");
    this.clientSecret = stage.setting("client-secret", "sandbox-fedex-secret");
  }

  @Override
  public Map<String, String> faults() {
    return Tokens.faults(super.faults());
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "fedex");
    settings.put("base-url", url);
    settings.put("client-id", clientId);
    settings.put("client-secret", clientSecret);
    settings.put("push-secret", pushes.secret());
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("POST", "/oauth/token", this::token);
    routes.on("POST", "/track/v1/trackingnumbers", this::track);
    routes.control("POST", "/push", call -> push(call, pushes));
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return FedexReplies.words(parcel, scan);
  }

  private Reply token(Call call) {
    Map<String, String> form = call.form();
    boolean known =
        call.isForm()
            && "client_credentials".equals(form.get("grant_type"))
            && clientId.equals(form.get("client_id"))
            && clientSecret.equals(form.get("client_secret"));
    return known
        ? Reply.json(
            Map.of(
                "access_token",
                tokens.give(),
                "token_type",
                "bearer",
                "expires_in",
                tokens.life().toSeconds(),
                "scope",
                "CXS"))
        : error(401, "NOT.AUTHORIZED.ERROR", "The given client credentials were not valid.");
  }

  private Reply track(Call call) {
    Optional<Reply> refusal = refusal(call);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<String> numbers = new ArrayList<>();
    for (JsonNode info : call.json().path("trackingInfo")) {
      numbers.add(info.path("trackingNumberInfo").path("trackingNumber").asText());
    }
    return aboutAll(numbers, found -> told(numbers, found));
  }

  private Reply told(List<String> numbers, Map<String, Parcel> found) {
    ObjectNode answer = Json.object().put("transactionId", "sandbox-" + now().toEpochMilli());
    var results = answer.putObject("output").putArray("completeTrackResults");
    for (String number : numbers) {
      Parcel parcel = found.get(number);
      results.add(
          parcel == null ? FedexReplies.notFound(number) : FedexReplies.result(parcel, now()));
    }
    return Reply.json(answer);
  }

  private Optional<Reply> refusal(Call call) {
    String bearer = call.header("Authorization").orElse("");
    if (!bearer.startsWith("Bearer ") || !tokens.takes(bearer.substring(7))) {
      return Optional.of(error(401, "NOT.AUTHORIZED.ERROR", "Access token expired."));
    }
    if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
      return Optional.of(error(415, "INVALID.CONTENT.TYPE", "JSON is expected."));
    }
    JsonNode infos = call.json().path("trackingInfo");
    if (!infos.isArray() || infos.isEmpty()) {
      return Optional.of(
          error(400, "TRACKING.TRACKINGNUMBER.EMPTY", "Please provide tracking number."));
    }
    return infos.size() > MOST
        ? Optional.of(error(400, "TRACKING.DATA.LIMIT", "More than 30 tracking numbers."))
        : Optional.empty();
  }

  private static Reply error(int status, String code, String message) {
    ObjectNode answer = Json.object().put("transactionId", "sandbox");
    answer.putArray("errors").addObject().put("code", code).put("message", message);
    return Reply.json(status, answer);
  }
}
