package id.emall.bank.snap.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.bank.snap.SnapClient;
import id.emall.contracts.bank.push.PushCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate against notifications that were published with their signatures (Midtrans' demo). */
class PublishedNoticeTest {

  private static final String PATH = "/v1.0/debit/notify";

  @ParameterizedTest
  @CsvSource({"m3, 2024-03-05T10:37:16.196Z", "m4, 2024-05-02T14:43:08+07:00"})
  void a_published_notification_is_let_in_and_a_changed_one_is_not(String vector, String timestamp)
      throws Exception {
    Properties vectors = vectors();
    String body = vectors.getProperty(vector + ".body");
    String signature = vectors.getProperty(vector + ".signature");
    InboundGate gate = gate(key(vectors), timestamp);

    InboundGate.Admitted admitted = gate.admit(call(body, timestamp, signature), null, "56");

    assertThat(admitted.body().path("latestTransactionStatus").asText()).isEqualTo("00");
    assertThatThrownBy(
            () ->
                gate.admit(
                    call(body.replace("\"00\"", "\"06\""), timestamp, signature), null, "56"))
        .isInstanceOf(InboundRefusal.class);
  }

  private static PushCall call(String body, String timestamp, String signature) {
    return new PushCall(
        "POST",
        PATH,
        PATH,
        Map.of(
            "X-TIMESTAMP", List.of(timestamp),
            "X-SIGNATURE", List.of(signature),
            "X-EXTERNAL-ID", List.of("1")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static InboundGate gate(PublicKey key, String timestamp) {
    return new InboundGate(
        new InboundTerms(
            "caller", null, key, null, null, Duration.ofMinutes(15), Duration.ofMinutes(5), true),
        Clock.fixed(OffsetDateTime.parse(timestamp).toInstant(), ZoneOffset.UTC));
  }

  private static PublicKey key(Properties vectors) throws Exception {
    byte[] key = Base64.getDecoder().decode(vectors.getProperty("m2.public-key"));
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
  }

  private static Properties vectors() throws IOException {
    Properties vectors = new Properties();
    try (InputStream file = SnapClient.class.getResourceAsStream("vectors.properties")) {
      vectors.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return vectors;
  }
}
