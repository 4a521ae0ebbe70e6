package id.emall.core.member.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * What providers say of themselves (OpenID Connect Discovery 1.0) and the keys they sign with. Both
 * are kept for an hour; a key that is not among those kept makes them be read again, so that a
 * provider may change its keys at any time.
 */
@ApplicationScoped
class OfficeDirectory {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final long BODY_MOST = 256 * 1024L;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Entry> known = new ConcurrentHashMap<>();
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ofSeconds(5))
          .callTimeout(Duration.ofSeconds(10))
          .followRedirects(false)
          .build();

  /**
   * One provider.
   *
   * @param logout where it ends its own session, or null
   */
  record Entry(
      URI authorize, URI token, URI logout, JWKSource<SecurityContext> keys, long readAtNanos) {

    boolean stale() {
      return System.nanoTime() - readAtNanos > KEPT.toNanos();
    }
  }

  /**
   * @throws IOException when the provider does not answer, or not as it must
   */
  Entry of(OfficeProvider provider) throws IOException {
    Entry entry = known.get(provider.name());
    if (entry == null || entry.stale()) {
      entry = read(provider);
      known.put(provider.name(), entry);
    }
    return entry;
  }

  private Entry read(OfficeProvider provider) throws IOException {
    String issuer = provider.issuer().toString();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    JsonNode told = json(new Request.Builder().url(base + "/.well-known/openid-configuration"));
    if (!issuer.equals(told.path("issuer").asText())) {
      throw new IOException("the provider calls itself otherwise than the settings do");
    }
    URI keys = address(told, "jwks_uri");
    return new Entry(
        address(told, "authorization_endpoint"),
        address(told, "token_endpoint"),
        told.hasNonNull("end_session_endpoint") ? address(told, "end_session_endpoint") : null,
        JWKSourceBuilder.create(keys.toURL(), url -> keys(url.toString())).build(),
        System.nanoTime());
  }

  private static URI address(JsonNode told, String name) throws IOException {
    try {
      URI address = URI.create(told.path(name).asText());
      if (Offices.safe(address)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("the provider's " + name + " is no address", e);
    }
    throw new IOException("the provider's " + name + " is no safe address");
  }

  private Resource keys(String address) throws IOException {
    return new Resource(text(new Request.Builder().url(address)), "application/json");
  }

  /** Sends a form and reads the JSON that answers it. */
  JsonNode post(URI address, RequestBody form, String authorization) throws IOException {
    return json(
        new Request.Builder()
            .url(address.toString())
            .header("Authorization", authorization)
            .post(form));
  }

  private JsonNode json(Request.Builder request) throws IOException {
    return json.readTree(text(request));
  }

  private String text(Request.Builder request) throws IOException {
    Request asked = request.header("Accept", "application/json").build();
    try (Response response = http.newCall(asked).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("the provider answers " + response.code());
      }
      return response.peekBody(BODY_MOST).string();
    }
  }
}
