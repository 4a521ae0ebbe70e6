package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Hands out parcels that are due, each to one tracker at a time. A claim is a lease: a tracker that
 * dies between asking and storing loses it, and another asks again.
 */
@ApplicationScoped
class Claims {

  private Jdbi jdbi;
  private Clock clock;
  private ShippingSettings settings;
  private CourierBucket bucket;

  protected Claims() {}

  @Inject
  Claims(Jdbi jdbi, Clock clock, ShippingSettings settings, CourierBucket bucket) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.bucket = bucket;
  }

  /**
   * A parcel to ask about.
   *
   * @param requestId of the request in which somebody wished for it, or null
   */
  record Due(UUID id, String number, String recipientPhone, String requestId) {}

  /**
   * What one call asks about.
   *
   * @param call to be ended when the courier has answered
   */
  record Batch(UUID call, List<Due> due) {}

  /**
   * Claims what one call can hold, longest overdue first; nothing when nothing is due or the
   * courier takes no call now. Served by the index shipment_due.
   */
  @Transactional
  public Optional<Batch> next(CourierId courier, int most) {
    Instant now = clock.instant();
    return anythingDue(courier, now)
        ? bucket.opens(courier).flatMap(opening -> batch(opening, most, now))
        : Optional.empty();
  }

  private Optional<Batch> batch(CourierBucket.Opening opening, int most, Instant now) {
    List<Due> due = claim(opening.courier(), most, now);
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(new Batch(bucket.spend(opening, due.size()), due));
  }

  private List<Due> claim(CourierId courier, int most, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with due as (
                      select id, request_id from shipment
                      where courier = :courier and next_at <= :now
                        and (claimed_until is null or claimed_until <= :now)
                      order by next_at limit :most for update skip locked)
                    update shipment s set claimed_until = :until, request_id = null from due where s.id = due.id
                    returning s.id, s.number, s.recipient_phone, due.request_id
                    """)
                .bind("courier", courier.value())
                .bind("now", now)
                .bind("most", most)
                .bind("until", now.plus(settings.lease()))
                .mapTo(Due.class)
                .list());
  }

  /** Looked at first, so that an idle mall neither locks nor spends anything. */
  private boolean anythingDue(CourierId courier, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from shipment
                      where courier = :courier and next_at <= :now
                        and (claimed_until is null or claimed_until <= :now))
                    """)
                .bind("courier", courier.value())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
  }
}
