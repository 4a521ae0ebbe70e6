package id.emall.core.notice.delivery;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.notice.sms.MessageWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/**
 * Gateways that are left alone for a while, on all nodes: the ones that do not know us any more, of
 * which an operator is told, and the ones that asked for a pause.
 */
@ApplicationScoped
class GatewayPauses {

  private static final Actor SELF = new Actor.System("notice");
  private static final Duration AFTER_REFUSED_CREDENTIALS = Duration.ofMinutes(5);

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;

  protected GatewayPauses() {}

  @Inject
  GatewayPauses(Jdbi jdbi, Clock clock, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
  }

  private record Pause(String gateway, Instant pausedUntil) {}

  /** Every gateway that had to be paused and has not worked since, with the end of its pause. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Map<String, Instant> all() {
    Map<String, Instant> pauses = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select gateway, paused_until from gateway_pause")
                .mapTo(Pause.class)
                .forEach(pause -> pauses.put(pause.gateway(), pause.pausedUntil())));
    return pauses;
  }

  /** Leaves a gateway alone for as long as it asked. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void rest(String gateway, Duration duration, String why) {
    pause(gateway, clock.instant().plus(duration), why);
  }

  /** Leaves a gateway alone that refused our credentials, and tells an operator. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(String gateway, String why) {
    pause(gateway, clock.instant().plus(AFTER_REFUSED_CREDENTIALS), why);
    workItems.raise(MessageWork.GATEWAY, gateway, Objects.toString(why, ""), Map.of());
  }

  /** Goes on with a gateway that refused us, and tells an operator until it takes something. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void doubted(String gateway, String why) {
    pause(gateway, clock.instant(), why);
    workItems.raise(MessageWork.GATEWAY, gateway, Objects.toString(why, ""), Map.of());
  }

  /** A gateway that was paused works again. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void works(String gateway) {
    jdbi.useHandle(
        handle -> handle.execute("delete from gateway_pause where gateway = ?", gateway));
    workItems.close(SELF, MessageWork.GATEWAY, gateway);
  }

  private void pause(String gateway, Instant until, String why) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into gateway_pause (gateway, paused_until, reason)
                    values (:gateway, :until, :why)
                    on conflict (gateway) do update
                    set paused_until = excluded.paused_until, reason = excluded.reason
                    """)
                .bind("gateway", gateway)
                .bind("until", until)
                .bind("why", why)
                .execute());
  }
}
