package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Numbers that wish no text messages but those that have to be. */
@ApplicationScoped
class SmsStops {

  private Jdbi jdbi;
  private Clock clock;

  protected SmsStops() {}

  @Inject
  SmsStops(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void stop(String phone) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into sms_stop (phone, stopped_at) values (?, ?) on conflict do nothing",
                phone,
                clock.instant()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void start(String phone) {
    jdbi.useHandle(handle -> handle.execute("delete from sms_stop where phone = ?", phone));
  }

  /** Those of these numbers that said stop. */
  Set<String> among(Collection<String> phones) {
    return phones.isEmpty()
        ? Set.of()
        : jdbi.withHandle(
            handle ->
                new HashSet<>(
                    handle
                        .createQuery("select phone from sms_stop where phone = any(:phones)")
                        .bindArray("phones", String.class, phones)
                        .mapTo(String.class)
                        .list()));
  }
}
