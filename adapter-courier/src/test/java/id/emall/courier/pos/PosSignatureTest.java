package id.emall.courier.pos;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.courier.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PosSignatureTest {

  @Test
  void method_path_token_hash_and_time_are_signed() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:02:03.004Z"), ZoneOffset.UTC);
    byte[] body = "{\"resi\":\"16954719218\"}".getBytes(StandardCharsets.UTF_8);

    Map<String, String> headers =
        new PosSignature("key", "secret", clock).headers("POST", "/a/b", "token", body);

    assertThat(headers)
        .containsEntry("X-POS-Key", "key")
        .containsEntry("X-POS-Timestamp", "2026-03-02T01:02:03.004Z")
        .containsEntry(
            "X-POS-Signature",
            Seal.hmacHex(
                "secret", "POST:/a/b:token:" + Seal.sha256Hex(body) + ":2026-03-02T01:02:03.004Z"));
  }
}
