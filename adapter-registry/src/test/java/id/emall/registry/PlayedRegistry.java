package id.emall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A registry of the sandbox and whoever plays it. One sandbox serves every test of a run. */
final class PlayedRegistry {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Sandbox sandbox;

  private final HttpClient player = HttpClient.newHttpClient();
  private final String kind;
  private final String standIn;

  /**
   * @param kind of the adapter, and its name in the mall's settings
   * @param standIn its name in the sandbox
   */
  PlayedRegistry(String kind, String standIn) {
    this.kind = kind;
    this.standIn = standIn;
  }

  private static synchronized Sandbox sandbox() {
    if (sandbox == null) {
      SandboxOptions options = SandboxOptions.any();
      for (String registry : new String[] {"dukcapil", "oss", "verihubs", "office"}) {
        options = options.with(registry + ".offered", "true").with(registry + ".slow-seconds", "3");
      }
      sandbox = Sandbox.start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    }
    return sandbox;
  }

  /** The settings that lead here, without their prefix, the kind among them. */
  Map<String, String> settings() {
    Map<String, String> own = new HashMap<>();
    String prefix = "emall.registry." + kind + ".";
    sandbox()
        .mallSettings()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
              }
            });
    assertThat(own).as("settings of " + kind).isNotEmpty();
    return own;
  }

  void fault(String fault) {
    play("/faults", Map.of("fault", fault, "times", "1"));
  }

  void tell(Map<String, String> record) {
    play("/records", record);
  }

  private void play(String path, Map<String, String> fields) {
    try {
      HttpResponse<String> answer =
          player.send(
              HttpRequest.newBuilder(URI.create(sandbox().url() + "/sandbox/" + standIn + path))
                  .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
