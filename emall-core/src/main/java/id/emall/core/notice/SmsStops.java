package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Numbers that wish no text messages but those that have to be; {@link Outbox} heeds them. */
@ApplicationScoped
class SmsStops {

  private Jdbi jdbi;
  private Clock clock;
  private Event<Object> events;

  protected SmsStops() {}

  @Inject
  SmsStops(Jdbi jdbi, Clock clock, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void stop(String phone) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into sms_stop (phone, stopped_at) values (?, ?) on conflict do nothing",
                phone,
                clock.instant()));
    events.fire(new SaidStop(phone));
  }

  /** When this number said stop, if it did. */
  Optional<Instant> since(String phone) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select stopped_at from sms_stop where phone = :phone")
                .bind("phone", phone)
                .mapTo(Instant.class)
                .findOne());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void start(String phone) {
    jdbi.useHandle(handle -> handle.execute("delete from sms_stop where phone = ?", phone));
  }
}
