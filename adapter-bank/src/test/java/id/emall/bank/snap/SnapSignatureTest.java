package id.emall.bank.snap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures against the vectors that were published. */
class SnapSignatureTest {

  private static final Properties VECTORS = new Properties();

  @BeforeAll
  static void load() throws IOException {
    try (InputStream file = SnapSignatureTest.class.getResourceAsStream("vectors.properties")) {
      VECTORS.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s1, 22a2d25e-765d-41e1-8d29-da68dcb5698b, /openapi/v1.0/bank-statement, ACCESS_TOKEN,"
        + " 2026-06-26T10:30:00+07:00",
    "m1, myclientsecret, /v1.0/qr/qr-mpm-generate, myaccesstoken, 2024-03-05T10:37:16.196Z",
    "r2, test-secret, /snap/v1.0/bank-statement, jwy7GgloLqfqbZ9OnxGxmYOuGu85,"
        + " 2022-06-08T20:09:00.000+07:00"
  })
  void symmetric_signatures_are_those_published(
      String vector, String secret, String url, String token, String timestamp) {
    byte[] body = bytes(vector + ".body");

    assertThat(SnapSignature.symmetricText("POST", url, token, body, timestamp))
        .isEqualTo(VECTORS.getProperty(vector + ".text"));
    assertThat(
            SnapSignature.symmetric(
                secret, SignatureEncoding.BASE64, "POST", url, token, body, timestamp))
        .isEqualTo(VECTORS.getProperty(vector + ".signature"));
  }

  @Test
  void a_signature_can_be_written_in_hex() {
    assertThat(
            SnapSignature.symmetric(
                "test-secret",
                SignatureEncoding.HEX,
                "POST",
                "/snap/v1.0/bank-statement",
                "jwy7GgloLqfqbZ9OnxGxmYOuGu85",
                bytes("r2.body"),
                "2022-06-08T20:09:00.000+07:00"))
        .isEqualTo(VECTORS.getProperty("r2.hex"));
  }

  @Test
  void a_published_token_signature_holds() throws Exception {
    String signature = VECTORS.getProperty("m2.signature");

    assertThat(VECTORS.getProperty("m2.text")).isEqualTo("G1234325-SNAP|2024-03-01T08:27:49.024Z");
    assertThat(
            SnapSignature.tokenHolds(
                publicKey(), "G1234325-SNAP", "2024-03-01T08:27:49.024Z", signature))
        .isTrue();
    assertThat(
            SnapSignature.tokenHolds(
                publicKey(), "G1234325-SNAP", "2024-03-01T08:27:50.024Z", signature))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"m3, 2024-03-05T10:37:16.196Z", "m4, 2024-05-02T14:43:08+07:00"})
  void published_notification_signatures_hold(String vector, String timestamp) throws Exception {
    byte[] body = bytes(vector + ".body");
    String signature = VECTORS.getProperty(vector + ".signature");
    String path = "/v1.0/debit/notify";

    assertThat(SnapSignature.asymmetricText("POST", path, body, timestamp))
        .isEqualTo(VECTORS.getProperty(vector + ".text"));
    assertThat(SnapSignature.holds(publicKey(), "POST", path, body, timestamp, signature)).isTrue();
    assertThat(SnapSignature.holds(publicKey(), "PUT", path, body, timestamp, signature)).isFalse();
    assertThat(SnapSignature.holds(publicKey(), "POST", path, body, timestamp, "no base64!"))
        .isFalse();
  }

  @Test
  void what_we_sign_our_public_key_verifies() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String now = "2026-01-31T09:30:00+07:00";
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

    String token = SnapSignature.forToken(pair.getPrivate(), "client", now);
    String call = SnapSignature.asymmetric(pair.getPrivate(), "POST", "/v1.0/x", body, now);

    assertThat(SnapSignature.tokenHolds(pair.getPublic(), "client", now, token)).isTrue();
    assertThat(SnapSignature.holds(pair.getPublic(), "POST", "/v1.0/x", body, now, call)).isTrue();
  }

  private static byte[] bytes(String key) {
    return VECTORS.getProperty(key).getBytes(StandardCharsets.UTF_8);
  }

  private static PublicKey publicKey() throws Exception {
    byte[] key = Base64.getDecoder().decode(VECTORS.getProperty("m2.public-key"));
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
  }
}
