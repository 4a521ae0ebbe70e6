package id.emall.sandbox.courier;

import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pos Indonesia's gateway: client credentials for a token, signed headers, and answers of the first
 * generation for numbers of 11 digits, of the second for those that begin with P. Settings: {@code
 * pos.client-id}, {@code pos.client-secret}, {@code pos.signing-key}, {@code pos.signing-secret}.
 * Which number answers in which generation is synthetic.
 */
public final class PosStandIn extends CourierStandIn {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Numbers NUMBERS =
      new Numbers(
          "\\d{11}|P\\d{13}|[A-Z]{2}\\d{9}ID",
          "11 digits, P and 13 digits, or an international number",
          "11 angka, P dan 13 angka, atau nomor internasional",
          serial -> "169%08d".formatted(serial));

  private final Tokens tokens;
  private final String clientId;
  private final String clientSecret;
  private final String signingKey;
  private final String signingSecret;

  public PosStandIn(Stage stage) {
    super("pos", "Kurir Pos Indonesia", stage, NUMBERS);
    this.tokens = new Tokens(stage, Duration.ofHours(1));
    this.clientId = stage.setting("client-id", "lumbung");
    this.clientSecret = stage.setting("client-secret", "sandbox-pos-secret");
    this.signingKey = stage.setting("signing-key", "sandbox-pos-key");
    this.signingSecret = stage.setting("signing-secret", "sandbox-pos-signing-secret");
  }

  @Override
  public Map<String, String> faults() {
    return Tokens.faults(super.faults());
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("adapter", "pos");
    settings.put("base-url", url);
    settings.put("client-id", clientId);
    settings.put("client-secret", clientSecret);
    settings.put("signing-key", signingKey);
    settings.put("signing-secret", signingSecret);
    return settings;
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("POST", "/token", this::token);
    routes.on("POST", "/utilitas/1.0.1/getTrackAndTrace", this::track);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return PosReplies.words(parcel, scan);
  }

  /** A number of the second generation where {@code generation} asks for it. */
  @Override
  String freshNumber(Call call) {
    return call.number("generation", 1) == 2
        ? parcels().freshNumber(serial -> "P260102%07d".formatted(serial))
        : super.freshNumber(call);
  }

  private Reply token(Call call) {
    String basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    boolean known = call.header("Authorization").orElse("").equals("Basic " + basic);
    if (!known || !"client_credentials".equals(call.form().get("grant_type"))) {
      return Reply.json(401, Map.of("error", "invalid_client"));
    }
    return Reply.json(
        Map.of(
            "access_token",
            tokens.give(),
            "token_type",
            "Bearer",
            "expires_in",
            tokens.life().toSeconds()));
  }

  private Reply track(Call call) {
    return refusal(call)
        .orElseGet(
            () -> {
              String number = call.json().path("resi").asText();
              return about(
                  number, parcel -> parcel.map(PosReplies::parcel).orElseGet(PosReplies::notFound));
            });
  }

  private Optional<Reply> refusal(Call call) {
    String bearer = call.header("Authorization").orElse("");
    String token = bearer.startsWith("Bearer ") ? bearer.substring(7) : "";
    if (!tokens.takes(token)) {
      return Optional.of(fault(401, "900901", "Invalid Credentials"));
    }
    if (!signed(call, token)) {
      return Optional.of(fault(403, "900910", "The signature does not match"));
    }
    if (!call.json().path("resi").isTextual()) {
      return Optional.of(fault(400, "900800", "'resi' is required"));
    }
    return Optional.empty();
  }

  private static Reply fault(int status, String code, String message) {
    return Reply.json(
        status,
        Json.object().set("fault", Json.object().put("code", code).put("message", message)));
  }

  private boolean signed(Call call, String token) {
    String timestamp = call.header("X-POS-Timestamp").orElse("");
    String text =
        String.join(":", call.method(), call.path(), token, sha256(call.body()), timestamp);
    return call.header("X-POS-Key").orElse("").equals(signingKey)
        && timely(timestamp)
        && call.header("X-POS-Signature").orElse("").equals(Pushes.hmac(text, signingSecret));
  }

  private boolean timely(String timestamp) {
    try {
      return timestamp.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
          && Duration.between(Instant.parse(timestamp), now()).abs().compareTo(TOLERANCE) < 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 cannot be computed", e);
    }
  }
}
