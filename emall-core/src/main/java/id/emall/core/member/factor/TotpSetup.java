package id.emall.core.member.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an app needs to make codes for a member, while it is being set up.
 *
 * @param secret in base 32
 * @param address what the QR code says: an {@code otpauth} address as the wiki of Google
 *     Authenticator has it, which other apps follow
 */
public record TotpSetup(String secret, String address) {

  static TotpSetup of(String secret, String mall, String username) {
    String issuer = escaped(mall);
    String address =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
            .formatted(issuer, escaped(username), secret, issuer, Totp.DIGITS, Totp.STEP_S);
    return new TotpSetup(secret, address);
  }

  /** The secret in groups of four, for those who type it. */
  public String spaced() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "TotpSetup[]";
  }
}
