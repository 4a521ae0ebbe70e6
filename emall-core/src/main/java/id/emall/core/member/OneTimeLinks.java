package id.emall.core.member;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Links that are good once, for one purpose, for a while. Whoever has one may do what it is for;
 * the mall keeps only its hash. Looking at one spends nothing, because mail scanners open links
 * before people do: a page asks for a click and only then spends it.
 */
@ApplicationScoped
public class OneTimeLinks {

  private static final int TOKEN_LENGTH = 43;
  private static final int PER_DAY = 5;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;

  protected OneTimeLinks() {}

  @Inject
  public OneTimeLinks(Jdbi jdbi, Clock clock, Chance chance) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
  }

  /** What a link is for. One for this opens nothing else. */
  public enum Purpose {
    /** Proves that mail to an address is read; about the address. */
    PROVE_EMAIL(Duration.ofHours(24)),
    /** Goes to a new address; about the one that counts until then, the new one is the aim. */
    CHANGE_EMAIL(Duration.ofHours(24)),
    /** Goes to the old address, which is the aim; about the new one. */
    UNDO_EMAIL(Duration.ofHours(72)),
    /** Sets a new password; about the hash of the old one's hash. */
    RESET_PASSWORD(Duration.ofMinutes(30)),
    /** Ends a session that its member does not know; about the session's id. */
    END_SESSION(Duration.ofHours(72)),
    /** Makes somebody an operator; about the address that was invited. */
    INVITE_OPERATOR(Duration.ofHours(72));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** How long a link of this purpose is good. */
    public Duration life() {
      return life;
    }
  }

  /**
   * A link as it was issued.
   *
   * @param memberId null when it is of nobody who is a member already
   * @param about what it was issued for; whoever spends it checks that this is still so
   * @param aim what is to become of that, or null
   */
  public record Link(
      Purpose purpose,
      UUID memberId,
      String about,
      String aim,
      Instant issuedAt,
      Instant expiresAt) {}

  private record Issued(int day, Instant last) {}

  /**
   * Issues a link; earlier ones stay good.
   *
   * @return what is to stand in the link, 43 characters of A-Z a-z 0-9 - _; it is kept nowhere and
   *     must never be logged
   */
  @Transactional
  public String issue(Purpose purpose, UUID memberId, String about, String aim) {
    String token = chance.token();
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into one_time_link
                      (token_hash, purpose, member_id, about, aim, issued_at, expires_at)
                    values (:hash, :purpose, :member, :about, :aim, :now, :expires)
                    """)
                .bind("hash", Hashing.sha256(token))
                .bind("purpose", purpose)
                .bind("member", memberId)
                .bind("about", about)
                .bind("aim", aim)
                .bind("now", now)
                .bind("expires", now.plus(purpose.life()))
                .execute());
    return token;
  }

  /** What a link is about while it is good; nothing is spent. */
  public Optional<Link> look(Purpose purpose, String token) {
    return run(
        """
        select purpose, member_id, about, aim, issued_at, expires_at from one_time_link
        where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
        """,
        purpose,
        token);
  }

  /** Spends a link: of all who try it, at once or later, one gets an answer. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Link> spend(Purpose purpose, String token) {
    return run(
        """
        update one_time_link set used_at = :now
        where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
        returning purpose, member_id, about, aim, issued_at, expires_at
        """,
        purpose,
        token);
  }

  private Optional<Link> run(String statement, Purpose purpose, String token) {
    if (token == null || token.length() != TOKEN_LENGTH) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(statement)
                .bind("hash", Hashing.sha256(token))
                .bind("purpose", purpose)
                .bind("now", clock.instant())
                .mapTo(Link.class)
                .findOne());
  }

  /** Takes back what was issued to a member for a purpose and not used yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(Purpose purpose, UUID memberId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update one_time_link set used_at = :now
                    where member_id = :member and purpose = :purpose and used_at is null
                    """)
                .bind("now", clock.instant())
                .bind("member", memberId)
                .bind("purpose", purpose)
                .execute());
  }

  /** Takes back those of a purpose that a member was issued after another one, which is not. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawLater(Link than) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update one_time_link set used_at = :now
                    where member_id = :member and purpose = :purpose and used_at is null
                      and issued_at > :issued
                    """)
                .bind("now", clock.instant())
                .bind("member", than.memberId())
                .bind("purpose", than.purpose())
                .bind("issued", than.issuedAt())
                .execute());
  }

  /**
   * How long it is too early to send a member another link for this purpose: one a minute, five a
   * day. Those who ask at once are answered one after the other, until the transaction ends.
   *
   * @return zero when one may be issued now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Duration pause(Purpose purpose, UUID memberId) {
    Instant now = clock.instant();
    Issued issued =
        jdbi.withHandle(
            handle -> {
              AdvisoryLock.LINK.take(handle, purpose + " " + memberId);
              return handle
                  .createQuery(
                      """
                      select count(*)::int as day, max(issued_at) as last from one_time_link
                      where member_id = :member and purpose = :purpose and issued_at > :since
                      """)
                  .bind("member", memberId)
                  .bind("purpose", purpose)
                  .bind("since", now.minus(Duration.ofDays(1)))
                  .mapTo(Issued.class)
                  .one();
            });
    if (issued.last() == null) {
      return Duration.ZERO;
    }
    Duration length = issued.day() >= PER_DAY ? Duration.ofDays(1) : PAUSE;
    Duration left = Duration.between(now, issued.last().plus(length));
    return left.isPositive() ? left : Duration.ZERO;
  }
}
