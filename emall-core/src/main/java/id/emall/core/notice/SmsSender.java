package id.emall.core.notice;

import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands text messages to the gateways, in the order of their names, until one takes it. A gateway
 * that may have taken it ends the search, or the message would arrive twice.
 */
@ApplicationScoped
class SmsSender {

  private static final Duration LEAST_VALIDITY = Duration.ofMinutes(1);

  private Adapters adapters;
  private Clock clock;

  protected SmsSender() {}

  @Inject
  SmsSender(Adapters adapters, Clock clock) {
    this.adapters = adapters;
    this.clock = clock;
  }

  /** Blocks for as long as the gateways' time-outs let it; outside of any transaction. */
  Handover send(ClaimedMessage message, Set<String> paused) {
    SmsMessage sms =
        new SmsMessage(message.id(), message.recipient(), message.body(), validity(message));
    List<Handover.Try> tries = new ArrayList<>();
    for (Map.Entry<String, SmsGateway> gateway : adapters.smsGateways().entrySet()) {
      if (!paused.contains(gateway.getKey())) {
        Submission answer = gateway.getValue().send(sms);
        tries.add(new Handover.Try(gateway.getKey(), answer));
        if (answer instanceof Submission.Accepted || answer instanceof Submission.Uncertain) {
          break;
        }
      }
    }
    return tries.isEmpty() ? nobody() : new Handover(tries);
  }

  private Handover nobody() {
    String why =
        adapters.smsGateways().isEmpty() ? "no SMS gateway is set up" : "all SMS gateways pause";
    return Handover.of("sms", new Submission.TryLater("none", why, null));
  }

  private Duration validity(ClaimedMessage message) {
    Duration left = Duration.between(clock.instant(), message.giveUpAt());
    return left.compareTo(LEAST_VALIDITY) > 0 ? left : LEAST_VALIDITY;
  }
}
