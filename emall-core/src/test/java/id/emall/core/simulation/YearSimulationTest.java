package id.emall.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.TestMall;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Plays random years and proves the books of each. {@code -Demall.sim.seed=N} repeats one year,
 * {@code -Demall.sim.seeds=N} says how many are played.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearSimulationTest {

  private static final int SEEDS =
      Integer.getInteger("emall.sim.seeds", Boolean.getBoolean("emall.test.deep") ? 2_000 : 16);

  private static final int SIDE_BY_SIDE = Runtime.getRuntime().availableProcessors();

  /** The container tells of each start. */
  private static final Logger CONTAINER = Logger.getLogger("org.jboss.weld");

  @BeforeAll
  void quiet() {
    CONTAINER.setLevel(Level.WARNING);
    Complaints.listen();
    TestMall.settings(
        "emall.courier.jne.adapter=fake",
        "emall.desk.bind-limit=90000",
        "emall.bank.bca.adapter=simulated-bank",
        "emall.bank.bca.account=7100000001",
        "emall.bank.bca.holder=Lumbung",
        "emall.bank.bni.adapter=simulated-bank",
        "emall.bank.bni.account=7100000002",
        "emall.bank.bni.holder=Lumbung",
        "emall.bank.bri.adapter=simulated-bank",
        "emall.bank.bri.account=7100000003",
        "emall.bank.bri.holder=Lumbung",
        "emall.bank.mandiri.adapter=simulated-bank",
        "emall.bank.mandiri.account=7100000004",
        "emall.bank.mandiri.holder=Lumbung");
  }

  @AfterAll
  void loud() {
    Complaints.listenNoMore();
    CONTAINER.setLevel(null);
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void every_rupiah_of_a_year_is_accounted_for() throws Exception {
    List<Long> seeds = seeds();
    long begun = System.nanoTime();
    Tally tally = new Tally();
    AssertionError failures = new AssertionError("years whose books do not agree");
    try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      List<Future<Tally>> years =
          seeds.stream().map(seed -> threads.submit(() -> play(seed))).toList();
      for (Future<Tally> year : years) {
        try {
          tally.addAll(year.get());
        } catch (ExecutionException e) {
          failures.addSuppressed(e.getCause());
        }
      }
    }
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    System.out.println(
        "year simulation: %s seeds in %s s: %s".formatted(seeds.size(), seconds, tally));
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void the_same_seed_brings_the_same_year() {
    long seed = seeds().getFirst();

    assertThat(fingerprint(seed)).as("year of seed %s", seed).isEqualTo(fingerprint(seed));
  }

  /** The ordinary run plays the same years each time, so that it says something of the change. */
  private static List<Long> seeds() {
    Long one = Long.getLong("emall.sim.seed");
    if (one != null) {
      return List.of(one);
    }
    return Boolean.getBoolean("emall.test.deep")
        ? new Random().longs(SEEDS, 0, 1_000_000_000L).boxed().toList()
        : LongStream.rangeClosed(1, SEEDS).boxed().toList();
  }

  private static Tally play(long seed) {
    try (Year year = new Year(seed)) {
      year.play();
      return year.tally;
    } catch (Exception | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static String fingerprint(long seed) {
    try (Year year = new Year(seed)) {
      year.play();
      return year.fingerprint();
    }
  }
}
