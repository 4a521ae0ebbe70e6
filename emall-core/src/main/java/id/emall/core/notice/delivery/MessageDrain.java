package id.emall.core.notice.delivery;

import id.emall.contracts.sms.Submission;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.notice.Channel;
import id.emall.core.notice.Enclosures;
import id.emall.core.notice.Urgency;
import id.emall.core.notice.mail.RefusingAddresses;
import id.emall.core.notice.push.PushDevice;
import id.emall.core.notice.push.PushDevices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the queue of messages: claims some, hands them over side by side outside of any
 * transaction, and writes down what came of each as soon as it is known.
 */
@ApplicationScoped
public class MessageDrain implements RecurringWork {

  /** A message whose turn came after its lease: nothing was begun. */
  static final String LATE = "late";

  private static final Logger LOG = LoggerFactory.getLogger(MessageDrain.class);

  /** Claimed at once. */
  private static final int BATCH = 96;

  /** So many claims of a turn may find nothing but what has to wait. */
  private static final int CLAIMS_IN_VAIN_MOST = 50;

  /** Handed over side by side: as many as a gateway may have unanswered. */
  private static final int THREADS = 24;

  private static final Duration TURN = Duration.ofSeconds(1);

  private MessageQueue queue;
  private GatewayPauses pauses;
  private SmsSender sms;
  private MailSender mail;
  private PushSender push;
  private PushDevices devices;
  private Enclosures enclosures;
  private Verdict verdict;
  private RefusingAddresses refusing;
  private Clock clock;
  private int mostPerTurn;

  protected MessageDrain() {}

  /**
   * {@code emall.message.per-second} is what a node hands over at most, so that its pages stay
   * quick while a long queue drains.
   */
  @Inject
  MessageDrain(
      MessageQueue queue,
      GatewayPauses pauses,
      SmsSender sms,
      MailSender mail,
      PushSender push,
      PushDevices devices,
      Enclosures enclosures,
      Verdict verdict,
      RefusingAddresses refusing,
      Clock clock,
      SettingReader settings) {
    this.refusing = refusing;
    this.queue = queue;
    this.pauses = pauses;
    this.sms = sms;
    this.mail = mail;
    this.push = push;
    this.devices = devices;
    this.enclosures = enclosures;
    this.verdict = verdict;
    this.clock = clock;
    mostPerTurn = settings.whole("emall.message.per-second", 100, 1, 100_000);
  }

  @Override
  public String name() {
    return "message-drain";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  public void run() {
    drain(queue::claim);
  }

  /** The same with nothing but one-time codes. */
  void drainCodes() {
    drain(queue::claimCodes);
  }

  /** What is held back takes up no place of what may go. */
  private void drain(IntFunction<Optional<HeldBack.Sifted>> claiming) {
    int left = mostPerTurn;
    int inVain = 0;
    while (left > 0 && inVain < CLAIMS_IN_VAIN_MOST) {
      Optional<HeldBack.Sifted> batch = claiming.apply(Math.min(left, BATCH));
      if (batch.isEmpty() || !work(batch.get())) {
        return;
      }
      int gone = batch.get().going().size();
      left -= gone;
      inVain += gone == 0 ? 1 : 0;
    }
  }

  private boolean work(HeldBack.Sifted batch) {
    batch
        .overdue()
        .forEach(
            message ->
                verdict.giveUp(
                    message, "too many text messages to its number until its time was over"));
    return batch.going().isEmpty() || handOver(batch.going());
  }

  /**
   * Hands over a batch, codes first, side by side but what goes to one person in its order.
   *
   * @return whether all results are written down; false when this node is told to stop
   */
  private boolean handOver(List<ClaimedMessage> batch) {
    Map<String, Instant> paused = pauses.all();
    Map<String, Deque<Callable<Verdict.Result>>> byRecipient = lineUp(batch, resting(paused));
    int left = byRecipient.values().stream().mapToInt(Deque::size).sum();
    // Platform threads: a virtual one may be parked while it holds the lock of the server's class
    // loader, and others that wait inside class loading then keep every carrier from running it.
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(left, 1, THREADS))) {
      ExecutorCompletionService<Verdict.Result> results = new ExecutorCompletionService<>(threads);
      byRecipient.values().forEach(line -> results.submit(line.poll()));
      while (left > 0) {
        List<Verdict.Result> known = known(results);
        verdict.write(known, paused);
        left -= known.size();
        known.stream()
            .map(result -> byRecipient.get(result.message().recipient()).poll())
            .filter(Objects::nonNull)
            .forEach(results::submit);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a message could not be handed over", e.getCause());
    }
  }

  /** Waits for one result and takes along what else is there. */
  private static List<Verdict.Result> known(CompletionService<Verdict.Result> results)
      throws InterruptedException, ExecutionException {
    List<Verdict.Result> known = new ArrayList<>();
    for (Future<Verdict.Result> one = results.take(); one != null; one = results.poll()) {
      known.add(one.get());
    }
    return known;
  }

  private Map<String, Deque<Callable<Verdict.Result>>> lineUp(
      List<ClaimedMessage> batch, Set<String> resting) {
    Map<String, Deque<Callable<Verdict.Result>>> byRecipient = new LinkedHashMap<>();
    Set<String> refused = refusing.suspended(mailAddresses(batch));
    batch.stream()
        .sorted(
            Comparator.comparing((ClaimedMessage one) -> one.urgency() != Urgency.CODE)
                .thenComparing(ClaimedMessage::id))
        .filter(message -> !tooLate(message))
        .filter(message -> !sendsMailBack(message, refused))
        .forEach(
            message ->
                byRecipient
                    .computeIfAbsent(message.recipient(), recipient -> new ArrayDeque<>())
                    .add(handingOver(message, resting)));
    return byRecipient;
  }

  private static Set<String> mailAddresses(List<ClaimedMessage> batch) {
    return batch.stream()
        .filter(message -> message.channel() == Channel.EMAIL)
        .map(ClaimedMessage::recipient)
        .collect(Collectors.toSet());
  }

  /** Whoever is told by mail and in another way hears of it there. */
  private boolean sendsMailBack(ClaimedMessage message, Set<String> refused) {
    boolean back =
        message.channel() == Channel.EMAIL
            && RefusingAddresses.isAmong(refused, message.recipient());
    if (back) {
      verdict.undeliverable(message, "not sent: this address sends mail back");
    }
    return back;
  }

  private Set<String> resting(Map<String, Instant> paused) {
    Instant now = clock.instant();
    return paused.entrySet().stream()
        .filter(pause -> pause.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** A code that waited too long is worthless; anything else is tried at least once. */
  private boolean tooLate(ClaimedMessage message) {
    boolean late =
        message.urgency() == Urgency.CODE && !message.giveUpAt().isAfter(clock.instant());
    if (late) {
      verdict.giveUp(message, "not handed over before its time was over");
    }
    return late;
  }

  private Callable<Verdict.Result> handingOver(ClaimedMessage message, Set<String> resting) {
    try {
      Supplier<Handover> way = way(message, resting);
      return () -> new Verdict.Result(message, way.get());
    } catch (Enclosures.NotYet e) {
      return () -> new Verdict.Result(message, waiting(message, e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("What message {} encloses cannot be read", message.id(), e);
      return () -> new Verdict.Result(message, waiting(message, String.valueOf(e)));
    }
  }

  /** Drawing takes its time, which no other message is to wait for. */
  private Handover drawnAndHandedOver(
      ClaimedMessage message, Optional<Enclosures.Drawing> drawing, Set<String> resting) {
    Optional<Enclosures.Enclosure> enclosure;
    try {
      enclosure = drawing.map(Enclosures.Drawing::draw);
    } catch (RuntimeException e) {
      LOG.error("What message {} encloses cannot be drawn", message.id(), e);
      return waiting(message, String.valueOf(e));
    }
    return handOver(message, () -> mail.send(message, enclosure, resting));
  }

  private static Handover waiting(ClaimedMessage message, String why) {
    return Handover.of(message.channel().key(), new Submission.TryLater("enclosure", why, null));
  }

  /** Everything that needs the database is read here; what is answered runs on any thread. */
  private Supplier<Handover> way(ClaimedMessage message, Set<String> resting) {
    return switch (message.channel()) {
      case SMS -> () -> handOver(message, () -> sms.send(message, resting));
      case EMAIL -> {
        Optional<Enclosures.Drawing> drawing =
            Optional.ofNullable(message.enclosedInvoiceId())
                .map(id -> enclosures.invoice(id, message.language(), message.attempts()));
        yield () -> drawnAndHandedOver(message, drawing, resting);
      }
      case PUSH -> {
        Optional<PushDevice> device = devices.find(UUID.fromString(message.recipient()));
        yield () -> handOver(message, () -> push.send(message, device, resting));
      }
    };
  }

  private Handover handOver(ClaimedMessage message, Supplier<Handover> way) {
    if (!message.isHeldAt(clock.instant())) {
      return Handover.of(
          message.channel().key(),
          new Submission.TryLater(LATE, "this node was slower than its lease", null));
    }
    try {
      return way.get();
    } catch (RuntimeException e) {
      LOG.error("Message {} broke its channel", message.id(), e);
      return Handover.of(message.channel().key(), new Submission.Uncertain("broke: " + e));
    }
  }
}
