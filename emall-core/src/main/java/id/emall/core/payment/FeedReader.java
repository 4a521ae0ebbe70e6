package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the banks of due feeds, outside any transaction, and hands what they say to {@link Ingest},
 * then to the {@link MutationSettlement}. What fails is tried again later; what is half read is
 * never compared with what is stored.
 */
@ApplicationScoped
public class FeedReader implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

  private static final int BATCH = 500;

  private Adapters adapters;
  private Feeds feeds;
  private FeedSettings settings;
  private Ingest ingest;
  private MutationSettlement settlement;
  private WorkItems workItems;
  private Clock clock;

  protected FeedReader() {}

  @Inject
  public FeedReader(
      Adapters adapters,
      Feeds feeds,
      FeedSettings settings,
      Ingest ingest,
      MutationSettlement settlement,
      WorkItems workItems,
      Clock clock) {
    this.adapters = adapters;
    this.feeds = feeds;
    this.settings = settings;
    this.ingest = ingest;
    this.settlement = settlement;
    this.workItems = workItems;
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

  @Override
  public void run() {
    Optional<Feeds.Claimed> feed = feeds.claim();
    while (feed.isPresent()) {
      read(feed.get());
      feed = feeds.claim();
    }
    decideNew();
  }

  /**
   * Decides what stands undecided, also what a killed node left; one that fails does not keep the
   * others waiting.
   */
  private void decideNew() {
    for (UUID mutation : settlement.undecided(BATCH)) {
      try {
        settlement.decide(mutation);
      } catch (RuntimeException e) {
        LOG.error("mutation {} could not be settled; it is tried again", mutation, e);
        workItems.raise(
            "mutation.undecided", mutation, "settling failed: " + e.getMessage(), Map.of());
      }
    }
  }

  private void read(Feeds.Claimed feed) {
    Instant begun = clock.instant();
    MutationSource source =
        Optional.ofNullable(adapters.banks().get(feed.name()))
            .map(Adapters.BankFeed::source)
            .orElse(null);
    if (source == null) {
      feeds.readBadly(
          feed,
          begun,
          new OutsideFailure(
              OutsideFailure.Kind.BAD_REQUEST,
              "",
              "no settings for the bank account named " + feed.name()));
      return;
    }
    try {
      LocalDate today = LocalDate.ofInstant(begun, MallClock.WIB);
      LocalDate from = from(feed, today, source.capabilities().lookBackDays());
      WholeStatement statement =
          WholeStatement.read(source, new Account(feed.bank(), feed.number()), from, today);
      ingest.store(feed.accountId(), source.capabilities(), statement, begun);
      feeds.readWell(feed, begun, source.capabilities());
    } catch (OutsideFailure failure) {
      LOG.warn(
          "feed of {} account {}: {} {} {}",
          feed.bank(),
          feed.name(),
          failure.kind(),
          failure.code(),
          failure.getMessage());
      feeds.readBadly(feed, begun, failure);
    }
  }

  /**
   * Back to the last complete read and some days more, but not before the mall's first day or the
   * bank's limit.
   */
  private LocalDate from(Feeds.Claimed feed, LocalDate today, int lookBackDays) {
    LocalDate last =
        feed.lastCompleteAt() == null
            ? feed.since()
            : LocalDate.ofInstant(feed.lastCompleteAt(), MallClock.WIB);
    LocalDate wanted = last.minusDays(settings.overlapDays());
    LocalDate wantedOrFirst = wanted.isBefore(feed.since()) ? feed.since() : wanted;
    LocalDate limit = today.minusDays(lookBackDays);
    if (wantedOrFirst.isBefore(limit)) {
      LOG.warn(
          "feed of {} account {}: days before {} can no longer be read",
          feed.bank(),
          feed.name(),
          limit);
      ingest.gap(feed.accountId(), wantedOrFirst, limit);
      return limit;
    }
    return wantedOrFirst;
  }
}
