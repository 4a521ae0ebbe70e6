package id.emall.core.notice.sms;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * How much of what gateways take arrives, by their receipts of the last hour. One that falls below
 * {@code emall.message.success-least} percent is tried last and becomes an operator's work until it
 * does better.
 */
@ApplicationScoped
public class GatewayHealth implements RecurringWork {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int USUAL_LEAST_PERCENT = 70;

  /** Fewer than this tell nothing. */
  private static final int LEAST_RECEIPTS = 20;

  private static final Actor SELF = new Actor.System("notice");

  private Jdbi jdbi;
  private Clock clock;
  private Adapters adapters;
  private WorkItems workItems;
  private int leastPercent;
  private volatile Known known = new Known(Instant.EPOCH, Set.of());

  protected GatewayHealth() {}

  @Inject
  GatewayHealth(
      Jdbi jdbi, Clock clock, Adapters adapters, WorkItems workItems, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.adapters = adapters;
    this.workItems = workItems;
    leastPercent = settings.whole("emall.message.success-least", USUAL_LEAST_PERCENT, 0, 100);
  }

  private record Known(Instant at, Set<String> poor) {}

  /**
   * What became of a gateway's parts within the last hour.
   *
   * @param arrived delivered, by receipt
   * @param lost will never arrive, by receipt
   */
  public record Figures(String gateway, int arrived, int lost) {

    /** Percent of those whose end is known; 100 when none is. */
    public int success() {
      return arrived + lost == 0 ? 100 : arrived * 100 / (arrived + lost);
    }
  }

  /** Gateways that work badly, looked up once a minute. */
  Set<String> poor() {
    Instant now = clock.instant();
    if (known.at().plus(FRESH).isBefore(now)) {
      known =
          new Known(
              now,
              figures().stream()
                  .filter(this::isPoor)
                  .map(Figures::gateway)
                  .collect(Collectors.toSet()));
    }
    return known.poor();
  }

  /** Gateways that told of something within the last hour. */
  public List<Figures> figures() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select gateway, count(*) filter (where state = 'DELIVERED')::int as arrived,
                      count(*) filter (where state = 'UNDELIVERED')::int as lost
                    from message_part where gateway = any(:gateways) and told_at > :since group by gateway
                    """)
                .bindArray("gateways", String.class, adapters.smsGateways().keySet())
                .bind("since", clock.instant().minus(WINDOW))
                .mapTo(Figures.class)
                .list());
  }

  private boolean isPoor(Figures figures) {
    return figures.arrived() + figures.lost() >= LEAST_RECEIPTS && figures.success() < leastPercent;
  }

  @Override
  public String name() {
    return "gateway-health";
  }

  @Override
  public Duration every() {
    return FRESH;
  }

  @Override
  public void run() {
    Map<String, Figures> figures =
        figures().stream().collect(Collectors.toMap(Figures::gateway, one -> one));
    for (String gateway : adapters.smsGateways().keySet()) {
      Figures one = figures.getOrDefault(gateway, new Figures(gateway, 0, 0));
      if (isPoor(one)) {
        workItems.raise(
            MessageWork.SUCCESS,
            gateway,
            one.success() + " percent of its messages arrived within an hour",
            Map.of("arrived", one.arrived(), "lost", one.lost()));
      } else if (one.arrived() + one.lost() >= LEAST_RECEIPTS) {
        workItems.close(SELF, MessageWork.SUCCESS, gateway);
      }
    }
  }
}
