package id.emall.launcher.system;

import id.emall.launcher.Ports;
import id.emall.launcher.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A mall in a process of its own, on free ports and with a folder of its own. */
public final class MallProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target/launcher.jar").toAbsolutePath();
  private static final Duration START_PATIENCE = Duration.ofSeconds(180);

  private final Path var;
  private final int port = Ports.free();
  private final int sandboxPort = Ports.free();
  private final int smtpPort = Ports.free();
  private final List<String> more;
  private Process process;

  /**
   * @param var where it keeps its data
   * @param more further arguments for the launcher
   */
  public MallProcess(Path var, String... more) {
    this.var = var.toAbsolutePath();
    this.more = List.of(more);
  }

  /** Starts it and does not wait. */
  public MallProcess launch() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx320m",
                "-Djava.awt.headless=true",
                "-jar",
                JAR.toString(),
                "up",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--sandbox-port",
                Integer.toString(sandboxPort),
                "--smtp-port",
                Integer.toString(smtpPort),
                "--var",
                var.toString()));
    command.addAll(more);
    try {
      Files.createDirectories(var);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
              .start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is ready to serve. */
  public MallProcess awaitReady() {
    boolean ready = Waiting.until(START_PATIENCE, () -> ready() || !process.isAlive());
    if (!ready || !process.isAlive()) {
      throw new IllegalStateException("the mall did not come up:\n" + told());
    }
    return this;
  }

  /** Whether database and background work are well. */
  public boolean ready() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(site().resolve("/health")).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public URI site() {
    return URI.create("http://localhost:" + port);
  }

  public URI sandbox() {
    return URI.create("http://127.0.0.1:" + sandboxPort);
  }

  /** Ends the Java process without any warning; the database lives on. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the database without any warning; its children follow it. */
  public void killDatabase() {
    databasePid().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
  }

  private Optional<Long> databasePid() {
    Path file = var.resolve("postgres/data/postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A look into the database, past the mall. */
  public Connection database() throws SQLException {
    try {
      String databasePort = Files.readString(var.resolve("postgres/port")).strip();
      String password = Files.readString(var.resolve("postgres-password")).strip();
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + databasePort + "/emall", "emall", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it printed so far. */
  public String told() {
    try {
      return Files.readString(output());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Path output() {
    return var.resolve("output.txt");
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
