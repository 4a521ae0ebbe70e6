package id.emall.core.member.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import id.emall.core.common.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What providers say of themselves (OpenID Connect Discovery 1.0) and the keys they sign with. Who
 * asks gets what is known at once; what is older than ten minutes is read again beside that. A key
 * that is not among those known makes them be read again, so that a provider may change its keys at
 * any time. Nobody's word is taken for longer than an hour.
 */
@ApplicationScoped
class OfficeDirectory {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeDirectory.class);

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEYS_PATIENCE = Duration.ofSeconds(30);
  private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

  private final Map<String, Entry> known = new ConcurrentHashMap<>();
  private final Set<String> reading = ConcurrentHashMap.newKeySet();
  private OfficeLine line;
  private Workers workers;
  private Clock clock;

  protected OfficeDirectory() {}

  @Inject
  OfficeDirectory(OfficeLine line, Workers workers, Clock clock) {
    this.line = line;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * One provider.
   *
   * @param logout where it ends its own session, or null
   */
  record Entry(
      URI authorize, URI token, URI logout, JWKSource<SecurityContext> keys, Instant readAt) {

    private boolean isOlder(Duration age, Instant now) {
      return readAt.plus(age).isBefore(now);
    }
  }

  /**
   * @throws IOException when nothing is known of the provider and it does not answer, or not as it
   *     must
   */
  Entry of(OfficeProvider provider) throws IOException {
    Entry entry = known.get(provider.name());
    Instant now = clock.instant();
    if (entry == null || entry.isOlder(KEPT, now)) {
      return read(provider);
    }
    if (entry.isOlder(FRESH, now) && reading.add(provider.name())) {
      readBeside(provider);
    }
    return entry;
  }

  private void readBeside(OfficeProvider provider) {
    try {
      workers.soon(() -> readAgain(provider));
    } catch (RejectedExecutionException e) {
      reading.remove(provider.name());
      LOG.warn("No thread is free to read the provider {} again", provider.name());
    }
  }

  private void readAgain(OfficeProvider provider) {
    try {
      read(provider);
    } catch (IOException e) {
      LOG.warn("The provider {} cannot be read again: {}", provider.name(), e.getMessage());
    } finally {
      reading.remove(provider.name());
    }
  }

  private Entry read(OfficeProvider provider) throws IOException {
    String issuer = provider.issuer().toString();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    JsonNode told = line.get(provider, base + "/.well-known/openid-configuration");
    if (!issuer.equals(told.path("issuer").asText())) {
      throw new IOException("the provider calls itself otherwise than the settings do");
    }
    Entry entry =
        new Entry(
            address(told, "authorization_endpoint"),
            address(told, "token_endpoint"),
            told.hasNonNull("end_session_endpoint") ? address(told, "end_session_endpoint") : null,
            keys(provider, address(told, "jwks_uri")),
            clock.instant());
    known.put(provider.name(), entry);
    return entry;
  }

  /** Read at once, so that whoever comes back need not wait for them. */
  private JWKSource<SecurityContext> keys(OfficeProvider provider, URI address) throws IOException {
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                address.toURL(),
                url -> new Resource(line.text(provider, url.toString()), "application/json"))
            .cache(KEPT.toMillis(), KEYS_PATIENCE.toMillis())
            .refreshAheadCache(false)
            .build();
    try {
      keys.get(ALL, null);
      return keys;
    } catch (KeySourceException e) {
      throw new IOException("the provider's keys cannot be read: " + e.getMessage(), e);
    }
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
}
