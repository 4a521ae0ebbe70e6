package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import id.emall.core.testing.BenchServer;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * What following many parcels costs; started by {@code bench/parcels}: claiming the next due batch
 * among a million parcels, storing what couriers tell by themselves, and a day of the tracker by a
 * clock of its own.
 */
public final class ParcelBench {

  private static final int CLAIMS = 500;
  private static final int DOORS = 16;

  private final BenchServer server;
  private final TestMall mall;
  private final Jdbi jdbi;

  private ParcelBench(BenchServer server) {
    this.server = server;
    mall = TestMall.open(server.dataSource(), ParcelDay.settings());
    jdbi = mall.get(Jdbi.class);
  }

  /**
   * @param arguments parcels under way (1,000,000), pushes (30,000), parcels of the day (3,000); 0
   *     leaves that part out
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    int parcels = argument(arguments, 0, 1_000_000);
    int pushes = argument(arguments, 1, 30_000);
    int ofDay = argument(arguments, 2, 3_000);
    try (BenchServer server = BenchServer.start()) {
      ParcelBench bench = new ParcelBench(server);
      say("load of the machine before: %.1f", load());
      if (parcels > 0) {
        bench.claims(parcels);
      }
      if (pushes > 0) {
        bench.pushes(pushes);
      }
      if (ofDay > 0) {
        bench.jdbi.useHandle(handle -> handle.execute("truncate shipment cascade"));
        new ParcelDay(bench.mall, ofDay).run();
      }
    }
  }

  private static int argument(String[] arguments, int place, int usual) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
  }

  private void claims(int parcels) {
    ParcelDay.write(jdbi, parcels, clock().instant());
    jdbi.useHandle(handle -> handle.execute("vacuum analyze shipment"));
    say("-- %d parcels under way", parcels);
    for (int most : List.of(1, 30, 200)) {
      claims(new CourierId("JNE"), most);
    }
  }

  /** Claiming with all that belongs to it: bucket, calls under way, calls of the day. */
  private void claims(CourierId courier, int most) {
    double[] millis = new double[CLAIMS];
    int claimed = 0;
    double java = javaSeconds();
    double postgres = server.cpuSeconds();
    for (int i = 0; i < CLAIMS; i++) {
      clock().advance(Duration.ofSeconds(2));
      long begun = System.nanoTime();
      Optional<Claims.Batch> batch = mall.get(Claims.class).next(courier, most);
      millis[i] = (System.nanoTime() - begun) / 1e6;
      claimed += batch.map(one -> one.due().size()).orElse(0);
      batch.ifPresent(
          one ->
              mall.get(CourierBucket.class).ended(courier, one.call(), CallOutcome.of(List.of())));
    }
    Arrays.sort(millis);
    say(
        "claiming %3d: median %6.2f ms, 99 of 100 within %6.2f ms; processors %5.2f ms, with the end of"
            + " the call (Java %.2f, PostgreSQL %.2f); %d claimed",
        most,
        millis[CLAIMS / 2],
        millis[CLAIMS * 99 / 100],
        (javaSeconds() - java + server.cpuSeconds() - postgres) * 1e3 / CLAIMS,
        (javaSeconds() - java) * 1e3 / CLAIMS,
        (server.cpuSeconds() - postgres) * 1e3 / CLAIMS,
        claimed);
  }

  private void pushes(int count) throws Exception {
    push(0, count / 3);
    double postgres = server.cpuSeconds();
    double java = javaSeconds();
    long begun = System.nanoTime();
    push(count / 3, count);
    double seconds = (System.nanoTime() - begun) / 1e9;
    int told = count - count / 3;
    int stored =
        jdbi.withHandle(
            handle ->
                handle.select("select count(*) from courier_push").mapTo(Integer.class).one());
    if (stored != count) {
      throw new IllegalStateException(stored + " of " + count + " pushes were stored");
    }
    say(
        "-- %d pushes verified and stored in %.2f s: %.0f a second; processors %.2f s (Java %.2f, PostgreSQL %.2f)",
        told,
        seconds,
        told / seconds,
        javaSeconds() - java + server.cpuSeconds() - postgres,
        javaSeconds() - java,
        server.cpuSeconds() - postgres);
  }

  private void push(int from, int to) throws Exception {
    CourierPushes pushes = mall.get(CourierPushes.class);
    List<Callable<Void>> doors =
        IntStream.range(0, DOORS)
            .<Callable<Void>>mapToObj(
                door ->
                    () -> {
                      for (int i = from + door; i < to; i += DOORS) {
                        String body = "7%09d;%s;IN_TRANSIT".formatted(i, clock().instant());
                        pushes.take(
                            "jne",
                            Map.of("x-secret", "bench"),
                            body.getBytes(StandardCharsets.UTF_8));
                      }
                      return null;
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(DOORS)) {
      List<Future<Void>> done = new ArrayList<>(threads.invokeAll(doors));
      for (Future<Void> one : done) {
        one.get();
      }
    }
  }

  private TestClock clock() {
    return (TestClock) mall.get(Clock.class);
  }

  static void say(String text, Object... values) {
    System.out.println(text.formatted(values));
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static double javaSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
