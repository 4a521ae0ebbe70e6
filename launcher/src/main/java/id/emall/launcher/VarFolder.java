package id.emall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that holds everything a run leaves behind. One process uses it at a time. */
public final class VarFolder implements AutoCloseable {

  private static final int SECRET_BYTES = 32;

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private VarFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws Refused when another process uses the folder or it cannot be written
   */
  public static VarFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root.resolve("log"));
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Refused(
            "another e-mall runs with the data in "
                + root
                + "; end it first, or choose another folder with --var");
      }
      Files.writeString(root.resolve("pid"), ProcessHandle.current().pid() + "\n");
      return new VarFolder(root, channel, lock);
    } catch (IOException e) {
      throw new Refused("the folder " + root + " cannot be used: " + e, e);
    }
  }

  /** The folder, beside a process that may be using it; the caller must disturb nothing. */
  public static VarFolder beside(Path folder) {
    return new VarFolder(folder.toAbsolutePath().normalize(), null, null);
  }

  /** Whether a process uses the folder now. */
  public static boolean inUse(Path folder) {
    try (VarFolder free = open(folder)) {
      return free == null;
    } catch (Refused e) {
      return true;
    }
  }

  public Path path(String first) {
    return root.resolve(first);
  }

  /** A random value that is made once and then kept, readable by its owner only. */
  public String secret(String name) {
    return secret(root.resolve(name));
  }

  static String secret(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, HexFormat.of().formatHex(bytes));
        Files.move(draft, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Refused("the secret " + file + " cannot be kept: " + e, e);
    }
  }

  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try {
      Files.deleteIfExists(root.resolve("pid"));
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new Refused("the folder " + root + " cannot be let go: " + e, e);
    }
  }
}
