package id.emall.launcher.postgres;

import id.emall.launcher.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the jar that carries them. */
final class Binaries {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private Binaries() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}; unpacked when it is not there yet.
   */
  static Path unpack(Path folder) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    String archive = archive();
    try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new Refused(
            "no embedded PostgreSQL for this machine ("
                + archive
                + "); give emall.database.url of a PostgreSQL in a file with --settings");
      }
      Path draft =
          folder.resolveSibling(folder.getFileName() + "." + ProcessHandle.current().pid());
      unpack(packed, draft);
      Files.move(draft, folder);
      return folder;
    } catch (IOException e) {
      throw new Refused("PostgreSQL cannot be unpacked to " + folder + ": " + e, e);
    }
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String processor = Set.of("aarch64", "arm64").contains(machine) ? "arm_64" : "x86_64";
    if (system.contains("mac")) {
      return "postgres-darwin-" + processor + ".txz";
    }
    String kind = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    return "postgres-linux-" + processor + kind + ".txz";
  }
}
