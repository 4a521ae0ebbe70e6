package id.emall.core.notice.sms;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.SmsNews;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the connections of gateways open while the mall runs, and takes in what comes through them.
 * Adapters tell it on threads of their own, many at once; a thread of the container, on which the
 * server's transactions may be used, stores what has gathered and only then lets them go on.
 */
@ApplicationScoped
public class GatewaySessions {

  private static final Logger LOG = LoggerFactory.getLogger(GatewaySessions.class);
  private static final int MOST_WAITING = 2_000;
  private static final int MOST_AT_ONCE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean running = new AtomicBoolean();

  private Adapters adapters;
  private SmsNewsDesk desk;
  private Workers workers;

  protected GatewaySessions() {}

  @Inject
  GatewaySessions(Adapters adapters, SmsNewsDesk desk, Workers workers) {
    this.adapters = adapters;
    this.desk = desk;
    this.workers = workers;
  }

  /** News whose teller waits until it is stored; one of the two is null. */
  private record Waiting(
      String gateway, Receipt receipt, InboundText text, CompletableFuture<Void> stored) {}

  /** Begins to listen; the background work's threads must be there. */
  public void start() {
    if (running.compareAndSet(false, true)) {
      workers.aside(this::store);
      adapters.smsGateways().forEach((name, gateway) -> gateway.start(news(name)));
    }
  }

  @PreDestroy
  public void stop() {
    if (running.compareAndSet(true, false)) {
      adapters.smsGateways().values().forEach(gateway -> gateway.stop());
    }
  }

  private SmsNews news(String gateway) {
    return new SmsNews() {
      @Override
      public void receipt(Receipt receipt) {
        await(new Waiting(gateway, receipt, null, new CompletableFuture<>()));
      }

      @Override
      public void inbound(InboundText text) {
        await(new Waiting(gateway, null, text, new CompletableFuture<>()));
      }
    };
  }

  private void await(Waiting news) {
    try {
      if (!queue.offer(news, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("too much news waits to be stored");
      }
      news.stored().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("this node stops", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("news of gateway " + news.gateway() + " is not stored", e);
    }
  }

  private void store() {
    List<Waiting> gathered = new ArrayList<>();
    while (running.get()) {
      gathered.clear();
      try {
        Waiting first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          gathered.add(first);
          queue.drainTo(gathered, MOST_AT_ONCE - 1);
          store(gathered);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void store(List<Waiting> gathered) {
    try {
      List<SmsNewsDesk.Told> receipts =
          gathered.stream()
              .filter(news -> news.receipt() != null)
              .map(news -> new SmsNewsDesk.Told(news.gateway(), news.receipt()))
              .toList();
      if (!receipts.isEmpty()) {
        desk.receipts(receipts);
      }
      gathered.stream()
          .filter(news -> news.text() != null)
          .forEach(news -> desk.inbound(news.gateway(), List.of(news.text())));
      gathered.forEach(news -> news.stored().complete(null));
    } catch (RuntimeException e) {
      LOG.error("news of SMS gateways could not be stored", e);
      gathered.forEach(news -> news.stored().completeExceptionally(e));
    }
  }
}
