package id.emall.core.simulation;

import id.emall.core.common.Refusal;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.testing.Postgres;
import id.emall.core.testing.SeededChance;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A mall whose process may be killed in whatever it does, and then starts anew. */
final class MortalMall implements AutoCloseable {

  /** Longer than any lease of what the dead process had begun. */
  private static final Duration UNTIL_ANOTHER_NODE_GOES_ON = Duration.ofMinutes(6);

  /** How many steps deeds may take: some few, a reading with much news many. */
  private static final int[] STEPS = {8, 30, 120};

  private static final Set<String> OF_MONEY =
      Set.of("ordering", "payment", "refund", "payout", "reconciliation");

  private static final String FEED_READER = "feed-reader";

  private final DataSource real;
  private final MortalDatabase database;
  private final TestClock clock;
  private final SeededChance chance;
  private final Random random;
  private final Tally tally;
  private final SortedMap<String, RecurringWork> works = new TreeMap<>();
  private TestMall mall;

  /** In a thousand, how many deeds are not survived. */
  private int mortality;

  MortalMall(long seed, TestClock clock, Tally tally) {
    this.clock = clock;
    this.tally = tally;
    real = Postgres.freshCopy();
    database = new MortalDatabase(real);
    chance = new SeededChance(seed);
    random = new Random(seed ^ 0xDEAD);
    open();
  }

  <T> T get(Class<T> bean) {
    return mall.get(bean);
  }

  /** For looking on, never for doing: it does not die. */
  Jdbi jdbi() {
    return mall.get(Jdbi.class);
  }

  /** What the mall does about money by itself, the reading of banks left out. */
  List<String> works() {
    return List.copyOf(works.keySet());
  }

  RecurringWork work(String name) {
    return works.get(name);
  }

  private void open() {
    mall = TestMall.on(database, clock, chance);
    works.clear();
    for (RecurringWork work : mall.all(RecurringWork.class)) {
      if (ofMoney(work) && !work.name().equals(FEED_READER)) {
        works.put(work.name(), work);
      }
    }
  }

  private static boolean ofMoney(RecurringWork work) {
    String type = work.getClass().getName().substring("id.emall.core.".length());
    return OF_MONEY.contains(type.substring(0, type.indexOf('.')));
  }

  void mortality(int perThousand) {
    mortality = perThousand;
  }

  /** What became of a deed; the answer of one that was refused or not survived is empty. */
  record Done<T>(Optional<T> answer, Optional<String> refusal, boolean survived) {}

  /**
   * Does something as the mall's process would, unless it is killed in the middle.
   *
   * @throws AssertionError when it fails, or logs an error, for another reason than a refusal or
   *     its death
   */
  <T> Done<T> attempt(String what, Callable<T> deed) {
    if (random.nextInt(1000) < mortality) {
      database.dieAfter(1 + random.nextInt(STEPS[random.nextInt(STEPS.length)]));
    }
    Complaints.forget();
    Optional<T> answer = Optional.empty();
    Optional<String> refusal = Optional.empty();
    try {
      answer = Optional.ofNullable(deed.call());
    } catch (Refusal refused) {
      refusal = Optional.of(refused.code());
    } catch (Exception e) {
      if (!database.dead()) {
        throw new AssertionError(what + " failed", e);
      }
    }
    if (!database.dead()) {
      database.dieAfter(Integer.MAX_VALUE);
      Complaints.refuseAny(what);
      return new Done<>(answer, refusal, true);
    }
    tally.count("crashes");
    startAnew();
    return new Done<>(Optional.empty(), Optional.empty(), false);
  }

  /** Like {@link #attempt}, again after each death, as people and programs do. */
  <T> Done<T> persist(String what, Callable<T> deed) {
    Done<T> done = attempt(what, deed);
    while (!done.survived()) {
      done = attempt(what, deed);
    }
    return done;
  }

  private void startAnew() {
    database.revive();
    clock.advance(UNTIL_ANOTHER_NODE_GOES_ON);
    if (random.nextInt(40) == 0) {
      mall.close();
      open();
      tally.count("restarts");
    }
  }

  @Override
  public void close() {
    mall.close();
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException("connections of a simulated mall stay open", e);
    }
    Postgres.drop(real);
  }
}
