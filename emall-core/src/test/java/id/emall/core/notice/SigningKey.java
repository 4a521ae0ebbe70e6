package id.emall.core.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * A key to sign mail with, and the world that looks it up: signatures are verified by Apache James'
 * jDKIM.
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
   * @throws FailException when it does not hold
   */
  List<String> verify(byte[] mail) throws FailException, IOException {
    DKIMVerifier verifier =
        new DKIMVerifier((methods, selector, domain) -> record(selector, domain));
    List<SignatureRecord> signatures = verifier.verify(new ByteArrayInputStream(mail));
    if (signatures == null || signatures.size() != 1) {
      throw new IllegalStateException("not one signature: " + signatures);
    }
    return signatures.getFirst().getHeaders().stream().map(CharSequence::toString).toList();
  }

  private List<String> record(CharSequence selector, CharSequence domain) {
    return SELECTOR.contentEquals(selector) && DOMAIN.contentEquals(domain)
        ? List.of(
            "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
        : List.of();
  }
}
