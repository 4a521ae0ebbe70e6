package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A courier of the sandbox and whoever plays it. One sandbox serves every test of a run. */
public final class PlayedCourier {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> COURIERS =
      List.of(
          "jne",
          "tiki",
          "pos",
          "wahana",
          "fedex",
          "dhl",
          "mydhl",
          "pcp",
          "biteship",
          "rajaongkir",
          "binderbyte");

  private static Sandbox sandbox;

  private final HttpClient player = HttpClient.newHttpClient();
  private final String name;
  private final String elsewhere;

  public PlayedCourier(String name) {
    this(name, null);
  }

  private PlayedCourier(String name, String elsewhere) {
    this.name = name;
    this.elsewhere = elsewhere;
  }

  /**
   * A stand-in that is no part of the sandbox; the system properties {@code courier.setting.<key>}
   * lead an adapter to it.
   *
   * @param control address of its control routes, which are those of the sandbox's couriers
   */
  static PlayedCourier elsewhere(String name, String control) {
    return new PlayedCourier(name, control.replaceFirst("/$", ""));
  }

  private static synchronized Sandbox sandbox() {
    if (sandbox == null) {
      SandboxOptions options = SandboxOptions.any();
      for (String courier : COURIERS) {
        options =
            options
                .with(courier + ".offered", "true")
                .with(courier + ".slow-seconds", "3")
                .with(courier + ".mall-url", PlayedMall.url());
      }
      sandbox = Sandbox.start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    }
    return sandbox;
  }

  public String name() {
    return name;
  }

  public String url() {
    return sandbox().url();
  }

  /** The settings that lead here, without their prefix, the kind among them. */
  public Map<String, String> settings() {
    Map<String, String> own =
        elsewhere == null
            ? under("emall.courier." + name + ".", sandbox().mallSettings())
            : under("courier.setting.", properties());
    assertThat(own).as("settings of " + name).isNotEmpty();
    return own;
  }

  private static Map<String, String> properties() {
    Properties all = System.getProperties();
    return all.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, all::getProperty));
  }

  private static Map<String, String> under(String prefix, Map<String, String> all) {
    Map<String, String> own = new HashMap<>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            own.put(key.substring(prefix.length()), value);
          }
        });
    return own;
  }

  /** Books a parcel from Payakumbuh to Jakarta for Siti and answers its number. */
  public String book(String scenario) {
    return book(scenario, Map.of());
  }

  public String book(String scenario, Map<String, String> more) {
    ObjectNode parcel = JSON.createObjectNode();
    parcel
        .put("scenario", scenario)
        .put("origin", "Payakumbuh")
        .put("destination", "Jakarta")
        .put("receiver", "Siti");
    more.forEach(parcel::put);
    return play("/parcels", parcel).path("number").asText();
  }

  /** The parcel's next scan. */
  public void advance(String number) {
    play("/parcels/" + number + "/advance", JSON.createObjectNode());
  }

  /** All scans until this one, at a moment a minute apart from those before. */
  public void advance(String number, String to) {
    play("/parcels/" + number + "/advance", JSON.createObjectNode().put("to", to));
  }

  public void advance(String number, String to, String at) {
    play("/parcels/" + number + "/advance", JSON.createObjectNode().put("to", to).put("at", at));
  }

  public void fault(String fault) {
    play("/faults", JSON.createObjectNode().put("fault", fault).put("times", 1));
  }

  public JsonNode play(String path, JsonNode body) {
    return post(elsewhere == null ? url() + "/sandbox/" + name + path : elsewhere + path, body);
  }

  /** Lets time pass for the sandbox and everybody in this process. */
  public void pass(String duration) {
    post(url() + "/sandbox/clock", JSON.createObjectNode().put("advance", duration));
  }

  private JsonNode post(String address, JsonNode body) {
    try {
      HttpResponse<String> answer =
          player.send(
              HttpRequest.newBuilder(URI.create(address))
                  .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
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
