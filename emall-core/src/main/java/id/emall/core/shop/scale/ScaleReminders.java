package id.emall.core.shop.scale;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Asks shops to declare their size again: thirty days before a year is over, and when it is. */
@ApplicationScoped
public class ScaleReminders implements RecurringWork {

  static final int DAYS_BEFORE = 30;
  private static final int AT_ONCE = 200;

  private Jdbi jdbi;
  private Clock clock;
  private Event<ScaleDue> events;

  protected ScaleReminders() {}

  @Inject
  ScaleReminders(Jdbi jdbi, Clock clock, Event<ScaleDue> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  private record Due(UUID id, UUID shopId, UUID ownerId, LocalDate asOf) {}

  @Override
  public String name() {
    return "scale-reminder";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  @Transactional
  public void run() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update scale_declaration d
                        set remind_on = case when (d.as_of + interval '1 year')::date > :today
                          then (d.as_of + interval '1 year')::date end
                        from shop s
                        where s.id = d.shop_id and d.id in (
                          select id from scale_declaration where remind_on <= :today
                          order by remind_on, id limit :most for no key update skip locked)
                        returning d.id, d.shop_id, s.owner_id, d.as_of
                        """)
                    .bind("today", today)
                    .bind("most", AT_ONCE)
                    .mapTo(Due.class)
                    .list())
        .forEach(
            due ->
                events.fire(
                    new ScaleDue(due.id(), due.shopId(), due.ownerId(), due.asOf().plusYears(1))));
  }
}
