package id.emall.core.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes down that a mail came back, once for each message however often it is told. */
@ApplicationScoped
class Bounces {

  private Jdbi jdbi;
  private Clock clock;
  private RefusingAddresses refusing;
  private Event<AddressSuspended> suspended;

  protected Bounces() {}

  @Inject
  Bounces(Jdbi jdbi, Clock clock, RefusingAddresses refusing, Event<AddressSuspended> suspended) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.refusing = refusing;
    this.suspended = suspended;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void note(BounceReport report) {
    jdbi.useHandle(
        handle -> {
          Optional<String> recipient = recipient(handle, report);
          if (recipient.isPresent() && isNew(handle, report, recipient.get())) {
            undelivered(handle, report);
            if (report.gone() && refusing.note(handle, recipient.get(), report.reason())) {
              suspended.fire(new AddressSuspended(recipient.get()));
            }
          }
        });
  }

  private static Optional<String> recipient(Handle handle, BounceReport report) {
    return handle
        .createQuery("select recipient from message where id = :id and channel = 'EMAIL'")
        .bind("id", report.message())
        .mapTo(String.class)
        .findOne();
  }

  private boolean isNew(Handle handle, BounceReport report, String recipient) {
    return handle
            .createUpdate(
                """
                insert into mail_bounce (message_id, recipient, gone, reason, told_at)
                values (:message, :recipient::citext, :gone, :reason, :now) on conflict do nothing
                """)
            .bind("message", report.message())
            .bind("recipient", recipient)
            .bind("gone", report.gone())
            .bind("reason", report.reason())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** States only go forward; that it came back also proves that it was taken. */
  private void undelivered(Handle handle, BounceReport report) {
    handle
        .createUpdate(
            """
            update message
            set state = 'UNDELIVERED', next_at = null, claimed_until = null, done_at = :now, last_error = :reason
            where id = :id and state in ('QUEUED', 'SUBMITTED', 'UNCERTAIN')
            """)
        .bind("id", report.message())
        .bind("reason", "mail: " + report.reason())
        .bind("now", clock.instant())
        .execute();
  }
}
