package id.emall.bank.bca.business;

import id.emall.bank.wire.BankWire;
import id.emall.bank.wire.OAuthDesk;
import id.emall.bank.wire.Received;
import id.emall.bank.wire.TokenKeeper;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.adapter.TokenStore;
import id.emall.contracts.time.MallClock;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls BCA's business banking interface, signed and with an access token. */
final class BusinessClient {

  static final String BANK = "BCA";

  private static final String TOKEN_PATH = "/api/oauth/token";
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  /** HMAC mismatch, bad timestamp, refused credentials, address not allowed. */
  private static final Set<String> UNAUTHORIZED =
      Set.of("ESB-14-001", "ESB-14-003", "ESB-14-008", "ESB-14-009", "ESB-14-019");

  private static final String LIMIT = "ESB-14-010";

  /** Past the cut-off, and not available. */
  private static final Set<String> LATER = Set.of("ESB-82-026", "ESB-99-999");

  private final AdapterContext context;
  private final String apiKey;
  private final String apiSecret;
  private final String origin;
  private final String credentials;
  private final BankWire wire;
  private final OAuthDesk desk;
  private final TokenKeeper tokens;

  BusinessClient(AdapterContext context) {
    AdapterSettings settings = context.settings();
    this.context = context;
    this.apiKey = settings.secret("api-key");
    this.apiSecret = settings.secret("api-secret");
    this.origin = settings.get("origin", "");
    this.credentials =
        Base64.getEncoder()
            .encodeToString(
                (settings.get("client-id") + ":" + settings.secret("client-secret"))
                    .getBytes(StandardCharsets.UTF_8));
    this.wire = new BankWire(BANK, context);
    this.desk = new OAuthDesk(BANK, wire, context.clock(), BusinessClient::failure);
    this.tokens = new TokenKeeper(context.tokens(), "bank." + settings.name(), this::fetchToken);
  }

  static List<SettingKey> keys() {
    List<SettingKey> keys = new ArrayList<>(BankWire.keys());
    keys.add(SettingKey.required("client-id", "OAuth client id"));
    keys.add(SettingKey.secret("client-secret", "OAuth client secret"));
    keys.add(SettingKey.secret("api-key", "sent as X-BCA-Key"));
    keys.add(SettingKey.secret("api-secret", "the secret under which calls are signed"));
    keys.add(SettingKey.optional("origin", "sent as Origin; nothing"));
    return List.copyOf(keys);
  }

  /**
   * @param url path and query, the query in order of its names
   * @throws OutsideFailure when the answer is no success
   */
  Received get(String url) {
    Received received =
        tokens.call(token -> wire.get(url, headers(url, token)), answer -> answer.status() == 401);
    if (received.status() != 200 || !code(received).isEmpty()) {
      throw failure(received);
    }
    return received;
  }

  private Map<String, String> headers(String url, String token) {
    String timestamp = TIMESTAMP.format(context.clock().instant().atZone(MallClock.WIB));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Content-Type", "application/json");
    if (!origin.isEmpty()) {
      headers.put("Origin", origin);
    }
    headers.put("X-BCA-Key", apiKey);
    headers.put("X-BCA-Timestamp", timestamp);
    headers.put(
        "X-BCA-Signature", BusinessSignature.of(apiSecret, "GET", url, token, "", timestamp));
    return headers;
  }

  private TokenStore.Token fetchToken() {
    return desk.fetch(
        TOKEN_PATH,
        Map.of("Authorization", "Basic " + credentials),
        "grant_type=client_credentials");
  }

  private static String code(Received received) {
    return received.said("/ErrorCode");
  }

  private static OutsideFailure failure(Received received) {
    String code = code(received);
    return new OutsideFailure(
        kind(code, received.status()),
        code,
        "%s answered HTTP %d %s: %s"
            .formatted(BANK, received.status(), code, received.said("/ErrorMessage/English")),
        received.retryAfter(),
        null);
  }

  private static Kind kind(String code, int status) {
    if (UNAUTHORIZED.contains(code)) {
      return Kind.AUTH;
    }
    if (code.equals(LIMIT)) {
      return Kind.THROTTLED;
    }
    return LATER.contains(code) ? Kind.TRANSIENT : Received.kindOf(status);
  }
}
