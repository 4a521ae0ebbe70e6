package id.emall.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The one playful mall that all whole-system tests of a run share; it starts when first asked for.
 */
public final class SystemUnderTest {

  private static MallProcess mall;

  private SystemUnderTest() {}

  /** The mall, ready to serve, with demo data and sandbox. */
  public static synchronized MallProcess shared() {
    if (mall == null) {
      Path var = freshFolder("shared");
      MallProcess started = new MallProcess(var).launch();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close, "shared-mall-end"));
      mall = started.awaitReady();
    }
    return mall;
  }

  /** An empty folder under {@code target}. */
  public static Path freshFolder(String name) {
    Path folder = Path.of("target/system", name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
