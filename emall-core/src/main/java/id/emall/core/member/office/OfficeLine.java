package id.emall.core.member.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Asks providers over HTTP, none longer than its patience, and none that does not answer. */
@ApplicationScoped
class OfficeLine {

  private static final long BODY_MOST = 256 * 1024L;
  private static final int UNWELL = 500;
  private static final int TOO_MANY = 429;

  private final ObjectMapper json = new ObjectMapper();
  private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
  private final Map<String, OfficeCircuit> circuits = new ConcurrentHashMap<>();
  private Clock clock;

  protected OfficeLine() {}

  @Inject
  OfficeLine(Clock clock) {
    this.clock = clock;
  }

  private record Answer(int status, String body) {}

  /** Reads JSON. */
  JsonNode get(OfficeProvider provider, String address) throws IOException {
    return json.readTree(text(provider, address));
  }

  String text(OfficeProvider provider, String address) throws IOException {
    return ask(provider, new Request.Builder().url(address));
  }

  /** Sends a form and reads the JSON that answers it. */
  JsonNode post(OfficeProvider provider, URI address, RequestBody form, String authorization)
      throws IOException {
    return json.readTree(
        ask(
            provider,
            new Request.Builder()
                .url(address.toString())
                .header("Authorization", authorization)
                .post(form)));
  }

  /** A refusal tells that the provider is well: anybody may come back with a code of his own. */
  private String ask(OfficeProvider provider, Request.Builder request) throws IOException {
    Request asked = request.header("Accept", "application/json").build();
    Answer answer =
        circuits
            .computeIfAbsent(provider.name(), name -> new OfficeCircuit(clock))
            .ask(() -> answer(provider, asked));
    if (answer.status() / 100 != 2) {
      throw refused(answer.status());
    }
    return answer.body();
  }

  private Answer answer(OfficeProvider provider, Request request) throws IOException {
    OkHttpClient patient = http.newBuilder().callTimeout(provider.patience()).build();
    try (Response response = patient.newCall(request).execute()) {
      if (response.code() >= UNWELL || response.code() == TOO_MANY) {
        throw refused(response.code());
      }
      return new Answer(response.code(), response.peekBody(BODY_MOST).string());
    }
  }

  private static IOException refused(int status) {
    return new IOException("the provider answers " + status);
  }
}
