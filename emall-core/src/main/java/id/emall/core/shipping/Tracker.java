package id.emall.core.shipping;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.core.common.RequestId;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.RecurringWork;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks couriers about parcels that are due: claims them in one transaction, asks outside any, and
 * stores each answer in one of its own. Dying anywhere in between costs one more question. Each
 * courier is asked on a thread of its own, so that a slow one keeps no other waiting; the database
 * is only touched by the turn itself.
 */
@ApplicationScoped
public class Tracker implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);

  /**
   * Never more than all couriers take together. Platform threads: a virtual one may be parked while
   * it holds the lock of the server's class loader.
   */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("courier-", 1).factory());

  private final CompletionService<Answered> answered = new ExecutorCompletionService<>(threads);

  /** Couriers that have been asked and whose answers have not been stored. */
  private final Map<Future<Answered>, CourierId> asked = new HashMap<>();

  private Adapters adapters;
  private Claims claims;
  private Answers answers;
  private CourierBucket bucket;
  private Limits limits;
  private ShippingSettings settings;

  protected Tracker() {}

  @Inject
  Tracker(
      Adapters adapters,
      Claims claims,
      Answers answers,
      CourierBucket bucket,
      Limits limits,
      ShippingSettings settings) {
    this.adapters = adapters;
    this.claims = claims;
    this.answers = answers;
    this.bucket = bucket;
    this.limits = limits;
    this.settings = settings;
  }

  /** What a courier said about the parcels of one call, in their order. */
  private record Answered(CourierAdapter courier, Claims.Batch batch, List<TrackResult> results) {

    interface Store {
      void store(CourierAdapter courier, Claims.Due due, TrackResult result);
    }

    void storeEach(Store store) {
      for (int i = 0; i < results.size(); i++) {
        store.store(courier, batch.due().get(i), results.get(i));
      }
    }
  }

  @Override
  public String name() {
    return "tracker";
  }

  @Override
  public Duration every() {
    return settings.trackerEvery();
  }

  /**
   * Asks every courier as often at once as it and this node bear. Who answers is asked again until
   * nothing of its is due; whoever takes longer than a turn is left to the next one.
   */
  @Override
  public synchronized void run() {
    Map<CourierId, Integer> calls = new HashMap<>();
    adapters.couriers().values().forEach(this::askAsMuchAsItBears);
    while (!asked.isEmpty()) {
      Answered answer = nextAnswer();
      if (answer == null) {
        return;
      }
      CourierAdapter courier = answer.courier();
      ended(answer);
      answer.storeEach(this::store);
      if (calls.merge(courier.id(), 1, Integer::sum) < settings.callsPerTurn()) {
        askNext(courier);
      }
    }
  }

  private void askAsMuchAsItBears(CourierAdapter courier) {
    int most = limits.of(courier.id()).together();
    boolean goesOn = true;
    while (goesOn && Collections.frequency(asked.values(), courier.id()) < most) {
      goesOn = askNext(courier);
    }
  }

  private boolean askNext(CourierAdapter courier) {
    Optional<Claims.Batch> next = claims.next(courier.id(), courier.batchSize());
    next.ifPresent(
        batch -> {
          String request = requestOf(batch.due());
          Future<Answered> answer =
              answered.submit(
                  () -> {
                    RequestId.enter(request);
                    return new Answered(courier, batch, ask(courier, batch.due()));
                  });
          asked.put(answer, courier.id());
        });
    return next.isPresent();
  }

  /**
   * First of all what the call says of the courier, so that nobody asks on where it wants to be
   * left alone. A call that is never ended here ends with its lease.
   */
  private void ended(Answered answer) {
    try {
      bucket.ended(answer.courier().id(), answer.batch().call(), CallOutcome.of(answer.results()));
    } catch (RuntimeException e) {
      LOG.error("the end of a call to {} could not be noted", answer.courier().id(), e);
    }
  }

  /** Of those in which somebody wished for news of these parcels, one; null when there is none. */
  private static String requestOf(List<Claims.Due> due) {
    return due.stream()
        .map(Claims.Due::requestId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * @return null when nobody answers within the pause between two turns, or this node stops
   */
  private Answered nextAnswer() {
    Future<Answered> next = null;
    try {
      next = answered.poll(settings.trackerEvery().toMillis(), TimeUnit.MILLISECONDS);
      return next == null ? null : next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a courier could not be asked", e.getCause());
    } finally {
      asked.remove(next);
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /** Whatever an adapter does, even by an error of its code, is an answer of a kind. */
  private static List<TrackResult> ask(CourierAdapter courier, List<Claims.Due> due) {
    List<TrackQuery> queries =
        due.stream().map(one -> new TrackQuery(one.number(), one.recipientPhone())).toList();
    if (RequestId.current() != null) {
      LOG.info("courier {} is asked about {}", courier.id(), numbers(due));
    }
    try {
      List<TrackResult> results = courier.track(queries);
      if (results.size() == due.size()) {
        return results;
      }
      return broken(due, "it gave " + results.size() + " results for " + due.size(), null);
    } catch (Throwable e) {
      return broken(due, e.toString(), e);
    }
  }

  private static List<String> numbers(List<Claims.Due> due) {
    return due.stream().map(Claims.Due::number).toList();
  }

  private static List<TrackResult> broken(List<Claims.Due> due, String how, Throwable cause) {
    OutsideFailure failure =
        new OutsideFailure(
            OutsideFailure.Kind.MALFORMED, "", "the adapter broke: " + how, null, cause);
    return Collections.nCopies(due.size(), new TrackResult.Failed(failure, new byte[0]));
  }

  /** One parcel whose news cannot be stored must not keep the others from it. */
  private void store(CourierAdapter courier, Claims.Due due, TrackResult result) {
    String before = RequestId.enter(due.requestId());
    try {
      answers.store(courier, due.id(), result);
    } catch (RuntimeException e) {
      LOG.error("news of parcel {} {} could not be stored", courier.id(), due.number(), e);
      putOff(due, e);
    } finally {
      RequestId.enter(before);
    }
  }

  /** Asked about again with every lease it would use up what its courier allows. */
  private void putOff(Claims.Due due, RuntimeException cause) {
    try {
      answers.putOff(due.id(), cause);
    } catch (RuntimeException e) {
      LOG.error("parcel {} is asked about again when its lease ends", due.number(), e);
    }
  }
}
