package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Gzip;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what couriers told by themselves, each push in one transaction of its own together with
 * all that follows from it, so that whatever happens in between it is either done or done again.
 */
@ApplicationScoped
public class PushQueue implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(PushQueue.class);

  private static final Duration TURN = Duration.ofSeconds(1);
  private static final int BATCH = 100;
  private static final int BATCHES_PER_TURN = 100;
  private static final int ATTEMPTS_MOST = 8;

  private static final String OLD_PUSHES =
      """
      delete from courier_push where id in (
        select id from courier_push where received_at < :before and next_at is null limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private ShippingSettings settings;
  private Adapters adapters;
  private PushedNews news;
  private WorkItems workItems;
  private Instant forgotAt = Instant.EPOCH;

  protected PushQueue() {}

  @Inject
  PushQueue(
      Jdbi jdbi,
      Clock clock,
      ShippingSettings settings,
      Adapters adapters,
      PushedNews news,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.adapters = adapters;
    this.news = news;
    this.workItems = workItems;
  }

  /** A push that waits. */
  record Waiting(
      UUID id, String courier, String pushId, String number, byte[] body, int attempts) {}

  @Override
  public String name() {
    return "courier-pushes";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  public synchronized void run() {
    List<Waiting> waiting = claim();
    for (int turn = 1; !waiting.isEmpty(); turn++) {
      waiting.forEach(this::work);
      waiting = turn < BATCHES_PER_TURN ? claim() : List.of();
    }
    forget();
  }

  /** Oldest first. Served by the index courier_push_due. */
  private List<Waiting> claim() {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with due as (
                      select id from courier_push
                      where next_at <= :now and (claimed_until is null or claimed_until <= :now)
                      order by next_at limit :most for update skip locked)
                    update courier_push p set claimed_until = :until from due where p.id = due.id
                    returning p.id, p.courier, p.push_id, p.number, p.body, p.attempts
                    """)
                .bind("now", now)
                .bind("most", BATCH)
                .bind("until", now.plus(settings.lease()))
                .mapTo(Waiting.class)
                .list());
  }

  private void work(Waiting push) {
    try {
      CourierAdapter courier = courier(push).orElse(null);
      Optional<Pushed> told = courier == null ? Optional.empty() : reread(courier, push);
      if (told.isPresent()) {
        news.take(courier, push.id(), told.get());
      } else {
        putOff(push, "nothing of this parcel is read in it any more");
      }
    } catch (RuntimeException e) {
      LOG.error("push {} of {} could not be worked off", push.id(), push.courier(), e);
      putOff(push, e.toString());
    }
  }

  private Optional<CourierAdapter> courier(Waiting push) {
    return adapters.couriersByName().values().stream()
        .filter(courier -> courier.id().value().equals(push.courier()))
        .filter(courier -> courier.push().isPresent())
        .findFirst();
  }

  /** Of several parcels of one body the one of this row. */
  private static Optional<Pushed> reread(CourierAdapter courier, Waiting push) {
    PushParser parser = courier.push().orElseThrow();
    List<Pushed> told = parser.read(Gzip.unpack(push.body()));
    Stream<Pushed> same = told.stream().filter(one -> one.id().equals(push.pushId()));
    return same.findFirst()
        .or(() -> told.stream().filter(one -> one.number().equals(push.number())).findFirst());
  }

  private void putOff(Waiting push, String why) {
    int attempts = push.attempts() + 1;
    boolean over = attempts >= ATTEMPTS_MOST;
    Instant next = clock.instant().plus(settings.backOffFirst().multipliedBy(1L << attempts));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update courier_push set attempts = :attempts, claimed_until = null,
                      next_at = :next, outcome = :outcome where id = :id
                    """)
                .bind("attempts", attempts)
                .bind("next", over ? null : next)
                .bind("outcome", over ? "FAILED" : null)
                .bind("id", push.id())
                .execute());
    if (over) {
      workItems.raise(
          "courier.push-unreadable", push.courier(), why, Map.of("courier", push.courier()));
    }
  }

  private void forget() {
    Instant now = clock.instant();
    if (forgotAt.plus(Duration.ofHours(1)).isBefore(now)) {
      Forgetting.until(jdbi, OLD_PUSHES, now.minus(settings.pushesKept()));
      forgotAt = now;
    }
  }
}
