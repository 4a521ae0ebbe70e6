package id.emall.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WatchedPartsTest {

  private static final String PART =
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n";

  private static String read(String body) throws IOException {
    return read(body, 10_000_000);
  }

  private static String read(String body, long bytesMost) throws IOException {
    var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1));
    try (var parts = new WatchedParts(bytes, "x", bytesMost, TooMuch::new)) {
      return new String(parts.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static void refused(String body, long bytesMost) {
    assertThatThrownBy(() -> read(body, bytesMost)).isInstanceOf(TooMuch.class);
  }

  @Test
  void a_form_of_ours_goes_through_as_it_is() throws IOException {
    String body = PART.repeat(100) + "--x--\r\n";

    assertThat(read(body)).isEqualTo(body);
  }

  @Test
  void a_large_value_is_no_heading() throws IOException {
    String body = PART + PART.replace("value", "-".repeat(1_000_000)) + "--x--\r\n";

    assertThat(read(body)).isEqualTo(body);
  }

  @Test
  void too_many_parts_are_cut_off() {
    refused(PART.repeat(101) + "--x--\r\n", 10_000_000);
    refused(PART.replace("\r", "").repeat(101) + "--x--\r\n", 10_000_000);
  }

  @Test
  void an_endless_heading_is_cut_off() {
    refused(PART.replace("name", "n".repeat(9_000)) + "--x--\r\n", 10_000_000);
    refused(PART + PART.replace("C", "X: y\r\n".repeat(3_000)) + "--x--\r\n", 10_000_000);
  }

  @Test
  void more_bytes_than_any_form_has_are_cut_off() {
    refused(PART.replace("value", "v".repeat(2_000)) + "--x--\r\n", 1_000);
  }
}
