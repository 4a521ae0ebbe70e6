package id.emall.sandbox.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SmsStandInTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_taken_message_is_in_the_inbox_of_its_number_even_after_a_restart(@TempDir Path folder)
      throws Exception {
    SandboxOptions options = SandboxOptions.any().journal(folder.resolve("journal.jsonl"));

    try (Sandbox sandbox = Sandbox.start(options)) {
      String first = send(sandbox, "081234567890", "Halo");
      String second = send(sandbox, "6281234567890", "Halo lagi");

      assertThat(first).contains("\"messageId\":\"157365\"", "\"status\":\"1\"", "Success");
      assertThat(second).contains("\"messageId\":\"157366\"", "\"status\":1");
    }
    try (Sandbox again = Sandbox.start(options)) {
      assertThat(inbox(again, "+6281234567890"))
          .containsSubsequence("Halo lagi", "\"text\":\"Halo\"");
      assertThat(inbox(again, "081299999999")).isEqualTo("{\"messages\":[]}");
    }
  }

  @Test
  void what_the_gateway_would_not_take_is_refused() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      assertThat(post(sandbox, "userkey=x&passkey=y&to=081234567890&message=Halo"))
          .contains("\"status\":5", "Userkey / Passkey Salah");
      assertThat(send(sandbox, "+6281234567890", "Halo")).contains("\"status\":\"0\"", "Nomor");
      assertThat(send(sandbox, "0215551234", "Halo")).contains("\"status\":\"0\"", "Nomor");
      assertThat(send(sandbox, "081234567890", "a".repeat(460))).contains("terlalu panjang");
      assertThat(send(sandbox, "081234567890", "")).contains("message tidak boleh kosong");

      assertThat(inbox(sandbox, "081234567890")).isEqualTo("{\"messages\":[]}");
    }
  }

  private String send(Sandbox sandbox, String to, String text) throws Exception {
    return post(
        sandbox,
        "userkey=sandbox-user&passkey=sandbox-pass&to="
            + URLEncoder.encode(to, StandardCharsets.UTF_8)
            + "&message="
            + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  private String post(Sandbox sandbox, String form) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/reguler/api/sendsms/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String inbox(Sandbox sandbox, String to) throws Exception {
    String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
    return http.send(
            HttpRequest.newBuilder(
                    URI.create(sandbox.url() + "/sandbox/sms/messages?to=" + encoded))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
