package id.emall.core.shop;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds out whom owners asked to work for their shops, apart from their requests, whose time would
 * tell else. An e-mail address counts only when its member has proven it.
 */
@ApplicationScoped
public class StaffLookups implements RecurringWork {

  private static final Duration TURN = Duration.ofSeconds(10);
  private static final int MOST = 100;

  private Jdbi jdbi;
  private Clock clock;
  private Event<StaffTold> tellings;

  protected StaffLookups() {}

  @Inject
  StaffLookups(Jdbi jdbi, Clock clock, Event<StaffTold> tellings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.tellings = tellings;
  }

  private record Found(UUID memberId, UUID shopId) {}

  @Override
  public String name() {
    return "staff-lookups";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  @Transactional
  public void run() {
    List<Found> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with open as (
                          select id, shop_id, sought from staff_invitation
                          where looked_up_at is null and ended_at is null
                          order by invited_at limit :most for update skip locked)
                        update staff_invitation i set looked_up_at = :now, member_id = m.id
                        from open o left join member m
                          on (m.username = o.sought
                              or m.email = o.sought and m.email_proven_at is not null)
                            and m.state = 'ACTIVE' and m.role = 'BUYER'
                        where i.id = o.id
                        returning i.member_id, i.shop_id
                        """)
                    .bind("now", clock.instant())
                    .bind("most", MOST)
                    .mapTo(Found.class)
                    .list());
    found.stream()
        .filter(one -> one.memberId() != null)
        .forEach(
            one ->
                tellings.fire(new StaffTold(one.memberId(), one.shopId(), StaffTold.What.ASKED)));
  }
}
