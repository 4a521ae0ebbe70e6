package id.emall.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Sends all logging of the process to files, so that the terminal stays for people. */
public final class Logging {

  private Logging() {}

  /**
   * Takes effect at once.
   *
   * @param folder where the logs go
   * @return the properties file, for the server, which reads it again
   */
  public static Path into(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (InputStream template =
        Logging.class.getResourceAsStream("/id/emall/launcher/logging.properties")) {
      Path file = folder.resolve("logging.properties");
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, text.replace("${folder}", folder.toString()));
      try (InputStream written = Files.newInputStream(file)) {
        LogManager.getLogManager().readConfiguration(written);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends what libraries print past the logging to a file as well. */
  public static void redirectConsole(Path folder) {
    try {
      PrintStream file =
          new PrintStream(
              Files.newOutputStream(folder.resolve("console.log")), true, StandardCharsets.UTF_8);
      System.setOut(file);
      System.setErr(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
