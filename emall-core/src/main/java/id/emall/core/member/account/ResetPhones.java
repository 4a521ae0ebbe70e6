package id.emall.core.member.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a code to a member's phone may open the account. Not while the phone is new, for whoever
 * got in may have set it and its owner hears of it first; and not at all when the owner took a
 * change of the e-mail address back soon after the phone was set, until another one is.
 */
@ApplicationScoped
class ResetPhones {

  /** As long as a link that takes a change of address back. */
  private static final Duration NEW = Duration.ofHours(72);

  private Jdbi jdbi;
  private Clock clock;

  protected ResetPhones() {}

  @Inject
  ResetPhones(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Whether the phone is still the member's and opens the account. */
  boolean mayOpen(UUID member, String phone) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from member where id = :id and phone = :phone
                      and state = 'ACTIVE' and not phone_doubted
                      and (phone_set_at is null or phone_set_at <= :before))
                    """)
                .bind("id", member)
                .bind("phone", phone)
                .bind("before", clock.instant().minus(NEW))
                .mapTo(Boolean.class)
                .one());
  }

  /** Whether a change of the address was taken back soon after the phone was set. */
  boolean doubted(UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select phone_doubted from member where id = :id")
                .bind("id", member)
                .mapTo(Boolean.class)
                .one());
  }

  /** Notes that the member has taken back what somebody did who may have set the phone. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void doubt(UUID member, Instant since) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update member set phone_doubted = true
                    where id = :id and phone_set_at > :since
                    """)
                .bind("id", member)
                .bind("since", since)
                .execute());
  }
}
