package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.RequestId;
import id.emall.core.common.RootCause;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.common.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the banks of due feeds, outside any transaction, and hands what they say to {@link
 * StatementIntake}, then to the {@link UndecidedCredits}. What fails is tried again later; what is
 * half read is never compared with what is stored.
 */
@ApplicationScoped
public class FeedReader implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

  /** Most banks asked at one time. */
  private static final int SIDE_BY_SIDE = 8;

  /** Most answers stored at one time: while one is stored, another is compared or decided. */
  private static final int STORED_SIDE_BY_SIDE = 2;

  /** What came of asking one bank. */
  private sealed interface Answer {
    Feeds.Claimed feed();

    record Shown(Feeds.Claimed feed, Instant begun, MutationSource source, WholeStatement statement)
        implements Answer {}

    record Failed(Feeds.Claimed feed, Instant begun, OutsideFailure failure) implements Answer {}
  }

  private Adapters adapters;
  private Feeds feeds;
  private FeedSettings settings;
  private StatementIntake intake;
  private WorkItems workItems;
  private UndecidedCredits undecided;
  private Workers workers;
  private Clock clock;

  protected FeedReader() {}

  @Inject
  public FeedReader(
      Adapters adapters,
      Feeds feeds,
      FeedSettings settings,
      StatementIntake intake,
      WorkItems workItems,
      UndecidedCredits undecided,
      Workers workers,
      Clock clock) {
    this.adapters = adapters;
    this.feeds = feeds;
    this.settings = settings;
    this.intake = intake;
    this.workItems = workItems;
    this.undecided = undecided;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "feed-reader";
  }

  @Override
  public Duration every() {
    return settings.tick();
  }

  /** Banks are asked side by side, so that a slow one keeps nobody waiting but itself. */
  @Override
  public void run() {
    Feeds.Due due = feeds.claim(Set.of(), SIDE_BY_SIDE);
    if (!due.feeds().isEmpty()) {
      askSideBySide(due.feeds());
    }
    if (due.undecided()) {
      undecided.decideOrLeave();
    }
  }

  /**
   * Asking needs no transactions and has threads of its own, storing those of the server. While no
   * answer comes other feeds may become due. Platform threads: a virtual one may be parked while it
   * holds the lock of the server's class loader.
   */
  private void askSideBySide(List<Feeds.Claimed> first) {
    try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      CompletionService<Answer> answers = new ExecutorCompletionService<>(threads);
      Set<UUID> asking = new HashSet<>();
      ask(first, asking, answers);
      boolean more = first.size() == SIDE_BY_SIDE;
      while (!asking.isEmpty()) {
        List<Answer> come = come(answers);
        storeSideBySide(come);
        come.forEach(answer -> asking.remove(answer.feed().accountId()));
        if (come.isEmpty() || more) {
          more = askMore(asking, answers);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking a bank broke", e.getCause());
    }
  }

  private void ask(
      List<Feeds.Claimed> claimed, Set<UUID> asking, CompletionService<Answer> answers) {
    for (Feeds.Claimed feed : claimed) {
      asking.add(feed.accountId());
      answers.submit(asking(feed));
    }
  }

  /**
   * @return whether there may be still more
   */
  private boolean askMore(Set<UUID> asking, CompletionService<Answer> answers) {
    int free = SIDE_BY_SIDE - asking.size();
    if (free == 0) {
      return true;
    }
    Feeds.Due due = feeds.claim(asking, free);
    ask(due.feeds(), asking, answers);
    if (due.undecided()) {
      undecided.decideOrLeave();
    }
    return due.feeds().size() == free;
  }

  /** Waits a little for an answer; those that have come with it are there too. */
  private List<Answer> come(CompletionService<Answer> answers)
      throws InterruptedException, ExecutionException {
    List<Answer> come = new ArrayList<>();
    Future<Answer> done = answers.poll(settings.tick().toMillis(), TimeUnit.MILLISECONDS);
    while (done != null) {
      come.add(done.get());
      done = answers.poll();
    }
    return come;
  }

  private void storeSideBySide(List<Answer> come) {
    Queue<Answer> left = new ConcurrentLinkedQueue<>(come);
    workers.sideBySide(Math.min(STORED_SIDE_BY_SIDE, come.size()), () -> storeAll(left));
  }

  private void storeAll(Queue<Answer> left) {
    for (Answer answer = left.poll(); answer != null; answer = left.poll()) {
      String before = RequestId.enter(answer.feed().requestId());
      try {
        if (store(answer) > 0) {
          undecided.decideOrLeave();
        }
      } finally {
        RequestId.enter(before);
      }
    }
  }

  /** Whatever goes wrong is an answer too. */
  private Callable<Answer> asking(Feeds.Claimed feed) {
    Instant begun = clock.instant();
    try {
      MutationSource source = source(feed);
      LocalDate today = LocalDate.ofInstant(begun, MallClock.WIB);
      LocalDate from = from(feed, today, source.capabilities());
      Account account = new Account(feed.bank(), feed.number());
      return () -> {
        sayWhoAsked(feed);
        try {
          return new Answer.Shown(
              feed, begun, source, WholeStatement.read(source, account, from, today));
        } catch (RuntimeException e) {
          return new Answer.Failed(feed, begun, failure(e));
        }
      };
    } catch (RuntimeException e) {
      return () -> new Answer.Failed(feed, begun, failure(e));
    }
  }

  /** The log of a read that somebody asked for names the request. */
  private static void sayWhoAsked(Feeds.Claimed feed) {
    RequestId.enter(feed.requestId());
    if (feed.requestId() != null) {
      LOG.info("feed of {} account {} is read because it was asked for", feed.bank(), feed.name());
    }
  }

  private MutationSource source(Feeds.Claimed feed) {
    return Optional.ofNullable(adapters.banks().get(feed.name()))
        .filter(bank -> bank.bank().equals(feed.bank()) && bank.account().equals(feed.number()))
        .map(Adapters.BankFeed::source)
        .orElseThrow(
            () ->
                new OutsideFailure(
                    OutsideFailure.Kind.BAD_REQUEST,
                    "",
                    "no settings for account %s %s named %s"
                        .formatted(feed.bank(), feed.number(), feed.name())));
  }

  /**
   * @return how many rows were new
   */
  private int store(Answer answer) {
    if (answer instanceof Answer.Shown shown) {
      try {
        return store(shown);
      } catch (RuntimeException e) {
        readBadly(shown.feed(), shown.begun(), failure(e));
      }
    }
    if (answer instanceof Answer.Failed failed) {
      readBadly(failed.feed(), failed.begun(), failed.failure());
    }
    return 0;
  }

  private int store(Answer.Shown shown) {
    Capabilities bank = shown.source().capabilities();
    StatementSource source =
        StatementSource.feed(adapters.banks().get(shown.feed().name()).kind(), bank);
    WholeStatement statement = shown.statement();
    Taken taken =
        intake.take(
            shown.feed().accountId(),
            source,
            statement.rows(),
            new Coverage.Whole(
                statement.from(), statement.to(), shown.begun(), statement.saysNothing()),
            statement.raw());
    List<ToldDay> days =
        statement.parts().stream()
            .flatMap(part -> ToldDay.of(part, source, bank).stream())
            .toList();
    feeds.readWell(shown.feed(), shown.begun(), bank, source, days);
    return taken.fresh();
  }

  /** What is no failure of the bank's own is a statement that the mall cannot store. */
  private static OutsideFailure failure(RuntimeException e) {
    return e instanceof OutsideFailure outside
        ? outside
        : new OutsideFailure(
            OutsideFailure.Kind.INCONSISTENT, "", "broke: " + RootCause.of(e), null, e);
  }

  private void readBadly(Feeds.Claimed feed, Instant begun, OutsideFailure failure) {
    LOG.warn(
        "feed of {} account {}: {} {} {}",
        feed.bank(),
        feed.name(),
        failure.kind(),
        failure.code(),
        failure.getMessage(),
        failure.getCause());
    try {
      feeds.readBadly(feed, begun, failure);
    } catch (RuntimeException e) {
      LOG.error("failure of feed {} could not be written; its lease will end", feed.name(), e);
    }
  }

  /**
   * Back to the last complete read and as many days more as rows may still change, but not before
   * the mall's first day or the bank's limit.
   */
  private LocalDate from(Feeds.Claimed feed, LocalDate today, Capabilities bank) {
    LocalDate last =
        feed.lastCompleteAt() == null
            ? feed.since()
            : LocalDate.ofInstant(feed.lastCompleteAt(), MallClock.WIB);
    LocalDate wanted = last.minusDays(Math.max(settings.overlapDays(), bank.reReadDays()));
    LocalDate wantedOrFirst = wanted.isBefore(feed.since()) ? feed.since() : wanted;
    LocalDate limit = today.minusDays(bank.lookBackDays());
    if (wantedOrFirst.isBefore(limit)) {
      LOG.warn(
          "feed of {} account {}: days before {} can no longer be read",
          feed.bank(),
          feed.name(),
          limit);
      gap(feed.accountId(), wantedOrFirst, limit);
      return limit;
    }
    return doubtful(feed, wantedOrFirst, limit);
  }

  /** A row that one reading left out is looked for once more, however long ago its day is. */
  private static LocalDate doubtful(Feeds.Claimed feed, LocalDate wanted, LocalDate limit) {
    LocalDate since = feed.doubtfulSince();
    return since != null && since.isBefore(wanted) && !since.isBefore(limit) ? since : wanted;
  }

  /** Days that the bank no longer shows: a person must compare them with its own site. */
  private void gap(UUID accountId, LocalDate from, LocalDate until) {
    workItems.raise(
        "feed.gap",
        accountId,
        "days can no longer be read from the bank",
        Map.of("from", from.toString(), "until", until.toString()));
  }
}
