package id.emall.sms.smpp;

import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.SmsNews;
import id.emall.contracts.sms.Submission;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.session.SMPPSession;

/** An SMSC, spoken to over one bind for both ways or one for each. */
final class SmppGateway implements SmsGateway {

  private final SmppSettings settings;
  private final Semaphore window;
  private final Pace pace;
  private final Submitting submitting;
  private volatile List<Link> links = List.of();
  private ScheduledExecutorService timer;

  SmppGateway(SmppSettings settings) {
    this.settings = settings;
    this.window = new Semaphore(settings.window(), true);
    this.pace = new Pace(settings.perSecond());
    this.submitting = new Submitting(settings, pace);
  }

  @Override
  public synchronized void start(SmsNews news) {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("smpp-" + settings.name()).factory());
    Deliveries deliveries = new Deliveries(settings, news);
    links =
        settings.pair()
            ? List.of(
                new Link(settings, BindType.BIND_TX, deliveries, timer),
                new Link(settings, BindType.BIND_RX, deliveries, timer))
            : List.of(new Link(settings, BindType.BIND_TRX, deliveries, timer));
    links.forEach(Link::open);
  }

  @Override
  public synchronized void stop() {
    List<Link> open = links;
    links = List.of();
    open.forEach(Link::close);
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  /** The one that submits. */
  private Optional<Link> transmitter() {
    return links.stream().findFirst();
  }

  @Override
  public Submission send(SmsMessage message) {
    Optional<Link> link = transmitter();
    Optional<SMPPSession> session = link.flatMap(Link::session);
    if (session.isEmpty()) {
      return link.flatMap(Link::refusal)
          .<Submission>map(code -> new Submission.NotAuthorised(code, "the account is refused"))
          .orElse(new Submission.TryLater("unbound", "no connection to the SMSC", null));
    }
    try {
      if (!window.tryAcquire(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)) {
        return new Submission.TryLater("window", "too many submissions wait for an answer", null);
      }
      try {
        return submitting.submit(session.get(), message);
      } finally {
        window.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Submission.Uncertain("stopped while it was handed over");
    }
  }

  /** Whether everything that it needs is bound. */
  boolean isBound() {
    List<Link> open = links;
    return !open.isEmpty() && open.stream().allMatch(link -> link.session().isPresent());
  }

  Pace pace() {
    return pace;
  }
}
