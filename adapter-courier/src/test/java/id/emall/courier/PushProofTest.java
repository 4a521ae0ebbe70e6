package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushProofTest {

  private static final byte[] BODY = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MAC = Seal.hmac("agreed", BODY);

  @Test
  void hex_is_taken_in_either_case_and_after_its_algorithm() {
    String hex = HexFormat.of().formatHex(MAC);

    taken("hmac-hex", hex);
    taken("hmac-hex", HexFormat.of().withUpperCase().formatHex(MAC));
    taken("hmac-hex", "sha256=" + hex);
    refused("hmac-hex", hex.substring(1), BODY);
    refused("hmac-hex", "", BODY);
    refused("hmac-hex", "agreed", BODY);
  }

  @Test
  void base64_and_the_plain_secret_are_taken_where_they_are_agreed() {
    taken("hmac-base64", Base64.getEncoder().encodeToString(MAC));
    taken("secret", "agreed");
    refused("secret", "agreeD", BODY);
    refused("hmac-base64", HexFormat.of().formatHex(MAC), BODY);
  }

  @Test
  void the_bytes_count_as_they_came() {
    String hex = HexFormat.of().formatHex(MAC);

    refused("hmac-hex", hex, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void another_way_is_refused_at_start() {
    assertThatThrownBy(() -> proof("md5")).hasMessageContaining("push-proof");
  }

  private static void taken(String way, String header) {
    assertThatCode(() -> proof(way).check(Map.of("x-proof", header), BODY))
        .doesNotThrowAnyException();
  }

  private static void refused(String way, String header, byte[] body) {
    assertThatThrownBy(() -> proof(way).check(Map.of("x-proof", header), body))
        .isInstanceOf(OutsideFailure.class);
  }

  private static PushProof proof(String way) {
    AdapterSettings settings =
        new AdapterSettings(
            "x", Map.of("push-secret", "agreed", "push-header", "X-Proof", "push-proof", way));
    AdapterContext context = new AdapterContext(settings, null, null, null, null);
    return PushProof.of(new CourierSettings("X", context), "other").orElseThrow();
  }
}
