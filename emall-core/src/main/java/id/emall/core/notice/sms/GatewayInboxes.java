package id.emall.core.notice.sms;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.SmsGateway.Inbox;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
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
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what people sent from gateways that keep it until somebody asks, every {@code
 * emall.message.inbox-every}. Each look goes back a day beyond the last that went well, because
 * gateways may show a message late; what was fetched before is known by its id. A gateway that
 * fails is asked less and less often, at least hourly, and becomes an operator's work.
 */
@ApplicationScoped
public class GatewayInboxes implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayInboxes.class);
  private static final Duration USUALLY_EVERY = Duration.ofMinutes(1);
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  /** A refused key is told at once, other trouble when it lasts. */
  private static final int FAILURES_TOLD = 3;

  private static final Actor SELF = new Actor.System("notice");

  private Jdbi jdbi;
  private Clock clock;
  private Adapters adapters;
  private SmsNewsDesk desk;
  private WorkItems workItems;
  private Duration every;

  protected GatewayInboxes() {}

  @Inject
  GatewayInboxes(
      Jdbi jdbi,
      Clock clock,
      Adapters adapters,
      SmsNewsDesk desk,
      WorkItems workItems,
      SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.adapters = adapters;
    this.desk = desk;
    this.workItems = workItems;
    every = settings.duration("emall.message.inbox-every", USUALLY_EVERY);
  }

  /** How far an inbox was read. */
  private record Look(Instant readUntil, int failures, Instant nextAt) {}

  @Override
  public String name() {
    return "sms-inboxes";
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public void run() {
    adapters
        .smsGateways()
        .forEach((name, gateway) -> gateway.inbox().ifPresent(inbox -> look(name, inbox)));
  }

  /** Asks outside of any transaction. */
  private void look(String gateway, Inbox inbox) {
    Instant now = clock.instant();
    Look last = last(gateway, now);
    if (last.nextAt().isAfter(now)) {
      return;
    }
    try {
      List<InboundText> texts = inbox.since(last.readUntil().minus(OVERLAP));
      if (!texts.isEmpty()) {
        desk.inbound(gateway, texts.stream().map(GatewayInboxes::recognisable).toList());
      }
      wentWell(gateway, now);
      if (last.failures() > 0) {
        workItems.close(SELF, MessageWork.INBOX, gateway);
      }
    } catch (OutsideFailure failure) {
      failed(gateway, last.failures() + 1, failure);
    } catch (RuntimeException e) {
      // The others are not to wait for it; it is asked again at the next turn.
      LOG.error("the inbox of SMS gateway {} breaks", gateway, e);
    }
  }

  /** One without an id of the gateway would come anew with every look. */
  private static InboundText recognisable(InboundText text) {
    if (text.gatewayMessageId() != null) {
      return text;
    }
    return new InboundText(
        Hashing.sha256(text.from() + "\n" + text.sentAt() + "\n" + text.text()),
        text.from(),
        text.to(),
        text.text(),
        text.sentAt(),
        text.raw(),
        text.part());
  }

  private Look last(String gateway, Instant now) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into sms_inbox (gateway, read_until, next_at) values (:gateway, :now, :now)
                  on conflict do nothing
                  """)
              .bind("gateway", gateway)
              .bind("now", now)
              .execute();
          return handle
              .createQuery(
                  "select read_until, failures, next_at from sms_inbox where gateway = :gateway")
              .bind("gateway", gateway)
              .mapTo(Look.class)
              .one();
        });
  }

  private void wentWell(String gateway, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update sms_inbox set read_until = :at, failures = 0, next_at = :at where gateway = :gateway
                    """)
                .bind("gateway", gateway)
                .bind("at", at)
                .execute());
  }

  private void failed(String gateway, int failures, OutsideFailure failure) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update sms_inbox set failures = :failures, next_at = :next where gateway = :gateway")
                .bind("gateway", gateway)
                .bind("failures", failures)
                .bind("next", clock.instant().plus(pause(failures, failure)))
                .execute());
    if (failure.kind() == OutsideFailure.Kind.AUTH || failures >= FAILURES_TOLD) {
      workItems.raise(
          MessageWork.INBOX,
          gateway,
          (failure.code() + " " + failure.getMessage()).strip(),
          Map.of());
    }
  }

  private Duration pause(int failures, OutsideFailure failure) {
    Duration pause = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration longer = pause.compareTo(asked) > 0 ? pause : asked;
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}
