package id.emall.core.payment;

import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** The tokens with which partners call the mall. Only their hashes are stored, for all nodes. */
@ApplicationScoped
public class PushTokens {

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;

  protected PushTokens() {}

  @Inject
  public PushTokens(Jdbi jdbi, Clock clock, Chance chance) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
  }

  /** A new token; those given before stay good. */
  @Transactional
  String grant(String partner, Duration life) {
    String token = chance.token();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into push_token (hash, account, good_until) values (:hash, :partner, :until)")
                .bind("hash", Hashing.sha256(token))
                .bind("partner", partner)
                .bind("until", clock.instant().plus(life))
                .execute());
    return token;
  }

  boolean knows(String partner, String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from push_token
                      where hash = :hash and account = :partner and good_until > :now)
                    """)
                .bind("hash", Hashing.sha256(token))
                .bind("partner", partner)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }
}
