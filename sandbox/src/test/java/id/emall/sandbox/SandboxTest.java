package id.emall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.time.MallClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The frame on which all stand-ins play. */
@Timeout(60)
class SandboxTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void time_is_moved_forward_and_remembered(@TempDir Path folder) throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Duration before = MallClock.offset();

    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any().journal(journal))) {
      HttpResponse<String> answer = post(sandbox, "/sandbox/clock", "{\"advance\":\"PT1H\"}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(MallClock.offset()).isEqualTo(before.plusHours(1));
    }
    assertThat(Files.readAllLines(journal)).hasSize(1);
    try (Sandbox again = Sandbox.start(SandboxOptions.any().journal(journal))) {
      assertThat(get(again, "/sandbox/clock").body())
          .contains("\"offsetMs\":" + before.plusHours(1).toMillis());
    }
  }

  @Test
  void a_bad_call_names_the_field() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      assertThat(post(sandbox, "/sandbox/clock", "{\"advance\":\"tomorrow\"}").body())
          .contains("advance", "tomorrow", "PT24H");
      assertThat(post(sandbox, "/sandbox/clock", "{}").statusCode()).isEqualTo(400);
      assertThat(post(sandbox, "/sandbox/clock", "{oops").statusCode()).isEqualTo(400);
      assertThat(get(sandbox, "/nowhere").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_line_torn_by_a_kill_is_dropped_and_a_damaged_one_is_refused(@TempDir Path folder)
      throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    String whole =
        "{\"standIn\":\"clock\",\"kind\":\"advance\",\"at\":\"2026-01-01T00:00:00Z\","
            + "\"data\":{\"offsetMs\":0}}\n";
    Files.writeString(journal, whole + "{\"standIn\":\"clo");

    Sandbox.start(SandboxOptions.any().journal(journal)).close();
    assertThat(journal).hasContent(whole.strip());

    Files.writeString(journal, "nonsense\n" + whole);
    assertThatThrownBy(() -> Sandbox.start(SandboxOptions.any().journal(journal)))
        .hasMessageContaining("line 1");
  }

  @Test
  void two_sandboxes_cannot_share_a_journal(@TempDir Path folder) {
    SandboxOptions options = SandboxOptions.any().journal(folder.resolve("journal.jsonl"));
    try (Sandbox first = Sandbox.start(options)) {
      assertThat(first.httpPort()).isPositive();
      assertThatThrownBy(() -> Sandbox.start(options)).hasMessageContaining("another sandbox");
    }
  }

  private HttpResponse<String> get(Sandbox sandbox, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(Sandbox sandbox, String path, String json) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
