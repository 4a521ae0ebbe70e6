package id.emall.core.notice.delivery;

import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.notice.Urgency;
import id.emall.core.notice.sms.GatewayChoice;
import id.emall.core.notice.sms.ReceiptAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hands text messages to the gateways, in the order of {@link GatewayChoice}, until one takes it. A
 * gateway that may have taken it ends the search, or the message would arrive twice.
 */
@ApplicationScoped
class SmsSender {

  private static final Duration LEAST_VALIDITY = Duration.ofMinutes(1);

  private Adapters adapters;
  private GatewayChoice choice;
  private ReceiptAddress addresses;
  private Clock clock;

  protected SmsSender() {}

  @Inject
  SmsSender(Adapters adapters, GatewayChoice choice, ReceiptAddress addresses, Clock clock) {
    this.adapters = adapters;
    this.choice = choice;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Blocks for as long as the gateways' time-outs let it; outside of any transaction. */
  Handover send(ClaimedMessage message, Set<String> paused) {
    List<Handover.Try> tries = new ArrayList<>();
    for (String name : choice.of(message.recipient(), message.id(), paused)) {
      Submission answer = adapters.smsGateways().get(name).send(sms(message, name));
      tries.add(new Handover.Try(name, answer));
      if (answer instanceof Submission.Accepted
          || answer instanceof Submission.Uncertain
          || !message.isHeldAt(clock.instant())) {
        break;
      }
    }
    return tries.isEmpty() ? nobody() : new Handover(tries);
  }

  private SmsMessage sms(ClaimedMessage message, String gateway) {
    return new SmsMessage(
        message.id(),
        message.recipient(),
        message.body(),
        validity(message),
        message.urgency() == Urgency.CODE,
        addresses.of(gateway, message.id()));
  }

  private Handover nobody() {
    String why =
        adapters.smsGateways().isEmpty()
            ? "no SMS gateway is set up"
            : "all SMS gateways that serve this number pause";
    return Handover.of("sms", new Submission.TryLater("none", why, null));
  }

  private Duration validity(ClaimedMessage message) {
    Duration left = Duration.between(clock.instant(), message.giveUpAt());
    return left.compareTo(LEAST_VALIDITY) > 0 ? left : LEAST_VALIDITY;
  }
}
