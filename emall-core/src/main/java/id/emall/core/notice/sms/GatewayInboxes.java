package id.emall.core.notice.sms;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.SmsGateway;
import id.emall.core.common.Hashing;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what people sent from gateways that keep it until somebody asks. A day is asked for each
 * time, because gateways may show a message late; what was fetched before is known by its id.
 */
@ApplicationScoped
public class GatewayInboxes implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayInboxes.class);
  private static final Duration BACK = Duration.ofDays(1);

  private Adapters adapters;
  private SmsNewsDesk desk;
  private Clock clock;

  protected GatewayInboxes() {}

  @Inject
  GatewayInboxes(Adapters adapters, SmsNewsDesk desk, Clock clock) {
    this.adapters = adapters;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sms-inboxes";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    adapters
        .smsGateways()
        .forEach((name, gateway) -> gateway.inbox().ifPresent(inbox -> fetch(name, inbox)));
  }

  /** A gateway that cannot tell is asked again in a minute, and keeps nobody else waiting. */
  private void fetch(String gateway, SmsGateway.Inbox inbox) {
    try {
      List<InboundText> texts = inbox.since(clock.instant().minus(BACK));
      desk.inbound(gateway, texts.stream().map(GatewayInboxes::known).toList());
    } catch (OutsideFailure failure) {
      LOG.warn("the inbox of SMS gateway {} is not read: {}", gateway, failure.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the inbox of SMS gateway {} breaks", gateway, e);
    }
  }

  /** With an id by which it is the same when it is fetched again. */
  private static InboundText known(InboundText text) {
    return text.gatewayMessageId() != null
        ? text
        : new InboundText(
            Hashing.sha256(text.from() + "\n" + text.sentAt() + "\n" + text.text()),
            text.from(),
            text.to(),
            text.text(),
            text.sentAt(),
            text.raw(),
            text.part());
  }
}
