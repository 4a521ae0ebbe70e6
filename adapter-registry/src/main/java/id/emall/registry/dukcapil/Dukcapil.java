package id.emall.registry.dukcapil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.registry.http.Asking;
import id.emall.registry.http.JsonCalls;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Sends what the applicant says and gets a likeness for each element. {@code TRESHOLD} is their
 * spelling.
 */
final class Dukcapil implements IdentityRegistry {

  private final JsonCalls calls;
  private final HttpUrl address;
  private final Account account;
  private final int threshold;
  private final DateTimeFormatter dates;

  Dukcapil(
      JsonCalls calls, HttpUrl address, Account account, int threshold, DateTimeFormatter dates) {
    this.calls = calls;
    this.address = address;
    this.account = account;
    this.threshold = threshold;
    this.dates = dates;
  }

  /** What Dukcapil knows us by. */
  record Account(String user, String password, String ip) {
    @Override
    public String toString() {
      return "Account[" + user + "]";
    }
  }

  @Override
  public Set<RegisteredPaper> papers() {
    return Set.of(RegisteredPaper.NIK);
  }

  @Override
  public RegistryAnswer look(IdentityClaim claim) {
    Request request =
        new Request.Builder().url(address).post(JsonCalls.body(question(claim))).build();
    return Asking.ask(() -> DukcapilAnswer.read(calls.call(request, 0).json(), threshold));
  }

  /** Only what is to be compared: the less goes out the better. */
  private ObjectNode question(IdentityClaim claim) {
    ObjectNode question =
        JsonCalls.object()
            .put("USER_ID", account.user())
            .put("PASSWORD", account.password())
            .put("IP_USER", account.ip())
            .put("TRESHOLD", Integer.toString(threshold))
            .put("NIK", claim.number())
            .put("NAMA_LGKP", claim.name());
    if (claim.birthDate() != null) {
      question.put("TGL_LHR", dates.format(claim.birthDate()));
    }
    return question;
  }
}
