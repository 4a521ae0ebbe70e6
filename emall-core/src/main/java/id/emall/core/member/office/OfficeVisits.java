package id.emall.core.member.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps what must be known of a visit in the visitor's browser, sealed: anybody may begin one, so
 * nothing is written before somebody comes back. Each is good once, for ten minutes.
 */
@ApplicationScoped
class OfficeVisits {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int SEALED_MOST = 4_000;

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private Vault vault;

  protected OfficeVisits() {}

  @Inject
  OfficeVisits(Jdbi jdbi, Clock clock, Chance chance, Vault vault) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.vault = vault;
  }

  OfficeVisit begin(String provider, UUID memberId, String next) {
    long end = clock.instant().plus(LIFE).getEpochSecond();
    return new OfficeVisit(
        provider, chance.token(), chance.token(), chance.token(), memberId, next, end);
  }

  String seal(OfficeVisit visit) {
    try {
      byte[] sealed = vault.encrypt(json.writeValueAsString(visit));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a visit is plain values", e);
    }
  }

  /**
   * Opens and spends the visit of a browser that came back.
   *
   * @throws Refusal CONFLICT {@code office.again} when it is none, not this one, over, or came back
   *     before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public OfficeVisit spend(String sealed, String provider, String state) {
    OfficeVisit visit = open(sealed);
    Instant end = Instant.ofEpochSecond(visit.end());
    boolean same =
        state != null
            && MessageDigest.isEqual(
                visit.state().getBytes(StandardCharsets.UTF_8),
                state.getBytes(StandardCharsets.UTF_8));
    if (!same
        || !visit.provider().equals(provider)
        || !end.isAfter(clock.instant())
        || !first(visit.state(), end)) {
      throw again();
    }
    return visit;
  }

  private OfficeVisit open(String sealed) {
    if (sealed == null || sealed.length() > SEALED_MOST) {
      throw again();
    }
    try {
      String text = vault.decrypt(Base64.getUrlDecoder().decode(sealed));
      return json.readValue(text, OfficeVisit.class);
    } catch (RuntimeException | JsonProcessingException e) {
      throw again();
    }
  }

  private boolean first(String state, Instant end) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into office_answer (state_hash, expires_at)
                        values (:hash, :end) on conflict do nothing
                        """)
                    .bind("hash", Hashing.sha256(state))
                    .bind("end", end)
                    .execute())
        == 1;
  }

  static Refusal again() {
    return Refusal.conflict("office.again");
  }
}
