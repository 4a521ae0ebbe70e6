package id.emall.registry.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import id.emall.registry.http.Asking;
import id.emall.registry.http.JsonCalls;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Asks by the mall's own contract. A field it does not know is passed over. */
final class HttpRegistry implements IdentityRegistry {

  private final JsonCalls calls;
  private final HttpUrl address;
  private final String token;
  private final Set<RegisteredPaper> papers;

  HttpRegistry(JsonCalls calls, HttpUrl address, String token, Set<RegisteredPaper> papers) {
    this.calls = calls;
    this.address = address;
    this.token = token;
    this.papers = Set.copyOf(papers);
  }

  @Override
  public Set<RegisteredPaper> papers() {
    return papers;
  }

  @Override
  public RegistryAnswer look(IdentityClaim claim) {
    Request request =
        new Request.Builder()
            .url(address)
            .header("Authorization", "Bearer " + token)
            .post(JsonCalls.body(question(claim)))
            .build();
    return Asking.ask(() -> read(claim, calls.call(request, 404).json()));
  }

  private static ObjectNode question(IdentityClaim claim) {
    ObjectNode question =
        JsonCalls.object()
            .put("reference", claim.reference())
            .put("paper", claim.paper().name())
            .put("number", claim.number());
    ObjectNode says = question.putObject("says").put("NAME", claim.name());
    says.put("BUSINESS", claim.business());
    if (claim.birthDate() != null) {
      says.put("BIRTH_DATE", claim.birthDate().toString());
    }
    if (claim.nik() != null) {
      says.put("NIK", claim.nik());
    }
    if (claim.npwp() != null) {
      says.put("NPWP", claim.npwp());
    }
    return question;
  }

  private static RegistryAnswer read(IdentityClaim claim, JsonNode answer) {
    if (!answer.path("reference").asText("").equals(claim.reference())) {
      throw new OutsideFailure(Kind.INCONSISTENT, "", "the answer is to another question");
    }
    return switch (answer.path("state").asText("")) {
      case "KNOWN" -> new RegistryAnswer.Told(fields(answer.path("fields")));
      case "NOT_FOUND" -> new RegistryAnswer.NotFound();
      case "INACTIVE" -> new RegistryAnswer.Inactive();
      default -> throw new OutsideFailure(Kind.MALFORMED, "", "the answer has no state we know");
    };
  }

  private static Map<RegistryField, FieldVerdict> fields(JsonNode told) {
    Map<RegistryField, FieldVerdict> fields = new EnumMap<>(RegistryField.class);
    told.properties()
        .forEach(
            field ->
                known(field.getKey())
                    .ifPresent(name -> fields.put(name, verdict(field.getValue()))));
    return fields;
  }

  private static Optional<RegistryField> known(String name) {
    return Arrays.stream(RegistryField.values())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  private static FieldVerdict verdict(JsonNode told) {
    JsonNode score = told.path("score");
    Integer likeness =
        score.isInt() && score.intValue() >= 0 && score.intValue() <= 100 ? score.intValue() : null;
    return Arrays.stream(FieldVerdict.Kind.values())
        .filter(kind -> kind.name().equals(told.path("verdict").asText()))
        .findFirst()
        .map(kind -> new FieldVerdict(kind, likeness))
        .orElse(FieldVerdict.UNKNOWN);
  }
}
