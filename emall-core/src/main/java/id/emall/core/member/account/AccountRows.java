package id.emall.core.member.account;

import id.emall.core.common.Actor;
import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.member.SessionRenewed;
import id.emall.core.member.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes what the use cases of this package have in common. */
@ApplicationScoped
class AccountRows {

  private static final int TOKEN_BYTES = 32;

  private static final String SELECT =
      """
      select id, username, name, email, email_proven_at, phone, language, regency_code,
        district_code, address, role
      from member where state = 'ACTIVE' and\s""";

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private Event<SessionRenewed> renewals;

  protected AccountRows() {}

  @Inject
  AccountRows(Jdbi jdbi, Clock clock, Chance chance, Event<SessionRenewed> renewals) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.renewals = renewals;
  }

  /**
   * The account of whoever acts.
   *
   * @throws Refusal SIGN_IN_REQUIRED
   */
  OwnAccount own(Actor actor) {
    return find(actor.requireMember().id()).orElseThrow(Refusal::signInRequired);
  }

  Optional<OwnAccount> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(OwnAccount.class)
                .findOne());
  }

  /** The active member who signs in by this name or address. */
  Optional<OwnAccount> byLogin(String login) {
    String condition = login.indexOf('@') >= 0 ? "email" : "username";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + condition + " = :login::citext")
                .bind("login", login)
                .mapTo(OwnAccount.class)
                .findOne());
  }

  String passwordHash(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select password_hash from member where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  /** Tells one password of a member from the next without telling anything about either. */
  String passwordMark(UUID id) {
    return Hashing.sha256(passwordHash(id));
  }

  void setPassword(UUID id, String hash) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ? and state = 'ACTIVE'", hash, id));
  }

  /**
   * Ends a member's sessions.
   *
   * @param keptToken the cookie of the session that goes on; null for none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endSessions(UUID member, String keptToken) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update session set revoked_at = :now
                    where member_id = :member and revoked_at is null and token_hash <> :kept
                    """)
                .bind("now", clock.instant())
                .bind("member", member)
                .bind("kept", keptToken == null ? "" : Hashing.sha256(keptToken))
                .execute());
  }

  /**
   * Gives a session another cookie, so that whoever knew the old one is out; it proves nothing new.
   *
   * @throws Refusal SIGN_IN_REQUIRED when the session is not this member's or has ended
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SessionToken rotate(UUID member, String token) {
    String value =
        Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(TOKEN_BYTES));
    String before = Hashing.sha256(token == null ? "" : token);
    String after = Hashing.sha256(value);
    Instant end =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            update session set token_hash = :after
                            where token_hash = :before and member_id = :member
                              and revoked_at is null and expires_at > :now
                            returning expires_at
                            """)
                        .bind("after", after)
                        .bind("before", before)
                        .bind("member", member)
                        .bind("now", clock.instant())
                        .mapTo(Instant.class)
                        .findOne())
            .orElseThrow(Refusal::signInRequired);
    renewals.fire(new SessionRenewed(before, after));
    return new SessionToken(value, member, end);
  }
}
