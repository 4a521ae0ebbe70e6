package id.emall.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whose an e-mail address is, or may become again. */
@ApplicationScoped
public class EmailHolders {

  private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

  private Jdbi jdbi;
  private Clock clock;

  protected EmailHolders() {}

  @Inject
  EmailHolders(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Others than this member who have the address, or may still take it back. */
  public List<UUID> of(String email, UUID except) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from member where email = :email::citext and id <> :except
                    union
                    select member_id from one_time_link
                    where purpose = 'UNDO_EMAIL' and lower(aim) = lower(:email) and used_at is null
                      and expires_at > :now and member_id <> :except
                    """)
                .bind("email", email)
                .bind("except", except)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Whether an active member may be told now that her address was typed by somebody else: once a
   * day, however many try.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean mayHear(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update member set known_email_told_at = :now
                        where id = :id and state = 'ACTIVE'
                          and (known_email_told_at is null or known_email_told_at <= :before)
                        """)
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .bind("before", clock.instant().minus(BETWEEN_MAILS))
                    .execute())
        == 1;
  }
}
