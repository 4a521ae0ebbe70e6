package id.emall.launcher.postgres;

import id.emall.launcher.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs, which refuse to run as root. For root they run in a user namespace in
 * which root is nobody, or, where the kernel refuses that, as the system's user {@value #OTHER},
 * who then owns the data.
 */
final class Commands {

  private static final String OTHER = "nobody";
  private static final int PATIENCE_SECONDS = 90;

  private final List<String> prefix;
  private final Path output;

  private Commands(List<String> prefix, Path output) {
    this.prefix = prefix;
    this.output = output;
  }

  /**
   * @param owned what the programs must be able to write
   * @param output where they tell what goes wrong
   */
  static Commands forThisUser(Path owned, Path output) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Commands(List.of(), output);
    }
    Commands namespace = new Commands(List.of("unshare", "-U"), output);
    if (!isOthers(owned.resolve("data")) && namespace.attempt(List.of("true"))) {
      return namespace;
    }
    Commands other =
        new Commands(
            List.of("setpriv", "--reuid=" + OTHER, "--regid=nogroup", "--clear-groups"), output);
    if (!other.attempt(List.of("test", "-x", owned.toString()))) {
      throw new Refused(
          "PostgreSQL does not run as root, and user "
              + OTHER
              + " cannot enter "
              + owned
              + "; run as an ordinary user, or choose a folder with --var that others may enter");
    }
    other.giveAway(owned);
    other.giveAway(output);
    return other;
  }

  /** Whether an earlier run gave the data to the other user, who then keeps it. */
  private static boolean isOthers(Path data) {
    try {
      return Files.exists(data) && Files.getOwner(data).getName().equals(OTHER);
    } catch (IOException e) {
      throw new Refused("the owner of " + data + " cannot be read: " + e, e);
    }
  }

  private void giveAway(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      var owner =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OTHER);
      for (Path file : files.toList()) {
        if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
          Files.setOwner(file, owner);
        }
      }
    } catch (IOException e) {
      throw new Refused("the folder " + folder + " cannot be given to " + OTHER + ": " + e, e);
    }
  }

  /**
   * @throws Refused when the program ends with an error
   */
  void run(List<String> command) {
    if (!attempt(command)) {
      throw new Refused("PostgreSQL: " + command.get(0) + " failed; " + output + " tells why");
    }
  }

  /** Whether the program ended well. */
  boolean attempt(List<String> command) {
    List<String> full = new ArrayList<>(prefix);
    full.addAll(command);
    try {
      Process process =
          new ProcessBuilder(full)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted while " + command.get(0) + " ran", e);
    }
  }
}
