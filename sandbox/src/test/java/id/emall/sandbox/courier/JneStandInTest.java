package id.emall.sandbox.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** JNE's control routes, its strictness and its memory. */
@Timeout(60)
class JneStandInTest {

  private static final String NUMBER = "010116240120792";
  private static final String FORM = "username=LUMBUNG&api_key=sandbox-jne-key";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void a_number_is_given_out_when_none_is_asked_for() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      JsonNode parcel = play(sandbox, "/parcels", "{\"destination\":\"Medan\"}");

      assertThat(parcel.path("number").asText()).matches("\\d{16}");
      assertThat(parcel.path("destination").asText()).isEqualTo("MEDAN");
      assertThat(track(sandbox, parcel.path("number").asText(), FORM).path("cnote").isObject())
          .isTrue();
    }
  }

  @Test
  void only_a_form_with_both_credentials_is_answered() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      assertThat(track(sandbox, "1", "username=LUMBUNG").path("error").asText())
          .contains("API Key");
      assertThat(post(sandbox, "/tracing/api/list/v1/cnote/1", FORM, "application/json").body())
          .contains("x-www-form-urlencoded");
      assertThat(track(sandbox, "1", FORM).path("error").asText())
          .isEqualTo("Cnote No. Not Found.");
    }
  }

  @Test
  void a_number_may_choose_its_scenario_and_polls_are_counted() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      play(sandbox, "/parcels", "{\"number\":\"990000000000005\"}");

      assertThat(track(sandbox, "990000000000005", FORM).has("error")).isTrue();
      assertThat(track(sandbox, "990000000000005", FORM).has("error")).isTrue();
      assertThat(track(sandbox, "990000000000005", FORM).has("cnote")).isTrue();
      track(sandbox, "123", FORM);

      JsonNode listed = json.readTree(get(sandbox, "/sandbox/jne/parcels").body());
      assertThat(listed.at("/parcels/0/polls").asInt()).isEqualTo(3);
      assertThat(listed.at("/parcels/0/polledAt")).hasSize(3);
      assertThat(listed.at("/strangers/123").asInt()).isEqualTo(1);
    }
  }

  @Test
  void a_bad_call_names_its_field() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.any())) {
      play(sandbox, "/parcels", "{\"number\":\"" + NUMBER + "\"}");

      assertThat(refused(sandbox, "/parcels", "{\"number\":\"12\"}")).contains("number");
      assertThat(refused(sandbox, "/parcels", "{\"number\":\"" + NUMBER + "\"}"))
          .contains("already");
      assertThat(refused(sandbox, "/parcels", "{\"scenario\":\"LOST\"}"))
          .contains("scenario", "ATTEMPT_FAILED");
      assertThat(refused(sandbox, "/parcels/" + NUMBER + "/advance", "{\"to\":\"MARS\"}"))
          .contains("to", "OUT_FOR_DELIVERY");
      assertThat(refused(sandbox, "/parcels/1/advance", "{}")).contains("no parcel");
    }
  }

  @Test
  void parcels_outlive_a_restart_in_the_same_state(@TempDir Path folder) throws Exception {
    SandboxOptions options = SandboxOptions.any().journal(folder.resolve("journal.jsonl"));
    JsonNode before;
    try (Sandbox sandbox = Sandbox.start(options)) {
      play(sandbox, "/parcels", "{\"number\":\"" + NUMBER + "\"}");
      play(sandbox, "/parcels/" + NUMBER + "/advance", "{\"to\":\"ARRIVED\"}");
      play(sandbox, "/parcels/" + NUMBER + "/advance", "{\"scenario\":\"RETURNED\"}");
      before = track(sandbox, NUMBER, FORM);
    }

    try (Sandbox again = Sandbox.start(options)) {
      assertThat(track(again, NUMBER, FORM)).isEqualTo(before);
      assertThat(play(again, "/parcels/" + NUMBER + "/advance", "{}").path("last").asText())
          .isEqualTo("ATTEMPT_FAIL");
    }
  }

  private JsonNode track(Sandbox sandbox, String number, String form) throws Exception {
    return json.readTree(
        post(sandbox, "/tracing/api/list/v1/cnote/" + number, form, FORM_TYPE).body());
  }

  private JsonNode play(Sandbox sandbox, String path, String body) throws Exception {
    HttpResponse<String> answer = control(sandbox, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private String refused(Sandbox sandbox, String path, String body) throws Exception {
    HttpResponse<String> answer = control(sandbox, path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body();
  }

  private HttpResponse<String> control(Sandbox sandbox, String path, String body) throws Exception {
    return post(sandbox, "/sandbox/jne" + path, body, "application/json");
  }

  private HttpResponse<String> get(Sandbox sandbox, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(Sandbox sandbox, String path, String body, String type)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
