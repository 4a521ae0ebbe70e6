package id.emall.core.notice.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Hashing;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.member.SessionRenewed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The devices on which members let the mall push. A device belongs to the session that is signed in
 * there: who signs out is left alone.
 */
@ApplicationScoped
public class PushDevices {

  private static final int ENDPOINT_MOST = 1000;
  private static final int KEY_MOST = 100;

  private static final String SIGNED_IN =
      """
      select d.id, d.member_id, d.endpoint, d.p256dh, d.auth
      from push_device d join session s on s.token_hash = d.session_hash
      where d.server_key = :key and s.member_id = d.member_id and s.revoked_at is null
        and s.expires_at > :now and\s""";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private PushSettings settings;

  protected PushDevices() {}

  @Inject
  PushDevices(Jdbi jdbi, Ids ids, Clock clock, PushSettings settings) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Switches pushes on for a device, or renews what is known of it. Beyond the most a member may
   * have, those not seen for longest are forgotten; a device that was somebody else's is theirs no
   * more.
   *
   * @param session the cookie by which the member is signed in there
   * @param endpoint and keys as the browser's subscription tells them
   * @throws Refusal INVALID {@code push.device} when they cannot be right or the service is none of
   *     those allowed; NOT_FOUND {@code push} when the mall pushes nothing
   */
  @Transactional
  public void switchOn(Actor actor, String session, String endpoint, String p256dh, String auth) {
    UUID member = actor.requireMember().id();
    String key = settings.publicKey().orElseThrow(() -> Refusal.notFound("push"));
    if (!isRight(endpoint, p256dh, auth)) {
      throw Refusal.invalid(new FieldError("endpoint", "push.device"));
    }
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from push_device where endpoint = ? and member_id <> ?", endpoint, member);
          handle
              .createUpdate(
                  """
                  insert into push_device
                    (id, member_id, session_hash, endpoint, p256dh, auth, server_key, seen_at)
                  values (:id, :member, :session, :endpoint, :p256dh, :auth, :key, :now)
                  on conflict (endpoint) do update
                  set session_hash = excluded.session_hash, p256dh = excluded.p256dh, auth = excluded.auth,
                    server_key = excluded.server_key, seen_at = excluded.seen_at
                  where push_device.member_id = excluded.member_id
                  """)
              .bind("id", ids.next())
              .bind("member", member)
              .bind("session", Hashing.sha256(session))
              .bind("endpoint", endpoint)
              .bind("p256dh", p256dh)
              .bind("auth", auth)
              .bind("key", key)
              .bind("now", clock.instant())
              .execute();
          keepNewest(handle, member);
        });
  }

  private void keepNewest(Handle handle, UUID member) {
    handle
        .createUpdate(
            """
            delete from push_device where id in (
              select id from push_device where member_id = :member order by seen_at desc, id desc offset :most)
            """)
        .bind("member", member)
        .bind("most", settings.devicesMost())
        .execute();
  }

  private boolean isRight(String endpoint, String p256dh, String auth) {
    if (!isAddress(endpoint) || tooLong(p256dh, KEY_MOST) || tooLong(auth, KEY_MOST)) {
      return false;
    }
    try {
      UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
      return settings.allows(URI.create(endpoint));
    } catch (RuntimeException e) {
      // The library tells wrong keys by exceptions of several kinds.
      return false;
    }
  }

  /** No other can be known, and some the database does not even take for a question. */
  private static boolean isAddress(String endpoint) {
    return !tooLong(endpoint, ENDPOINT_MOST) && endpoint.chars().allMatch(c -> c > ' ');
  }

  private static boolean tooLong(String value, int most) {
    return value == null || value.length() > most;
  }

  /**
   * The member has signed in again on a device of theirs.
   *
   * @return false when it is none of theirs
   */
  @Transactional
  public boolean renew(Actor actor, String session, String endpoint) {
    UUID member = actor.requireMember().id();
    if (!isAddress(endpoint)) {
      return false;
    }
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update push_device set session_hash = :session, seen_at = :now
                        where endpoint = :endpoint and member_id = :member and server_key = :key
                        """)
                    .bind("session", Hashing.sha256(session))
                    .bind("now", clock.instant())
                    .bind("endpoint", endpoint)
                    .bind("member", member)
                    .bind("key", settings.publicKey().orElse(null))
                    .execute())
        > 0;
  }

  /** A device goes on being one of the session that is known by another cookie now. */
  void follow(@Observes SessionRenewed renewed) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update push_device set session_hash = ? where session_hash = ?",
                renewed.after(),
                renewed.before()));
  }

  /** Switches pushes off for a device of the member's own. */
  @Transactional
  public void switchOff(Actor actor, String endpoint) {
    UUID member = actor.requireMember().id();
    if (isAddress(endpoint)) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "delete from push_device where endpoint = ? and member_id = ?",
                  endpoint,
                  member));
    }
  }

  /** Where these members can be reached now. */
  public List<PushDevice> of(Collection<UUID> members) {
    Optional<String> key = settings.publicKey();
    if (members.isEmpty() || key.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SIGNED_IN + "d.member_id = any(:members)")
                .bind("key", key.get())
                .bind("now", clock.instant())
                .bindArray("members", UUID.class, members)
                .mapTo(PushDevice.class)
                .list());
  }

  /** A device, if it still may be pushed to. */
  public Optional<PushDevice> find(UUID device) {
    return settings
        .publicKey()
        .flatMap(
            key ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(SIGNED_IN + "d.id = :id")
                            .bind("key", key)
                            .bind("now", clock.instant())
                            .bind("id", device)
                            .mapTo(PushDevice.class)
                            .findOne()));
  }

  /** Forgets a device of which its push service said that there is none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forget(UUID device) {
    jdbi.useHandle(handle -> handle.execute("delete from push_device where id = ?", device));
  }
}
