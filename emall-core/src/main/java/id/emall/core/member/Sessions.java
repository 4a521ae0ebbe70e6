package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.common.SecurityLog;
import id.emall.core.member.factor.FactorPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who is signed in, as rows that every node sees and that can be revoked. */
@ApplicationScoped
public class Sessions {

  /** Whether a session still lives, by how long its member's role may be away. */
  private static final String ALIVE =
      """
      s.revoked_at is null and s.expires_at > :now and m.state = 'ACTIVE'
      and (s.both_factors or m.role <> all(:strict))
      and s.last_seen_at > case m.role when 'OPERATOR' then :operatorsSeen::timestamptz else :seen::timestamptz end
      and s.created_at > case m.role when 'OPERATOR' then :operatorsBegun::timestamptz else :begun::timestamptz end
      """;

  private static final Duration SEEN_STEP = Duration.ofMinutes(5);

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private FactorPolicy policy;
  private SessionLife life;
  private Event<SessionRenewed> renewals;

  protected Sessions() {}

  @Inject
  Sessions(
      Jdbi jdbi,
      Clock clock,
      Chance chance,
      FactorPolicy policy,
      SessionLife life,
      Event<SessionRenewed> renewals) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.policy = policy;
    this.life = life;
    this.renewals = renewals;
  }

  /**
   * The member behind a cookie, read in one statement with role, shop and rights as they are now;
   * every five minutes a second one notes that the session lives. A buyer who works for a shop is a
   * seller with the rights its owner gave. Where a role needs a second factor, a session without
   * one is nobody's.
   */
  public Optional<Actor.Member> actor(String token) {
    if (token == null || token.isEmpty()) {
      return Optional.empty();
    }
    String hash = Hashing.sha256(token);
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          Optional<SessionRow> found =
              handle
                  .createQuery(
                      """
                      select m.id, m.name, m.role, h.id as shop_id, f.shop_id as staff_shop_id,
                        f.rights as staff_rights, p.kinds, p.area, m.language, s.last_seen_at,
                        s.proved_at
                      from session s join member m on m.id = s.member_id
                        left join shop h on h.owner_id = m.id
                        left join shop_staff f on f.member_id = m.id
                        left join operator_post p on p.member_id = m.id
                      where s.token_hash = :hash and\s"""
                          + ALIVE)
                  .bind("hash", hash)
                  .bindMap(times(now))
                  .bindArray("strict", String.class, policy.required())
                  .mapTo(SessionRow.class)
                  .findOne();
          found
              .filter(row -> row.lastSeenAt().isBefore(now.minus(SEEN_STEP)))
              .ifPresent(
                  row ->
                      handle
                          .createUpdate(
                              "update session set last_seen_at = :now where token_hash = :hash")
                          .bind("now", now)
                          .bind("hash", hash)
                          .execute());
          return found.map(SessionRow::actor);
        });
  }

  /** Those of these cookies behind which there still is a member. */
  public Set<String> alive(Collection<String> tokens) {
    Map<String, String> byHash = new HashMap<>();
    tokens.forEach(token -> byHash.put(Hashing.sha256(token), token));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.token_hash from session s join member m on m.id = s.member_id
                    where s.token_hash = any(:hashes) and\s"""
                        + ALIVE)
                .bindArray("strict", String.class, policy.required())
                .bindArray("hashes", String.class, byHash.keySet())
                .bindMap(times(clock.instant()))
                .mapTo(String.class)
                .map(byHash::get)
                .collect(Collectors.toSet()));
  }

  private Map<String, Timestamp> times(Instant now) {
    return Map.of(
        "now", Timestamp.from(now),
        "seen", Timestamp.from(life.seenSince(Actor.Role.BUYER, now)),
        "begun", Timestamp.from(life.begunSince(Actor.Role.BUYER, now)),
        "operatorsSeen", Timestamp.from(life.seenSince(Actor.Role.OPERATOR, now)),
        "operatorsBegun", Timestamp.from(life.begunSince(Actor.Role.OPERATOR, now)));
  }

  /** How the one for whom a session is opened has proven who they are. */
  public enum Proof {
    /** With the password, which is all that the account asks for. */
    PASSWORD(true, false),
    /** With the password, where the account has a passkey that was not asked for. */
    PASSWORD_ALONE(false, false),
    /** With the password, where a device is trusted that once knew more. */
    TRUSTED_DEVICE(false, false),
    /** With two factors. */
    BOTH(true, true),
    /** By the word of an office's provider for two factors, given there who knows when. */
    OFFICE(false, true),
    /** By the word of one that asked for less, where the account asks for no more. */
    OFFICE_ALONE(false, false);

    private final boolean fresh;
    private final boolean bothFactors;

    Proof(boolean fresh, boolean bothFactors) {
      this.fresh = fresh;
      this.bothFactors = bothFactors;
    }
  }

  /**
   * Begins a session that lasts as {@link SessionLife} says. For the sign-in alone, which has seen
   * the proof.
   */
  public SessionToken open(UUID memberId, Proof proof) {
    Instant now = clock.instant();
    SessionToken token = new SessionToken(chance.token(), memberId, life.end(now));
    SecurityLog.allowed("session opened", "member:" + memberId, "proved by " + proof);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into session
                      (token_hash, member_id, created_at, last_seen_at, expires_at, proved_at,
                       both_factors)
                    values (:hash, :member, :now, :now, :expires, :proved, :both)
                    """)
                .bind("hash", Hashing.sha256(token.value()))
                .bind("member", memberId)
                .bind("now", now)
                .bind("expires", token.expiresAt())
                .bind("proved", proof.fresh ? now : null)
                .bind("both", proof.bothFactors)
                .execute());
    return token;
  }

  /**
   * Notes that the one behind a session has proven anew who they are, and gives it another cookie,
   * so that whoever knew the old one is not taken for them. For those who have seen the proof.
   *
   * @throws Refusal SIGN_IN_REQUIRED when the session is not this member's or has ended
   */
  @Transactional
  public SessionToken renew(UUID memberId, String token, Proof proof) {
    return another(memberId, token, clock.instant(), proof.bothFactors);
  }

  /**
   * Gives a session another cookie, so that whoever knew the old one is out; it proves nothing new.
   *
   * @throws Refusal SIGN_IN_REQUIRED when the session is not this member's or has ended
   */
  @Transactional
  public SessionToken rotate(UUID memberId, String token) {
    return another(memberId, token, null, false);
  }

  /**
   * @param proved when the member has proven something anew, or null
   */
  private SessionToken another(UUID memberId, String token, Instant proved, boolean both) {
    String value = chance.token();
    String before = Hashing.sha256(token == null ? "" : token);
    String after = Hashing.sha256(value);
    Instant expires =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            update session set token_hash = :after,
                              proved_at = coalesce(:proved::timestamptz, proved_at),
                              both_factors = both_factors or :both
                            where token_hash = :before and member_id = :member
                              and revoked_at is null and expires_at > :now
                            returning expires_at
                            """)
                        .bind("after", after)
                        .bind("before", before)
                        .bind("member", memberId)
                        .bind("proved", proved)
                        .bind("both", both)
                        .bind("now", clock.instant())
                        .mapTo(Instant.class)
                        .findOne())
            .orElseThrow(Refusal::signInRequired);
    renewals.fire(new SessionRenewed(before, after));
    return new SessionToken(value, memberId, expires);
  }

  /** Ends the session of a cookie, for good. */
  @Transactional
  public void signOut(String token) {
    if (token != null) {
      revoke("token_hash = :key", Hashing.sha256(token));
    }
  }

  /** Ends every session of a member, on all devices. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endAll(UUID memberId) {
    revoke("member_id = :key", memberId);
  }

  /**
   * Ends every session of a member but one.
   *
   * @param keptToken the cookie of the one that goes on
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endOthers(UUID memberId, String keptToken) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update session set revoked_at = :now
                    where member_id = :member and revoked_at is null and token_hash <> :kept
                    """)
                .bind("now", clock.instant())
                .bind("member", memberId)
                .bind("kept", Hashing.sha256(keptToken))
                .execute());
  }

  /**
   * Ends one session of a member.
   *
   * @return false when it is not theirs or has ended
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean end(UUID memberId, UUID session) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update session set revoked_at = :now
                        where id = :id and member_id = :member and revoked_at is null
                        """)
                    .bind("now", clock.instant())
                    .bind("id", session)
                    .bind("member", memberId)
                    .execute())
        == 1;
  }

  private void revoke(String which, Object key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update session set revoked_at = :now where revoked_at is null and " + which)
                .bind("now", clock.instant())
                .bind("key", key)
                .execute());
  }
}
