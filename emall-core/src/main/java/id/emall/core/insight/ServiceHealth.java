package id.emall.core.insight;

import id.emall.contracts.courier.CourierId;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * How the services outside do: the banks' feeds, couriers, SMS gateways and mail. One statement for
 * each sort, and only for the sorts that an operator's rights are about.
 */
@ApplicationScoped
public class ServiceHealth {

  private static final int COURIER_DAYS = 7;

  private Jdbi jdbi;
  private Clock clock;
  private Adapters adapters;

  protected ServiceHealth() {}

  @Inject
  public ServiceHealth(Jdbi jdbi, Clock clock, Adapters adapters) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.adapters = adapters;
  }

  /** What a service is for. */
  public enum Sort {
    FEED,
    COURIER,
    GATEWAY,
    MAIL
  }

  /**
   * One service.
   *
   * @param name of the account, courier or gateway; {@code mail} for mail
   * @param succeededAt when it last did what it is for; null when not within what was looked at
   * @param troubledSince null when nothing is wrong
   */
  public record Service(Sort sort, String name, Instant succeededAt, Instant troubledSince) {}

  /** The services that concern this operator. */
  public List<Service> of(Actor actor) {
    Actor.Member operator = actor.requireOperator();
    List<Service> all = new ArrayList<>();
    if (operator.isOperator(Right.MONEY)) {
      all.addAll(feeds());
    }
    if (operator.isOperator(Right.SHIPPING)) {
      all.addAll(couriers());
    }
    if (operator.isOperator(Right.MESSAGES)) {
      all.addAll(messages());
    }
    return all;
  }

  private List<Service> feeds() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select 'FEED' as sort, a.bank || ' ' || a.number as name,
                      f.last_complete_at as succeeded_at,
                      coalesce(w.raised_at, case when f.failures > 0 or f.stopped_reason is not null
                        then coalesce(f.last_complete_at, f.last_read_at) end) as troubled_since
                    from feed f join receiving_account a on a.id = f.account_id
                      left join work_item w on w.kind = 'feed.trouble' and w.object_id = a.id::text
                        and w.closed_at is null
                    where a.enabled order by a.bank, a.number
                    """)
                .mapTo(Service.class)
                .list());
  }

  private List<Service> couriers() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select 'COURIER' as sort, c.name, max(d.last_answer_at) as succeeded_at,
                      coalesce((select min(raised_at) from work_item w where w.object_id = c.name
                          and w.kind in ('courier.refused', 'courier.unreadable') and w.closed_at is null),
                        case when max(d.last_failure_at) > coalesce(max(d.last_answer_at), '-infinity')
                          then coalesce(max(d.last_answer_at), min(d.last_failure_at)) end) as troubled_since
                    from unnest(:names) as c (name)
                      left join courier_day d on d.courier = c.name and d.day >= :since::date
                    group by c.name order by c.name
                    """)
                .bind("names", TextArray.of(adapters.couriers().keySet(), CourierId::value))
                .bind("since", clock.instant().minus(Duration.ofDays(COURIER_DAYS)))
                .mapTo(Service.class)
                .list());
  }

  /**
   * What was handed over is looked for among the thousand newest messages. Mail is in trouble since
   * the oldest that waits after a try went wrong; served by message_due.
   */
  private List<Service> messages() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with newest as materialized (
                      select channel, gateway, submitted_at from message order by id desc limit 1000)
                    select 'GATEWAY' as sort, g.name, max(n.submitted_at) as succeeded_at,
                      (select min(raised_at) from work_item w where w.object_id = g.name
                        and w.kind in ('message.gateway', 'message.success') and w.closed_at is null)
                        as troubled_since
                    from unnest(:names) as g (name)
                      left join newest n on n.channel = 'SMS' and n.gateway = g.name
                    group by g.name
                    union all
                    select 'MAIL', 'mail', max(n.submitted_at),
                      (select min(m.created_at) from message m where m.next_at is not null
                        and m.channel = 'EMAIL' and m.last_error is not null)
                    from newest n where n.channel = 'EMAIL'
                    order by sort, name
                    """)
                .bind("names", TextArray.of(adapters.smsGateways().keySet()))
                .mapTo(Service.class)
                .list());
  }
}
