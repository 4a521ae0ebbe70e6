package id.emall.courier;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How what a courier sends by itself proves to come from it. None of the couriers' schemes was seen
 * written down, so all are settings: a header carries the secret as it is ({@code secret}), or the
 * HMAC-SHA256 of the body as received, in hex ({@code hmac-hex}) or Base64 ({@code hmac-base64}).
 * Without a secret nothing is taken.
 */
public final class PushProof {

  private static final List<String> WAYS = List.of("secret", "hmac-hex", "hmac-base64");

  private final String courier;
  private final String header;
  private final String way;
  private final String secret;

  private PushProof(String courier, String header, String way, String secret) {
    this.courier = courier;
    this.header = header;
    this.way = way;
    this.secret = secret;
  }

  /** The settings of every courier that pushes. */
  public static List<SettingKey> keys() {
    return List.of(
        new SettingKey(
            "push-secret", false, true, "secret agreed for pushes; none are taken without it"),
        SettingKey.optional("push-header", "header that proves a push; unverified"),
        SettingKey.optional(
            "push-proof", "what it holds: secret, hmac-hex or hmac-base64; unverified"));
  }

  /**
   * Empty when no pushes are to be taken.
   *
   * @param usualHeader taken when none is set
   */
  public static Optional<PushProof> of(CourierSettings settings, String usualHeader) {
    return of(settings, usualHeader, "hmac-hex");
  }

  /**
   * @param usualWay taken when none is set
   */
  public static Optional<PushProof> of(
      CourierSettings settings, String usualHeader, String usualWay) {
    String way = settings.oneOf("push-proof", usualWay, WAYS);
    String header = settings.own().get("push-header", usualHeader).strip().toLowerCase(Locale.ROOT);
    return settings
        .own()
        .find("push-secret")
        .map(set -> settings.own().secret("push-secret"))
        .map(secret -> new PushProof(settings.courier(), header, way, secret));
  }

  /**
   * @param headers lower-case names
   * @param body as received
   * @throws OutsideFailure AUTH when the header is missing or wrong
   */
  public void check(Map<String, String> headers, byte[] body) {
    String given = headers.get(header);
    if (given == null || !Seal.same(given.strip(), expected(given.strip(), body))) {
      throw new OutsideFailure(
          Kind.AUTH, "", courier + "'s push does not prove itself by the header " + header);
    }
  }

  /**
   * Hex is compared without regard to case, and after the name of the algorithm where it is given.
   */
  private String expected(String given, byte[] body) {
    if (way.equals("secret")) {
      return secret;
    }
    byte[] mac = Seal.hmac(secret, body);
    String prefix = given.regionMatches(true, 0, "sha256=", 0, 7) ? given.substring(0, 7) : "";
    if (way.equals("hmac-base64")) {
      return prefix + Base64.getEncoder().encodeToString(mac);
    }
    String hex = HexFormat.of().formatHex(mac);
    return prefix
        + (given.equals(given.toUpperCase(Locale.ROOT)) ? hex.toUpperCase(Locale.ROOT) : hex);
  }
}
