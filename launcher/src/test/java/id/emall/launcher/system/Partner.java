package id.emall.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A partner's REST client that knows nothing of the mall but its OpenAPI. */
final class Partner {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String base;
  private final String key;

  Partner(String mallUrl, String key) {
    this.base = mallUrl + "/api/v1";
    this.key = key;
  }

  /** An answer; status 0 when there was none. */
  record Answer(int status, JsonNode body) {
    boolean good() {
      return status / 100 == 2;
    }

    /** Whether sending the same again may bring another answer. */
    boolean worthRepeating() {
      return status == 0
          || status >= 500
          || body.path("code").asText().equals("idempotency.under-way");
    }
  }

  /** An order of one piece by a buyer in Bandung. */
  static String wish(JsonNode product) {
    ObjectNode wish = JSON.createObjectNode();
    wish.putObject("buyer")
        .put("name", "Siti Rahma")
        .put("email", "siti@example.com")
        .put("phone", "081234567890")
        .put("language", "id");
    wish.putObject("delivery")
        .put("recipient", "Siti Rahma")
        .put("phone", "081234567890")
        .put("address", "Jalan Dago 12, Coblong")
        .put("regencyCode", "32.73");
    wish.putArray("lines")
        .addObject()
        .put("productId", product.get("id").asText())
        .put("quantity", 1);
    wish.putArray("shipping")
        .addObject()
        .put("shopId", product.get("shop").get("id").asText())
        .put("courier", "JNE")
        .put("service", "REGULAR");
    return wish.toString();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String idempotencyKey, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(20))
        .header("X-Api-Key", key);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), read(response.body()));
    } catch (IOException e) {
      return new Answer(0, JSON.createObjectNode().put("detail", e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, JSON.createObjectNode());
    }
  }

  private static JsonNode read(String body) {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode().put("unreadable", body);
    }
  }

  /** Reads what the sandbox's control routes say. */
  static JsonNode sandbox(String url) {
    return sandbox(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  static JsonNode sandbox(String url, String body) {
    return sandbox(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode sandbox(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError("sandbox: " + response.statusCode() + " " + response.body());
      }
      return read(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
