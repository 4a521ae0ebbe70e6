package id.emall.system;

import id.emall.launcher.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged mall in a process of its own, which may be killed without warning. */
final class MallProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target", "launcher.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Process process;
  private final int port;
  private final Path output;

  private MallProcess(Process process, int port, Path output) {
    this.process = process;
    this.port = port;
    this.output = output;
  }

  /**
   * Starts {@code launcher up} and waits until the front page answers.
   *
   * @param var the run's folder, kept from one start to the next
   * @param more further options, e.g. {@code --settings FILE}
   */
  static MallProcess start(Path var, int port, String... more) {
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
                "--port",
                Integer.toString(port),
                "--var",
                var.toString()));
    command.addAll(List.of(more));
    try {
      Files.createDirectories(var);
      Path output = var.resolve("output.txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      MallProcess mall = new MallProcess(process, port, output);
      mall.awaitAnswer();
      return mall;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** Waits until the front page is served again, e.g. after its database was away. */
  void awaitAnswer() {
    if (!Waiting.until(PATIENCE, () -> !process.isAlive() || answers()) || !process.isAlive()) {
      String said = said();
      process.destroyForcibly();
      throw new AssertionError("the mall did not come up; it said:\n" + said);
    }
  }

  private boolean answers() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url() + "/")).timeout(Duration.ofSeconds(10)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "nothing readable: " + e;
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    if (!Waiting.until(Duration.ofSeconds(30), () -> !process.isAlive())) {
      kill();
    }
  }
}
