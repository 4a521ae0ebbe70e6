package id.emall.core.notice;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long pages of a running mall take while it empties a queue of messages through an SMSC, and
 * while it does not; started by {@code bench/messages --beside-pages}.
 */
public final class PagesBesideBench implements AutoCloseable {

  private static final Path FOLDER = Path.of("target/bench/beside").toAbsolutePath();
  private static final List<String> PAGES = List.of("/", "/cari", "/cari?q=keripik", "/masuk");
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(25);
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  /** Alone and beside messages in turn, as pages grow quicker while the mall runs. */
  private static final int ROUNDS = 5;

  private static final Duration QUIET = Duration.ofSeconds(25);
  private static final Duration PATIENCE = Duration.ofMinutes(40);

  private final int port = freePort();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BenchSmsc smsc;
  private final Process mall;

  private PagesBesideBench() throws Exception {
    int smscPort = freePort();
    smsc = new BenchSmsc(smscPort);
    mall = start(smscPort);
  }

  /**
   * @param arguments messages (100,000)
   */
  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (PagesBesideBench bench = new PagesBesideBench()) {
      bench.run(messages);
    }
    System.exit(0);
  }

  private void run(int messages) throws Exception {
    say(
        "load of the machine before: %.1f",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    pages(WARM_UP, () -> false);
    List<Double> quiet = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    double seconds = 0;
    for (int round = 0; round < ROUNDS; round++) {
      quiet.addAll(pages(QUIET, () -> false));
      schedule(messages / ROUNDS);
      long begun = System.nanoTime();
      beside.addAll(pages(PATIENCE, () -> count("QUEUED") == 0));
      seconds += (System.nanoTime() - begun) / 1e9;
    }
    int taken = smsc.taken();
    if (count("QUEUED") > 0 || taken < messages / ROUNDS * ROUNDS) {
      throw new IllegalStateException(taken + " of " + messages + " were handed over");
    }
    say(
        "%d messages handed over in %.0f s: %.0f a second; %d are known to have arrived",
        taken, seconds, taken / seconds, count("DELIVERED"));
    double alone = told("pages alone", quiet);
    double together = told("pages beside the messages", beside);
    say("pages beside them took %.2f times as long", together / alone);
  }

  /**
   * Loads one page after the other at a steady pace.
   *
   * @return milliseconds of each
   */
  private List<Double> pages(Duration most, BooleanSupplier over) throws Exception {
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + most.toNanos();
    long next = System.nanoTime();
    long nextLook = next;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(next - System.nanoTime());
      millis.add(load(PAGES.get(millis.size() % PAGES.size())));
      next = Math.max(next + BETWEEN_PAGES.toNanos(), System.nanoTime());
      if (System.nanoTime() > nextLook) {
        nextLook = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        if (over.getAsBoolean()) {
          break;
        }
      }
    }
    return millis;
  }

  /** Says how long they took, and returns the average. */
  private static double told(String name, List<Double> millis) {
    double mean = millis.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    Collections.sort(millis);
    say(
        "%s: %d, on average %.2f ms, median %.2f ms, 95 of 100 within %.2f ms",
        name,
        millis.size(),
        mean,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100));
    return mean;
  }

  private double load(String path) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int status =
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                BodyHandlers.ofByteArray())
            .statusCode();
    if (status != 200) {
      throw new IllegalStateException(path + " answered " + status);
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private Process start(int smscPort) throws Exception {
    Files.createDirectories(FOLDER);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Djava.awt.headless=true",
            "-jar",
            "launcher/target/launcher.jar",
            "up",
            "--port",
            Integer.toString(port),
            "--sandbox-port",
            Integer.toString(freePort()),
            "--smtp-port",
            Integer.toString(freePort()),
            "--var",
            FOLDER.resolve("var").toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "EMALL_LIMIT_SEARCHES_PER_MINUTE", "1000000",
                "EMALL_SMS_SMSC_ADAPTER", "smpp",
                "EMALL_SMS_SMSC_HOST", "127.0.0.1",
                "EMALL_SMS_SMSC_PORT", Integer.toString(smscPort),
                "EMALL_SMS_SMSC_SYSTEM_ID", "bench",
                "EMALL_SMS_SMSC_PASSWORD", "bench",
                "EMALL_SMS_SMSC_WINDOW", "200",
                "EMALL_SMS_SMSC_PER_SECOND", "10000",
                "EMALL_SMS_SMSC_ORDER", "0"));
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("output.txt").toFile())
            .start();
    for (int i = 0; i < 1_200; i++) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(FOLDER.resolve("output.txt")));
      }
      try {
        load("/");
        return process;
      } catch (IOException e) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new IllegalStateException("the mall did not come up");
  }

  private void schedule(int messages) throws SQLException, IOException {
    try (Connection connection = database();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into message (id, dedupe_key, channel, recipient, template, language, body, urgency, state,
            next_at, give_up_at, created_at)
          select gen_random_uuid(), gen_random_uuid()::text, 'SMS', '+6281' || to_char(n, 'FM200000000'), 'bench',
            'id', 'Lumbung: paket dari Dapua Rangkiang sedang diantar kurir JNE hari ini. Resi 0113100000000010.',
            'NORMAL', 'QUEUED', now(), now() + interval '1 day', now()
          from generate_series(1, %d) n
          """
              .formatted(messages));
      statement.execute("analyze message");
    }
  }

  private int count(String state) {
    try (Connection connection = database();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                state.equals("QUEUED")
                    ? "select count(*) from (select 1 from message where next_at is not null limit 1) m"
                    : "select count(*) from message where state = '" + state + "'")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection database() throws SQLException, IOException {
    String databasePort = Files.readString(FOLDER.resolve("var/postgres/port")).strip();
    String password = Files.readString(FOLDER.resolve("var/postgres-password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/emall", "emall", password);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String text, Object... values) {
    System.out.println(text.formatted(values));
  }

  @Override
  public void close() throws Exception {
    mall.destroy();
    mall.waitFor();
    smsc.close();
  }
}
