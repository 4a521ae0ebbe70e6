import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A mall that a measurement starts for itself, and the CPU time that it and its database use. */
final class Mall implements AutoCloseable {

  private static final double TICK_MS = 10;

  private final Path folder;
  private final int port = freePort();
  private final Process process;
  private double idleServerMsPerSecond;
  private double idleDatabaseMsPerSecond;

  /** CPU milliseconds of one request. */
  record Each(double server, double database) {
    double together() {
      return server + database;
    }
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param name of the folder in {@code target/bench} in which it lives
   */
  Mall(String name) throws Exception {
    folder = Path.of("target/bench", name).toAbsolutePath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // As "./emall up --settings" starts it.
    List<String> command =
        List.of(
            java, "-Xmx1g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages", "-Djava.awt.headless=true", "-jar",
            "launcher/target/launcher.jar", "up",
            "--port", Integer.toString(port), "--sandbox-port", Integer.toString(freePort()),
            "--smtp-port", Integer.toString(freePort()), "--var", folder.resolve("var").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile());
    // All come from one address here.
    builder.environment().put("EMALL_LIMIT_SEARCHES_PER_MINUTE", "1000000");
    process = builder.start();
    try {
      awaitAnswer();
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  private void awaitAnswer() throws Exception {
    HttpRequest home = HttpRequest.newBuilder(at("/")).build();
    HttpClient http = client();
    for (int i = 0; i < 1_200; i++) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("output.txt")));
      }
      try {
        if (http.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new IllegalStateException("the mall did not come up");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Opens its database; whole batches of rows go in one statement. */
  Connection connect() throws IOException, SQLException {
    String databasePort = Files.readString(folder.resolve("var/postgres/port")).strip();
    String password = Files.readString(folder.resolve("var/postgres-password")).strip();
    String address = "jdbc:postgresql://127.0.0.1:" + databasePort + "/emall?reWriteBatchedInserts=true";
    return DriverManager.getConnection(address, "emall", password);
  }

  static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Finds out, and tells, what it uses while nobody asks for anything. */
  void measureIdle() throws IOException {
    LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    Use use = use();
    LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
    double seconds = use.seconds();
    idleServerMsPerSecond = (serverMs() - use.server) / seconds;
    idleDatabaseMsPerSecond = (databaseMs() - use.database) / seconds;
    System.out.printf(
        "idle: server %.1f, database %.1f CPU ms per second%n",
        idleServerMsPerSecond, idleDatabaseMsPerSecond);
  }

  /** What is used from now on. */
  Use use() throws IOException {
    return new Use(serverMs(), databaseMs(), System.nanoTime());
  }

  /** CPU time that is being used. */
  final class Use {

    private final double server;
    private final double database;
    private final long begun;

    private Use(double server, double database, long begun) {
      this.server = server;
      this.database = database;
      this.begun = begun;
    }

    /** Of so many requests, without what the mall does by itself. */
    Each each(int requests) throws IOException {
      double seconds = seconds();
      return new Each(
          (serverMs() - server - seconds * idleServerMsPerSecond) / requests,
          (databaseMs() - database - seconds * idleDatabaseMsPerSecond) / requests);
    }

    private double seconds() {
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private double serverMs() throws IOException {
    return cpuMs(process.pid(), false);
  }

  /** The postmaster's own time, that of its ended children, and that of the living ones. */
  private double databaseMs() throws IOException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(folder.resolve("var/postgres/data/postmaster.pid")).getFirst());
    double sum = cpuMs(postmaster, true);
    for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
      sum += cpuMs(child.pid(), false);
    }
    return sum;
  }

  private static double cpuMs(long pid, boolean withEndedChildren) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    if (withEndedChildren) {
      ticks += Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
    }
    return ticks * TICK_MS;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
