package id.emall.core.notice.delivery;

import id.emall.contracts.sms.Submission;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Chance;
import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.Urgency;
import id.emall.core.notice.push.PushDevices;
import id.emall.core.notice.sms.MessageWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides what becomes of a message after a gateway has answered, and writes it down. */
@ApplicationScoped
class Verdict {

  /** Handing over in doubt may tell a person the same thing again; this often is enough. */
  private static final int MOST_DOUBTS = 4;

  private static final int SPREAD_PERCENT = 20;

  private MessageQueue queue;
  private GatewayPauses pauses;
  private WorkItems workItems;
  private PushDevices devices;
  private Chance chance;
  private Clock clock;

  protected Verdict() {}

  @Inject
  Verdict(
      MessageQueue queue,
      GatewayPauses pauses,
      WorkItems workItems,
      PushDevices devices,
      Chance chance,
      Clock clock) {
    this.queue = queue;
    this.pauses = pauses;
    this.workItems = workItems;
    this.devices = devices;
    this.chance = chance;
    this.clock = clock;
  }

  /** A message and what came of handing it over. */
  record Result(ClaimedMessage message, Handover handover) {}

  /**
   * Writes down what is known by now: all that was taken at once, so that a crash has little time
   * to come between, and the rest one by one.
   *
   * @param paused the gateways that had been paused before, over or not
   */
  void write(List<Result> results, Map<String, Instant> paused) {
    List<MessageQueue.Taken> taken = results.stream().flatMap(Verdict::taken).toList();
    if (!taken.isEmpty()) {
      queue.submitted(taken);
    }
    results.forEach(result -> write(result.message(), result.handover(), paused));
  }

  private static Stream<MessageQueue.Taken> taken(Result result) {
    Handover.Try decisive = result.handover().decisive();
    return decisive.answer() instanceof Submission.Accepted accepted
        ? Stream.of(
            new MessageQueue.Taken(result.message(), decisive.gateway(), accepted.partIds()))
        : Stream.of();
  }

  private void write(ClaimedMessage message, Handover handover, Map<String, Instant> paused) {
    handover.tries().forEach(some -> noteGateway(message.channel(), some, paused));
    Handover.Try decisive = handover.decisive();
    String gateway = decisive.gateway();
    switch (decisive.answer()) {
      case Submission.Accepted accepted -> {
        // Written down with the others.
      }
      case Submission.Refused refused -> {
        giveUp(message, told(gateway, refused.code(), refused.text()));
        if (message.channel() == Channel.PUSH && refused.code().equals(PushSender.GONE)) {
          devices.forget(UUID.fromString(message.recipient()));
        }
      }
      case Submission.TryLater late when late.code().equals(MessageDrain.LATE) ->
          again(message, 1, message.doubts(), null, told(gateway, late.code(), late.text()));
      case Submission.TryLater later ->
          again(
              message,
              message.attempts(),
              message.doubts(),
              later.retryAfter(),
              told(gateway, later.code(), later.text()));
      case Submission.NotAuthorised refused when message.channel() == Channel.PUSH ->
          giveUp(message, told(gateway, refused.code(), refused.text()));
      case Submission.NotAuthorised refused ->
          again(
              message,
              message.attempts(),
              message.doubts(),
              null,
              told(gateway, refused.code(), refused.text()));
      case Submission.Uncertain uncertain -> doubt(message, gateway + ": " + uncertain.text());
    }
  }

  /**
   * Parks a message and tells an operator. A push goes beside other ways and its words stand on the
   * site, so nobody has to see to one that did not arrive.
   */
  void giveUp(ClaimedMessage message, String why) {
    if (message.channel() == Channel.PUSH) {
      undeliverable(message, why);
    } else {
      end(message, MessageState.PARKED, why);
    }
  }

  /** Ends with a message that cannot arrive, which is nobody's work. */
  void undeliverable(ClaimedMessage message, String why) {
    queue.ended(message, MessageState.UNDELIVERED, why);
  }

  private void doubt(ClaimedMessage message, String why) {
    int doubts = message.doubts() + 1;
    boolean unseen = message.channel() == Channel.PUSH && doubts >= MOST_DOUBTS;
    if (message.urgency() == Urgency.CODE || unseen) {
      queue.ended(message, MessageState.UNCERTAIN, why);
    } else if (doubts >= MOST_DOUBTS) {
      end(message, MessageState.UNCERTAIN, why);
    } else {
      again(message, message.attempts(), doubts, null, why);
    }
  }

  private void again(ClaimedMessage message, int failures, int doubts, Duration asked, String why) {
    Duration wait = chance.around(message.urgency().wait(failures), SPREAD_PERCENT);
    if (asked != null && asked.compareTo(wait) > 0) {
      wait = asked;
    }
    Instant next = clock.instant().plus(wait);
    if (next.isAfter(message.giveUpAt())) {
      giveUp(message, "given up after " + message.attempts() + " tries; last: " + why);
    } else {
      queue.later(message, next, doubts, why);
    }
  }

  private void end(ClaimedMessage message, MessageState state, String why) {
    queue.ended(message, state, why);
    workItems.raise(
        MessageWork.PARKED, message.id(), why, Map.of("channel", message.channel().key()));
  }

  /**
   * What a push service refuses may be about one browser only, which a member named, perhaps with
   * keys of somebody else: it must not keep pushes from all others.
   */
  private void noteGateway(Channel channel, Handover.Try some, Map<String, Instant> paused) {
    switch (some.answer()) {
      case Submission.NotAuthorised refused when channel == Channel.PUSH ->
          pauses.doubted(some.gateway(), refused.code() + " " + refused.text());
      case Submission.NotAuthorised refused ->
          pauses.refused(some.gateway(), refused.code() + " " + refused.text());
      case Submission.TryLater later when later.retryAfter() != null && channel != Channel.PUSH ->
          pauses.rest(some.gateway(), later.retryAfter(), later.text());
      case Submission.Accepted accepted when paused.containsKey(some.gateway()) ->
          pauses.works(some.gateway());
      default -> {
        // tells nothing about the gateway itself
      }
    }
  }

  private static String told(String gateway, String code, String text) {
    return gateway + ": " + code + " " + text;
  }
}
