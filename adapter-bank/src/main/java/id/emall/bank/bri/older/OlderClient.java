package id.emall.bank.bri.older;

import id.emall.bank.wire.BankWire;
import id.emall.bank.wire.DayNumbers;
import id.emall.bank.wire.OAuthDesk;
import id.emall.bank.wire.Received;
import id.emall.bank.wire.TokenKeeper;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.adapter.TokenStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls BRI's older interfaces, signed and with an access token. */
final class OlderClient {

  static final String BANK = "BRI";
  static final String SUCCESS = "0000";

  private static final String TOKEN_PATH =
      "/oauth/client_credential/accesstoken?grant_type=client_credentials";
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int EXTERNAL_ID_DIGITS = 9;

  /** The documented limit is 10 MB; a little less may be what is left of more. */
  private static final int CUT_OFF_BYTES = 9_900_000;

  private final AdapterContext context;
  private final String clientId;
  private final String clientSecret;
  private final BankWire wire;
  private final OAuthDesk desk;
  private final TokenKeeper tokens;
  private final DayNumbers numbers;

  OlderClient(AdapterContext context) {
    AdapterSettings settings = context.settings();
    this.context = context;
    this.clientId = settings.get("client-id");
    this.clientSecret = settings.secret("client-secret");
    this.wire = new BankWire(BANK, context);
    this.desk = new OAuthDesk(BANK, wire, context.clock(), OlderClient::failure);
    this.tokens = new TokenKeeper(context.tokens(), "bank." + settings.name(), this::fetchToken);
    this.numbers = new DayNumbers(context, tokens.name());
  }

  static List<SettingKey> keys() {
    List<SettingKey> keys = new ArrayList<>(BankWire.keys());
    keys.add(SettingKey.required("client-id", "consumer key"));
    keys.add(
        SettingKey.secret("client-secret", "consumer secret, under which calls are signed too"));
    return List.copyOf(keys);
  }

  /**
   * @throws OutsideFailure when the answer is no success
   */
  Received get(String path) {
    return success(token -> wire.get(path, headers(path, "GET", token, "")));
  }

  /**
   * @param body sent exactly so
   * @throws OutsideFailure when the answer is no success
   */
  Received post(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return success(
        token -> wire.post(path, headers(path, "POST", token, body), bytes, BankWire.JSON));
  }

  private Received success(Function<String, Received> call) {
    return checked(tokens.call(call, answer -> answer.status() == 401));
  }

  /** An answer that is cut off is no JSON and says nothing of success; its size tells it apart. */
  static Received checked(Received received) {
    boolean success = isCutOff(received) || received.said("/responseCode").equals(SUCCESS);
    if (received.status() != 200 || !success) {
      throw failure(received);
    }
    return received;
  }

  static boolean isCutOff(Received received) {
    return received.raw().length >= CUT_OFF_BYTES;
  }

  private Map<String, String> headers(String path, String verb, String token, String body) {
    String timestamp = TIMESTAMP.format(context.clock().instant());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("BRI-Timestamp", timestamp);
    headers.put(
        "BRI-Signature", OlderSignature.of(clientSecret, path, verb, token, timestamp, body));
    headers.put("BRI-External-Id", numbers.next(EXTERNAL_ID_DIGITS));
    return headers;
  }

  private TokenStore.Token fetchToken() {
    return desk.fetch(
        TOKEN_PATH,
        Map.of(),
        "client_id=" + encoded(clientId) + "&client_secret=" + encoded(clientSecret));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Which codes there are besides 0000 is not published, so the HTTP status decides; another code
   * in a 200 is kept and tried again.
   */
  private static OutsideFailure failure(Received received) {
    String code = received.said("/responseCode");
    return new OutsideFailure(
        switch (received.status()) {
          case 200 -> Kind.MALFORMED;
          case 403 -> Kind.AUTH;
          default -> Received.kindOf(received.status());
        },
        code,
        "%s answered HTTP %d with responseCode '%s': %s"
            .formatted(BANK, received.status(), code, received.said("/responseDescription")),
        received.retryAfter(),
        null);
  }
}
