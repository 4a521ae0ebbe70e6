package id.emall.core.member.factor;

import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Sign-ins of which only the password was right so far. Such a one opens nothing; it lives ten
 * minutes, in the browser in which it began, and bears five tries.
 */
@ApplicationScoped
class PendingSignIns {

  static final int TRIES = 5;
  static final Duration LIFE = Duration.ofMinutes(10);

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private Event<FactorChanged> changes;

  protected PendingSignIns() {}

  @Inject
  PendingSignIns(Jdbi jdbi, Clock clock, Chance chance, Event<FactorChanged> changes) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.changes = changes;
  }

  /** What is still owed. */
  enum Step {
    CODE,
    SET_UP
  }

  /**
   * One of them.
   *
   * @param tries how many were made, the present one included
   */
  record Pending(UUID memberId, Step step, String place, int tries) {

    boolean spent() {
      return tries >= TRIES;
    }
  }

  /**
   * @param browser what the browser calls itself
   * @return what the browser keeps until the second step
   */
  String begin(UUID memberId, Step step, String place, String browser) {
    String token = chance.token();
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into pending_sign_in
                      (token_hash, member_id, step, place, browser_hash, begun_at, expires_at)
                    values (:hash, :member, :step, :place, :browser, :now, :expires)
                    """)
                .bind("hash", Hashing.sha256(token))
                .bind("member", memberId)
                .bind("step", step)
                .bind("place", place)
                .bind("browser", Hashing.sha256(browser))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
    return token;
  }

  /** Looks at one without trying anything. */
  Optional<Pending> find(String token, String browser) {
    return token == null
        ? Optional.empty()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select member_id, step, place, tries from pending_sign_in
                        where token_hash = :hash and browser_hash = :browser and used_at is null
                          and expires_at > :now and tries < :tries
                        """)
                    .bind("hash", Hashing.sha256(token))
                    .bind("browser", Hashing.sha256(browser))
                    .bind("now", clock.instant())
                    .bind("tries", TRIES)
                    .mapTo(Pending.class)
                    .findOne());
  }

  /**
   * Spends a try, kept even when the caller is refused afterwards.
   *
   * @throws Refusal CONFLICT {@code sign-in.start-again} when none is left, the time is over, it is
   *     done, or it began in another browser
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Pending attempt(String token, String browser) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update pending_sign_in set tries = tries + 1
                        where token_hash = :hash and browser_hash = :browser and used_at is null
                          and expires_at > :now and tries < :tries
                        returning member_id, step, place, tries
                        """)
                    .bind("hash", Hashing.sha256(token == null ? "" : token))
                    .bind("browser", Hashing.sha256(browser))
                    .bind("now", clock.instant())
                    .bind("tries", TRIES)
                    .mapTo(Pending.class)
                    .findOne())
        .orElseThrow(PendingSignIns::startAgain);
  }

  /** Ends it with success; for one caller only. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void spend(String token) {
    int spent =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update pending_sign_in set used_at = :now
                        where token_hash = :hash and used_at is null
                        """)
                    .bind("now", clock.instant())
                    .bind("hash", Hashing.sha256(token))
                    .execute());
    if (spent != 1) {
      throw startAgain();
    }
  }

  /** Tells the member that somebody knows the password, though the caller is refused. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void guessed(UUID memberId) {
    changes.fire(new FactorChanged(memberId, FactorChanged.What.GUESSED, 0));
  }

  static Refusal startAgain() {
    return Refusal.conflict("sign-in.start-again");
  }
}
