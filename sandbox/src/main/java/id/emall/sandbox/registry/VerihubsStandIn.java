package id.emall.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.Map;
import java.util.UUID;

/**
 * Verihubs' verification of identity cards, after its public documentation; unlike its own sandbox
 * it does not call everything right. Settings: {@code verihubs.app-id}, {@code verihubs.api-key}.
 */
public final class VerihubsStandIn extends RegistryStandIn {

  private final String appId;
  private final String apiKey;

  public VerihubsStandIn(Stage stage) {
    super("verihubs", "Verihubs", "verihubs", stage, "false");
    appId = setting("app-id", "sandbox-verihubs-app");
    apiKey = setting("api-key", "sandbox-verihubs-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("base-url", url, "app-id", appId, "api-key", apiKey);
  }

  @Override
  Reply quotaSpent() {
    return Reply.json(429, Map.of("message", "Too many requests"));
  }

  @Override
  void registryRoutes(Routes routes) {
    routes.on(
        "POST", "/data-verification/id-verification/verify", call -> answer(() -> verify(call)));
  }

  private Reply verify(Call call) {
    if (!call.header("App-ID").orElse("").equals(appId)
        || !call.header("API-Key").orElse("").equals(apiKey)) {
      return Reply.json(401, Map.of("message", "Unauthorized"));
    }
    JsonNode question = call.json();
    String nik = question.path("nik").asText();
    boolean right =
        nik.matches("\\d{16}")
            && !question.path("name").asText().isBlank()
            && question.path("birth_date").asText("01-01-1990").matches("\\d{2}-\\d{2}-\\d{4}")
            && !question.path("reference_id").asText().isBlank();
    if (!right) {
      return Reply.json(400, Map.of("message", "Invalid payload"));
    }
    Known known = known(nik);
    boolean there = known != Known.NOT_FOUND && known != Known.INACTIVE;
    ObjectNode answer = Json.object().put("message", "Request Successfully Processed");
    answer
        .putObject("data")
        .put("id", UUID.nameUUIDFromBytes(call.body()).toString())
        .put("nik", there)
        .put("name", known == Known.MATCH)
        .put("birth_date", there && known != Known.MISMATCH)
        .put("reference_id", question.path("reference_id").asText());
    return Reply.json(answer);
  }
}
