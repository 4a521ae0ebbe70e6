package id.emall.core.partner;

import id.emall.core.common.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Remembers the nonces of signed SOAP headers on behalf of all nodes, so that a header that was
 * listened to cannot be sent again. A header is taken for five minutes; a nonce is kept far longer.
 */
@ApplicationScoped
public class SoapNonces {

  static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_BYTES = 256;

  private Jdbi jdbi;
  private Clock clock;

  protected SoapNonces() {}

  @Inject
  SoapNonces(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Remembers the nonce by the bytes that were signed, of which its text has many spellings.
   *
   * @param nonce its text, in canonical Base64
   * @return false when this user has used the nonce before, or when it is spelled in any other way
   */
  @Transactional
  public boolean use(String username, String nonce) {
    return bytes(nonce).filter(bytes -> remember(username, bytes)).isPresent();
  }

  private static Optional<byte[]> bytes(String nonce) {
    try {
      byte[] bytes = Base64.getDecoder().decode(nonce);
      boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(nonce);
      return Optional.of(bytes)
          .filter(some -> canonical && some.length > 0 && some.length <= MOST_BYTES);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean remember(String username, byte[] nonce) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "insert into soap_nonce (nonce, seen_at) values (?, ?) on conflict do nothing",
                    Hashing.sha256(username + "\n" + HexFormat.of().formatHex(nonce)),
                    clock.instant()))
        == 1;
  }

  /** Forgets nonces that are older than {@link #KEPT}. */
  @Transactional
  public int sweep() {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "delete from soap_nonce where seen_at < ?", clock.instant().minus(KEPT)));
  }
}
