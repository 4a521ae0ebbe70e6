package id.emall.core.member.account;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.member.KnownDevices;
import id.emall.core.member.OneTimeLinks;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.SessionLife;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where a member is signed in: shown, ended, and told of when the browser is a new one. */
@ApplicationScoped
public class OwnSessions {

  private static final int MOST = 100;
  private static final int USER_AGENT_MOST = 400;

  private Jdbi jdbi;
  private Clock clock;
  private AccountRows rows;
  private Sessions sessions;
  private KnownDevices devices;
  private SessionLife life;
  private OneTimeLinks links;
  private AuditLog audit;
  private Event<LinkIssued> mails;

  protected OwnSessions() {}

  @Inject
  OwnSessions(
      Jdbi jdbi,
      Clock clock,
      AccountRows rows,
      Sessions sessions,
      KnownDevices devices,
      SessionLife life,
      OneTimeLinks links,
      AuditLog audit,
      Event<LinkIssued> mails) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.sessions = sessions;
    this.devices = devices;
    this.life = life;
    this.links = links;
    this.audit = audit;
    this.mails = mails;
  }

  private record Row(
      UUID id,
      String userAgent,
      String address,
      Instant createdAt,
      Instant lastSeenAt,
      boolean current) {

    OwnSession shown() {
      return new OwnSession(
          id, DeviceName.of(userAgent), masked(address), createdAt, lastSeenAt, current);
    }
  }

  /**
   * Notes where a session began. The member hears of it by mail when the browser is new and not the
   * first of all.
   *
   * @param origin with the value that the browser kept before this sign-in
   * @param userAgent what the browser calls itself, or null
   */
  @Transactional
  public void began(SessionToken token, SignInOrigin origin, String userAgent) {
    String told = userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", " ");
    String kept = told.substring(0, Math.min(USER_AGENT_MOST, told.length()));
    UUID id =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update session set address = :address, user_agent = :agent
                        where token_hash = :hash returning id
                        """)
                    .bind("address", origin.address())
                    .bind("agent", kept)
                    .bind("hash", Hashing.sha256(token.value()))
                    .mapTo(UUID.class)
                    .one());
    if (!devices.knows(token.memberId(), origin.device()) && hasOthers(token.memberId(), id)) {
      rows.find(token.memberId())
          .ifPresent(own -> tell(own, id, DeviceName.of(kept), origin.address()));
    }
  }

  private boolean hasOthers(UUID member, UUID session) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select exists (select from session where member_id = ? and id <> ?)",
                    member,
                    session)
                .mapTo(Boolean.class)
                .one());
  }

  private void tell(OwnAccount own, UUID session, DeviceName device, String address) {
    if (links.pause(Purpose.END_SESSION, own.id()).isZero()) {
      String token = links.issue(Purpose.END_SESSION, own.id(), session.toString(), null);
      Map<String, String> facts = Map.of("device", device.words(), "place", masked(address));
      mails.fire(new LinkIssued(own.id(), Purpose.END_SESSION, own.email(), token, facts));
    }
  }

  /**
   * The sessions that go on, this one first, then the latest seen; at most 100.
   *
   * @param token the cookie of the session in which this is read
   */
  public List<OwnSession> list(Actor actor, String token) {
    Actor.Member member = actor.requireMember();
    Instant now = clock.instant();
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, user_agent, address, created_at, last_seen_at,
                          token_hash = :hash as current
                        from session
                        where member_id = :member and revoked_at is null and expires_at > :now
                          and last_seen_at > :seen and created_at > :begun
                        order by current desc, last_seen_at desc, id limit :most
                        """)
                    .bind("hash", Hashing.sha256(token == null ? "" : token))
                    .bind("member", member.id())
                    .bind("now", now)
                    .bind("seen", life.seenSince(member.role(), now))
                    .bind("begun", life.begunSince(member.role(), now))
                    .bind("most", MOST)
                    .mapTo(Row.class)
                    .list())
        .stream()
        .map(Row::shown)
        .toList();
  }

  /**
   * Ends one of the member's own sessions.
   *
   * @throws Refusal NOT_FOUND when it is not theirs or has ended
   */
  @Transactional
  public void end(Actor actor, UUID session) {
    UUID member = actor.requireMember().id();
    if (!sessions.end(member, session)) {
      throw Refusal.notFound("session");
    }
    audit.write(actor, "member.session-end", "member", member, Map.of(), Map.of());
  }

  /**
   * Ends all of the member's sessions but one.
   *
   * @param token the cookie of the one that goes on
   */
  @Transactional
  public void endOthers(Actor actor, String token) {
    UUID member = actor.requireMember().id();
    sessions.endOthers(member, token);
    audit.write(actor, "member.sessions-end", "member", member, Map.of(), Map.of());
  }

  /**
   * Whether a mailed link ends a session still; nothing is spent.
   *
   * @throws Refusal CONFLICT {@code link.dead}
   */
  public void requireLink(String token) {
    if (links.look(Purpose.END_SESSION, token).isEmpty()) {
      throw Refusal.conflict("link.dead");
    }
  }

  /**
   * Ends the session that a mail told of.
   *
   * @throws Refusal CONFLICT {@code link.dead}
   */
  @Transactional
  public void endByLink(String token) {
    OneTimeLinks.Link link =
        links.spend(Purpose.END_SESSION, token).orElseThrow(() -> Refusal.conflict("link.dead"));
    sessions.end(link.memberId(), UUID.fromString(link.about()));
    audit.write(Actor.VISITOR, "member.session-end", "member", link.memberId(), Map.of(), Map.of());
  }

  /** The first half: enough to tell home from abroad. */
  private static String masked(String address) {
    if (address == null) {
      return "";
    }
    boolean six = address.indexOf(':') >= 0;
    String[] parts = address.split(six ? ":" : "\\.");
    String mark = six ? ":" : ".";
    return parts.length < 3 ? address : parts[0] + mark + parts[1] + mark + (six ? "…" : "x.x");
  }
}
