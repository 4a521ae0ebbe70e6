package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key to sign mail with, and a receiver who verifies by RFC 6376 what was signed with it, with
 * code that is not the signer's.
 */
final class SigningKey {

  private static final String DOMAIN = "lumbung.example";
  private static final String SELECTOR = "satu";

  private final KeyPair pair;

  SigningKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      pair = generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Settings by which the mall signs with it. */
  String[] settings() {
    try {
      Path file = Files.createTempFile("dkim", ".pem");
      file.toFile().deleteOnExit();
      String base64 = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
      Files.writeString(
          file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
      return new String[] {
        "emall.mail.dkim-domain=" + DOMAIN,
        "emall.mail.dkim-selector=" + SELECTOR,
        "emall.mail.dkim-key=file:" + file
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The headers that the mail's only signature holds together.
   *
   * @throws SignatureException when it does not hold
   */
  List<String> verify(byte[] mail) throws GeneralSecurityException {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    List<String> headers = new ArrayList<>(List.of(text.substring(0, end).split("\r\n(?![ \t])")));
    String signature = last(headers, "DKIM-Signature").orElseThrow();
    Map<String, String> tags = tags(signature);
    assertThat(tags)
        .containsEntry("v", "1")
        .containsEntry("a", "rsa-sha256")
        .containsEntry("c", "relaxed/relaxed")
        .containsEntry("d", DOMAIN)
        .containsEntry("s", SELECTOR);
    if (!tags.get("bh").equals(hash(body(text.substring(end + 4))))) {
      throw new SignatureException("the body was changed");
    }
    List<String> names = List.of(tags.get("h").split(":"));
    StringBuilder signed = new StringBuilder();
    names.forEach(
        name -> last(headers, name).ifPresent(one -> signed.append(relaxed(one)).append("\r\n")));
    signed.append(relaxed(signature).replaceFirst("([; ]b=)[^;]*", "$1"));
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(pair.getPublic());
    check.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (!check.verify(Base64.getDecoder().decode(tags.get("b")))) {
      throw new SignatureException("a header was changed");
    }
    return names;
  }

  /** Takes the last header of a name that is left, as RFC 6376, 5.4.2, wants them chosen. */
  private static Optional<String> last(List<String> headers, String name) {
    for (int i = headers.size() - 1; i >= 0; i--) {
      if (headers.get(i).regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        return Optional.of(headers.remove(i));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> tags(String signature) {
    return Arrays.stream(signature.substring(signature.indexOf(':') + 1).split(";"))
        .map(tag -> tag.replaceAll("\\s+", "").split("=", 2))
        .filter(tag -> tag.length == 2)
        .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
  }

  /** RFC 6376, 3.4.2. */
  private static String relaxed(String header) {
    String[] parts = header.split(":", 2);
    return parts[0].strip().toLowerCase(Locale.ROOT)
        + ":"
        + parts[1].replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
  }

  /** RFC 6376, 3.4.4. */
  private static String body(String body) {
    String text = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n");
    return text.replaceFirst("(\r\n)*$", "").isEmpty()
        ? ""
        : text.replaceFirst("(\r\n)*$", "") + "\r\n";
  }

  private static String hash(String text) throws GeneralSecurityException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
