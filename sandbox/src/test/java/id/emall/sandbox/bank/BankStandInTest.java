package id.emall.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bank's books and its door; the statements are tried by the mall's own adapter. */
@Timeout(60)
class BankStandInTest {

  private static final String STATEMENT = "/openapi/v1.0/bank-statement";
  private static final String TOKEN = "/openapi/v1.0/access-token/b2b";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void the_books_and_the_key_outlive_a_restart(@TempDir Path folder) throws Exception {
    SandboxOptions options = SandboxOptions.any().journal(folder.resolve("journal.jsonl"));
    String key;
    String books;
    try (Sandbox sandbox = Sandbox.start(options)) {
      key = sandbox.bcaSettings().get("private-key");
      transfer(sandbox, "147356.00");
      transfer(sandbox, "147356.00");
      books = books(sandbox);
    }

    try (Sandbox again = Sandbox.start(options)) {
      assertThat(books(again)).isEqualTo(books).contains("\"balance\":\"25294712.00\"");
      assertThat(again.bcaSettings()).containsEntry("private-key", key);
      assertThat(key).startsWith("file:").doesNotContain("BEGIN");
    }
  }

  @Test
  void a_credit_can_be_reversed() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      transfer(sandbox, "5000");

      HttpResponse<String> answer = post(sandbox, "/sandbox/bank/reverse", Map.of(), "{\"row\":1}");

      assertThat(answer.body()).contains("DEBIT", "KOREKSI", "\"balance\":\"25000000.00\"");
      assertThat(post(sandbox, "/sandbox/bank/reverse", Map.of(), "{\"row\":2}").body())
          .contains("'row' must be the number of a credit");
    }
  }

  @Test
  void a_token_is_given_to_the_registered_key_only() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      String client = sandbox.bcaSettings().get("client-id");
      String now = now(0);

      assertThat(token(sandbox, Map.of("X-CLIENT-KEY", client))).contains("4007301");
      assertThat(token(sandbox, Map.of("X-CLIENT-KEY", client, "X-TIMESTAMP", now(6))))
          .contains("4007301");
      assertThat(token(sandbox, Map.of("X-TIMESTAMP", now))).contains("4007302");
      assertThat(token(sandbox, Map.of("X-TIMESTAMP", now, "X-CLIENT-KEY", "other")))
          .contains("4017300", "Unknown client");
      assertThat(
              token(
                  sandbox,
                  Map.of("X-TIMESTAMP", now, "X-CLIENT-KEY", client, "X-SIGNATURE", "AAAA")))
          .contains("4017300", "Signature");
    }
  }

  @Test
  void a_statement_is_given_to_a_whole_and_known_call_only() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      assertThat(statement(sandbox, Map.of())).contains("4001402", "X-TIMESTAMP");
      assertThat(statement(sandbox, Map.of("X-TIMESTAMP", now(0))))
          .contains("4001402", "Authorization");
      assertThat(statement(sandbox, Map.of("X-TIMESTAMP", now(0), "Authorization", "Bearer stale")))
          .contains("4011401");
    }
  }

  @Test
  void too_many_calls_in_a_minute_are_turned_away() throws Exception {
    SandboxOptions options = SandboxOptions.any().with("bank.calls-per-minute", "2");
    try (Sandbox sandbox = Sandbox.start(options)) {
      statement(sandbox, Map.of());
      statement(sandbox, Map.of());

      assertThat(statement(sandbox, Map.of())).contains("4291400");
    }
  }

  @Test
  void blanks_that_mean_nothing_are_left_out_of_what_is_signed() {
    byte[] body = "{ \"a b\" :\n\t[1, \"x \\\" y\"] }".getBytes(StandardCharsets.UTF_8);

    assertThat(new String(Seals.minified(body), StandardCharsets.UTF_8))
        .isEqualTo("{\"a b\":[1,\"x \\\" y\"]}");
  }

  private String token(Sandbox sandbox, Map<String, String> headers) throws Exception {
    return post(sandbox, TOKEN, headers, "{\"grantType\":\"client_credentials\"}").body();
  }

  private String statement(Sandbox sandbox, Map<String, String> headers) throws Exception {
    return post(sandbox, STATEMENT, headers, "{}").body();
  }

  private void transfer(Sandbox sandbox, String amount) throws Exception {
    String json = "{\"amount\":\"" + amount + "\"}";
    assertThat(post(sandbox, "/sandbox/bank/transfer", Map.of(), json).statusCode()).isEqualTo(201);
  }

  private String books(Sandbox sandbox) throws Exception {
    return http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        sandbox.url()
                            + "/sandbox/bank/accounts/"
                            + sandbox.bcaSettings().get("account")))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> post(
      Sandbox sandbox, String path, Map<String, String> headers, String json) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String now(int minutesAhead) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx")
        .format(
            OffsetDateTime.ofInstant(
                new id.emall.contracts.time.MallClock().instant().plusSeconds(60L * minutesAhead),
                ZoneOffset.ofHours(7)));
  }
}
