package id.emall.sms.twilio;

import id.emall.contracts.sms.SmsCall;
import id.emall.sms.http.CallProof;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code X-Twilio-Signature}: Base64 of HMAC-SHA1, under the account's token, of the address as
 * Twilio has it and of all fields of the form, sorted by name, name and value without anything
 * between. Of another body the address holds the SHA-256. Twilio may add or leave out the usual
 * port.
 */
final class TwilioSignature {

  private static final String BODY_HASH = "bodySHA256";

  private final String authToken;

  TwilioSignature(String authToken) {
    this.authToken = authToken;
  }

  /** Whether Twilio made the call, by all that it received. */
  boolean proves(SmsCall call) {
    String given = call.headers().get("x-twilio-signature");
    List<SmsCall.Field> form = call.form();
    if (form.isEmpty() && call.body().length > 0 && !isHashed(call)) {
      return false;
    }
    return Stream.of(call.url().toString(), withPort(call.url()), withoutPort(call.url()))
        .map(url -> CallProof.same(of(url, form), given))
        .reduce(false, (one, other) -> one | other);
  }

  String of(String url, List<SmsCall.Field> form) {
    String signed =
        url
            + form.stream()
                .sorted(Comparator.comparing(SmsCall.Field::name))
                .map(field -> field.name() + field.value())
                .collect(Collectors.joining());
    return Base64.getEncoder()
        .encodeToString(
            CallProof.mac("HmacSHA1", authToken, signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isHashed(SmsCall call) {
    return call.query().stream()
        .filter(field -> field.name().equals(BODY_HASH))
        .anyMatch(field -> CallProof.same(sha256(call.body()), field.value()));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }

  private static String withPort(URI url) {
    if (url.getPort() >= 0) {
      return url.toString();
    }
    int port = "http".equals(url.getScheme()) ? 80 : 443;
    return replaced(url, url.getHost() + ":" + port);
  }

  private static String withoutPort(URI url) {
    return url.getPort() == 80 || url.getPort() == 443
        ? replaced(url, url.getHost())
        : url.toString();
  }

  private static String replaced(URI url, String authority) {
    return url.toString().replaceFirst("//[^/?]*", "//" + authority);
  }
}
