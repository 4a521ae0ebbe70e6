package id.emall.registry.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.registry.http.Asking;
import id.emall.registry.http.JsonCalls;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Looks a business up by its NIB, or by its tax number. */
final class Oss implements IdentityRegistry {

  private static final String GOOD = "200";

  private final JsonCalls calls;
  private final HttpUrl address;
  private final String userKey;
  private final OssComparison comparison;

  Oss(JsonCalls calls, HttpUrl address, String userKey, OssComparison comparison) {
    this.calls = calls;
    this.address = address;
    this.userKey = userKey;
    this.comparison = comparison;
  }

  @Override
  public Set<RegisteredPaper> papers() {
    return Set.of(RegisteredPaper.NIB, RegisteredPaper.NPWP);
  }

  @Override
  public RegistryAnswer look(IdentityClaim claim) {
    ObjectNode question = JsonCalls.object();
    question
        .putObject("INQUERYNIB")
        .put(claim.paper() == RegisteredPaper.NIB ? "nib" : "npwp", claim.number());
    Request request =
        new Request.Builder()
            .url(address)
            .header("user_key", userKey)
            .post(JsonCalls.body(question))
            .build();
    return Asking.ask(() -> read(claim, calls.call(request, 404).json()));
  }

  /**
   * Gateways wrap the answer in three ways: as OSS does, {@code respon}, or {@code rc} and {@code
   * data}.
   */
  private RegistryAnswer read(IdentityClaim claim, JsonNode answer) {
    JsonNode told =
        answer.has("responinqueryNIB")
            ? answer.path("responinqueryNIB")
            : answer.path(answer.has("respon") ? "respon" : "data");
    if (!told.isObject()) {
      told = answer;
    }
    String code = told.path("kode").asText(answer.path("rc").asText(""));
    JsonNode business = told.has("dataNIB") ? told.path("dataNIB") : told;
    return switch (code) {
      case GOOD, "00" -> compare(claim, business);
      case "404" -> new RegistryAnswer.NotFound();
      case "400", "405" -> throw failure(Kind.BAD_REQUEST, code);
      case "401", "403" -> throw failure(Kind.AUTH, code);
      case "429" -> throw failure(Kind.THROTTLED, code);
      case "500", "504" -> throw failure(Kind.TRANSIENT, code);
      default -> throw failure(Kind.MALFORMED, code);
    };
  }

  private RegistryAnswer compare(IdentityClaim claim, JsonNode business) {
    if (!business.hasNonNull("nib")) {
      throw failure(Kind.MALFORMED, GOOD);
    }
    return comparison.inForce(business)
        ? new RegistryAnswer.Told(comparison.compare(claim, business))
        : new RegistryAnswer.Inactive();
  }

  private static OutsideFailure failure(Kind kind, String code) {
    return new OutsideFailure(kind, code, "OSS answered with code '" + code + "'");
  }
}
