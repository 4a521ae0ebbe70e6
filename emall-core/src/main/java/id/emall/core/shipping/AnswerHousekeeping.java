package id.emall.core.shipping;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets couriers' answers as received when their time is over ({@code
 * emall.shipping.answers-kept}). The scans stay; a parcel that is an operator's work keeps its
 * answers.
 */
@ApplicationScoped
public class AnswerHousekeeping implements RecurringWork {

  private static final String OLD_ANSWERS =
      """
      delete from shipment_answer where id in (
        select a.id from shipment_answer a join shipment s on s.id = a.shipment_id
        where a.at < :before
          and not exists (
            select 1 from work_item w where w.closed_at is null
              and (w.object_id = s.id::text or w.details ->> 'order' = s.order_id::text))
        limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private ShippingSettings settings;

  protected AnswerHousekeeping() {}

  @Inject
  public AnswerHousekeeping(Jdbi jdbi, Clock clock, ShippingSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "answer-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD_ANSWERS, clock.instant().minus(settings.answersKept()));
  }
}
