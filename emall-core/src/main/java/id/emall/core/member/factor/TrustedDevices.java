package id.emall.core.member.factor;

import id.emall.core.common.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Browsers in which a member asked not to be asked for the second factor at each sign-in. What is
 * kept there is a value of {@link id.emall.core.member.KnownDevices}; here stands that it counts
 * for so much.
 */
@ApplicationScoped
class TrustedDevices {

  private static final Duration LIFE = Duration.ofDays(30);

  private Jdbi jdbi;
  private Clock clock;

  protected TrustedDevices() {}

  @Inject
  TrustedDevices(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void trust(UUID memberId, String device) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into trusted_device (member_id, device_hash, trusted_at, trusted_until)
                    values (:member, :device, :now, :until)
                    on conflict (member_id, device_hash) do update
                    set trusted_at = excluded.trusted_at, trusted_until = excluded.trusted_until
                    """)
                .bind("member", memberId)
                .bind("device", Hashing.sha256(device))
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(LIFE))
                .execute());
  }

  boolean trusted(UUID memberId, String device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from trusted_device
                      where member_id = :member and device_hash = :device and trusted_until > :now)
                    """)
                .bind("member", memberId)
                .bind("device", Hashing.sha256(device))
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }

  void forget(UUID memberId) {
    jdbi.useHandle(
        handle -> handle.execute("delete from trusted_device where member_id = ?", memberId));
  }
}
