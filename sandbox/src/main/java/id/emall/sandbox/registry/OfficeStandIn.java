package id.emall.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.Map;

/**
 * Some office that answers by the mall's own contract, here for tax numbers. Settings: {@code
 * http.token}, {@code http.papers}.
 */
public final class OfficeStandIn extends RegistryStandIn {

  private final String token;

  public OfficeStandIn(Stage stage) {
    super("office", "Kantor lain (kontrak mal)", "http", stage, "false");
    token = setting("token", "sandbox-office-token");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of(
        "base-url", url + "/registry/v1/look", "token", token, "papers", setting("papers", "NPWP"));
  }

  @Override
  Reply quotaSpent() {
    return Reply.json(429, Map.of("error", "quota")).header("Retry-After", "3600");
  }

  @Override
  void registryRoutes(Routes routes) {
    routes.on("POST", "/registry/v1/look", call -> answer(() -> look(call)));
  }

  private Reply look(Call call) {
    if (!call.header("Authorization").orElse("").equals("Bearer " + token)) {
      return Reply.json(401, Map.of("error", "token"));
    }
    JsonNode question = call.json();
    String number = question.path("number").asText();
    JsonNode says = question.path("says");
    if (number.isEmpty() || !says.isObject() || question.path("reference").asText().isEmpty()) {
      return Reply.json(422, Map.of("error", "reference, paper, number and says are needed"));
    }
    Known known = known(number);
    ObjectNode answer = Json.object().put("reference", question.path("reference").asText());
    return switch (known) {
      case NOT_FOUND -> Reply.json(404, answer.put("state", "NOT_FOUND"));
      case INACTIVE -> Reply.json(answer.put("state", "INACTIVE"));
      case MATCH, PARTLY, MISMATCH -> {
        ObjectNode name = answer.put("state", "KNOWN").putObject("fields").putObject("NAME");
        name.put("verdict", known.name());
        if (known == Known.PARTLY) {
          name.put("score", 60);
        }
        yield Reply.json(answer);
      }
    };
  }
}
