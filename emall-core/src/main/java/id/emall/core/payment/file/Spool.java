package id.emall.core.payment.file;

import id.emall.contracts.bank.file.StatementFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a file on this node's disk, as long as it is worked with; memory does not grow
 * with it.
 *
 * @param sha256 of the content in lower-case hex
 * @param isTooLarge whether it had more bytes than wanted; then only so many are here
 */
record Spool(Path path, long bytes, String sha256, boolean isTooLarge) implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /** Lays content down. */
  static Spool of(InputStream content, long most) throws IOException {
    Path path = Files.createTempFile("statement-", ".spool");
    try (OutputStream out = Files.newOutputStream(path)) {
      MessageDigest digest = digest();
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = content.read(buffer);
          read >= 0 && bytes <= most;
          read = content.read(buffer)) {
        bytes += read;
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      return new Spool(path, bytes, HexFormat.of().formatHex(digest.digest()), bytes > most);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  StatementFile file() {
    return StatementFile.of(path);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
