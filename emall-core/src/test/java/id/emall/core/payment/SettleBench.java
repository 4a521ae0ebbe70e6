package id.emall.core.payment;

import id.emall.core.common.PublicCode;
import id.emall.core.common.work.Workers;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.BenchServer;
import id.emall.core.testing.StatementTimes;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * New rows of four banks against open invoices: stored, matched and settled, with ledger entries
 * and messages; started by {@code bench/settle}. Once for the compiler, once to be measured.
 */
public final class SettleBench {

  private static final List<String> NUMBERS =
      List.of("3000000001", "3000000002", "3000000003", "3000000004");

  /** How often as many rows as are measured are settled before. */
  private static final int WARM_UP = 2;

  private final BenchServer server;
  private final TestMall mall;
  private final Jdbi jdbi;
  private final StatementTimes times;
  private final boolean detailed;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private SettleBench(BenchServer server, boolean detailed) {
    this.server = server;
    this.detailed = detailed;
    mall = TestMall.open(server.dataSource(), settings());
    jdbi = mall.get(Jdbi.class);
    mall.get(Workers.class).use(threads);
    times = StatementTimes.of(jdbi);
  }

  private static String[] settings() {
    return Stream.concat(
            Stream.of(Shopping.SETTINGS).filter(setting -> setting.startsWith("emall.courier")),
            Stream.of(1, 2, 3, 4)
                .flatMap(
                    n ->
                        Stream.of(
                            "emall.bank.bank" + n + ".adapter=fake-bank",
                            "emall.bank.bank" + n + ".account=" + NUMBERS.get(n - 1),
                            "emall.bank.bank" + n + ".holder=Lumbung")))
        .toArray(String[]::new);
  }

  /**
   * @param arguments rows to measure (10,000), invoices open then (100,000), {@code -v} for the
   *     dearest statements
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    List<Integer> sizes =
        Stream.of(arguments).filter(one -> !one.startsWith("-")).map(Integer::valueOf).toList();
    int rows = sizes.isEmpty() ? 10_000 : sizes.getFirst();
    int open = sizes.size() < 2 ? 100_000 : sizes.get(1);
    try (BenchServer server = BenchServer.start()) {
      new SettleBench(server, List.of(arguments).contains("-v")).run(rows, open);
    }
  }

  private void run(int rows, int open) throws Exception {
    mall.get(ReceivingAccounts.class).run();
    SettleBenchData data = new SettleBenchData(jdbi, mall.get(PublicCode.class), TestClock.START);
    int before = rows / 2 + WARM_UP * rows;
    data.write(open + before);
    say("%d invoices are open, %d processors", open + before, processors());
    measure("soon after the start", data.show(rows / 2));
    for (int i = 0; i < WARM_UP; i++) {
      measure("warming up", data.show(rows));
    }
    jdbi.useHandle(handle -> handle.execute("vacuum analyze"));
    server.keep();
    double seconds = measure("warmed up", data.show(rows));
    Instant at = clock().instant();
    threads.shutdown();
    new SettleBenchChecks(jdbi).check();
    double alone = new SettleReplay(server, at).run();
    say(
        "the same rows by pgbench: %.2f s; the mall wrote them at %.0f %% of that speed",
        alone, 100 * alone / seconds);
  }

  private double measure(String when, SettleBenchData.Shown shown) {
    say("-- %s: %d rows of the banks", when, shown.rows());
    clock().advance(Duration.ofMinutes(10));
    Span span = new Span();
    mall.get(FeedReader.class).run();
    double seconds = span.end(shown.rows());
    new SettleBenchChecks(jdbi).came(clock().instant(), shown.rows());
    return seconds;
  }

  private static int processors() {
    return ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors();
  }

  private static void say(String text, Object... values) {
    System.out.println(text.formatted(values));
  }

  private TestClock clock() {
    return (TestClock) mall.get(Clock.class);
  }

  /** Seconds by the clock and of the processors, between two moments. */
  private final class Span {
    private final long begun = System.nanoTime();
    private final double java = javaSeconds();
    private final double postgres = server.cpuSeconds();

    Span() {
      times.forget();
    }

    double end(int rows) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      double inJava = javaSeconds() - java;
      double inPostgres = server.cpuSeconds() - postgres;
      say(
          "%7.2f s, %7.0f rows/s; processors %6.2f s (Java %5.2f, PostgreSQL %5.2f); %d statements",
          seconds, rows / seconds, inJava + inPostgres, inJava, inPostgres, times.count());
      if (detailed) {
        List<Map.Entry<String, StatementTimes.Time>> dearest = new ArrayList<>(times.dearest(15));
        dearest.forEach(
            one ->
                say(
                    "    %7d x %8.1f ms  %.100s",
                    one.getValue().count(),
                    one.getValue().millis(),
                    one.getKey().replaceAll("\\s+", " ")));
      }
      return seconds;
    }
  }

  private static double javaSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
