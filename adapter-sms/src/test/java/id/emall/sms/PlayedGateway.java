package id.emall.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A gateway of the sandbox and whoever plays it. One sandbox serves every test of a run. */
public final class PlayedGateway {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> CALLING = List.of("kannel", "raja-sms", "twilio", "whatsapp");

  private static Sandbox sandbox;

  private final HttpClient player = HttpClient.newHttpClient();
  private final String name;
  private final String standIn;

  /**
   * @param name in the mall's settings
   * @param standIn its name in the sandbox
   */
  PlayedGateway(String name, String standIn) {
    this.name = name;
    this.standIn = standIn;
  }

  private static synchronized Sandbox sandbox() {
    if (sandbox == null) {
      SandboxOptions options = SandboxOptions.any().with("sms.slowness", "PT3S");
      for (String gateway : CALLING) {
        options =
            options
                .with(gateway + ".offered", "true")
                .with(gateway + ".receipts", "false")
                .with(gateway + ".slowness", "PT3S")
                .with(gateway + ".mall-url", PlayedMall.url());
      }
      sandbox = Sandbox.start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    }
    return sandbox;
  }

  String name() {
    return name;
  }

  /** The settings that lead here, without their prefix, the kind among them. */
  public Map<String, String> settings() {
    Map<String, String> own = new HashMap<>();
    String prefix = "emall.sms." + name + ".";
    sandbox()
        .mallSettings()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
              }
            });
    assertThat(own).as("settings of " + name).isNotEmpty();
    return own;
  }

  public void fault(String fault) {
    play("/faults", Map.of("fault", fault, "times", "1"));
  }

  /** The texts that a phone got, latest first. */
  public List<String> phone(String number) {
    List<String> texts = new ArrayList<>();
    String to = URLEncoder.encode(number, StandardCharsets.UTF_8);
    call(HttpRequest.newBuilder(at("/sandbox/sms/messages?to=" + to)))
        .path("messages")
        .forEach(message -> texts.add(message.path("text").asText()));
    return texts;
  }

  /** What the mall answered. */
  public List<Integer> play(String path, Map<String, String> fields) {
    List<Integer> answered = new ArrayList<>();
    played(path, fields).path("answered").forEach(status -> answered.add(status.asInt()));
    return answered;
  }

  public JsonNode played(String path, Map<String, String> fields) {
    return call(
        HttpRequest.newBuilder(at("/sandbox/" + standIn + path))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.createObjectNode().setAll(nodes(fields)).toString())));
  }

  private static Map<String, JsonNode> nodes(Map<String, String> fields) {
    Map<String, JsonNode> nodes = new HashMap<>();
    fields.forEach((key, value) -> nodes.put(key, JSON.getNodeFactory().textNode(value)));
    return nodes;
  }

  private static URI at(String path) {
    return URI.create(sandbox().url() + path);
  }

  private JsonNode call(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          player.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
