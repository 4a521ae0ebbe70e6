package id.emall.registry.verihubs;

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
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Asks {@code POST /data-verification/id-verification/verify}; the answer is {@code
 * {"message":…,"data":{"id":…,"nik":true,"name":false,"birth_date":true,"reference_id":…}}}.
 */
final class Verihubs implements IdentityRegistry {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private final JsonCalls calls;
  private final HttpUrl address;
  private final String appId;
  private final String apiKey;

  Verihubs(JsonCalls calls, HttpUrl address, String appId, String apiKey) {
    this.calls = calls;
    this.address = address;
    this.appId = appId;
    this.apiKey = apiKey;
  }

  @Override
  public Set<RegisteredPaper> papers() {
    return Set.of(RegisteredPaper.NIK);
  }

  @Override
  public RegistryAnswer look(IdentityClaim claim) {
    ObjectNode question =
        JsonCalls.object()
            .put("nik", claim.number())
            .put("name", claim.name())
            .put("reference_id", claim.reference());
    if (claim.birthDate() != null) {
      question.put("birth_date", DATE.format(claim.birthDate()));
    }
    Request request =
        new Request.Builder()
            .url(address)
            .header("App-ID", appId)
            .header("API-Key", apiKey)
            .post(JsonCalls.body(question))
            .build();
    return Asking.ask(() -> read(claim, calls.call(request, 0).json().path("data")));
  }

  private static RegistryAnswer read(IdentityClaim claim, JsonNode data) {
    if (!data.path("nik").isBoolean()) {
      throw new OutsideFailure(Kind.MALFORMED, "", "the answer does not say whether it knows it");
    }
    if (!data.path("reference_id").asText("").equals(claim.reference())) {
      throw new OutsideFailure(Kind.INCONSISTENT, "", "the answer is to another question");
    }
    if (!data.path("nik").booleanValue()) {
      return new RegistryAnswer.NotFound();
    }
    Map<RegistryField, FieldVerdict> fields = new EnumMap<>(RegistryField.class);
    fields.put(RegistryField.NAME, verdict(data.path("name")));
    if (claim.birthDate() != null) {
      fields.put(RegistryField.BIRTH_DATE, verdict(data.path("birth_date")));
    }
    return new RegistryAnswer.Told(fields);
  }

  private static FieldVerdict verdict(JsonNode said) {
    return said.isBoolean() ? FieldVerdict.of(said.booleanValue()) : FieldVerdict.UNKNOWN;
  }
}
