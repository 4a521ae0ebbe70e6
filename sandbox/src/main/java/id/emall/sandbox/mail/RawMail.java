package id.emall.sandbox.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the bytes of mails: small ones in the journal itself, larger ones in files beside it, all
 * in the journal when there is no folder.
 */
final class RawMail {

  private static final int SMALL_BYTES = 8 * 1024;

  private final Optional<Path> folder;

  RawMail(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Keeps the bytes, on the disk where there is one, and answers what the journal has to hold. */
  Map<String, String> keep(long id, byte[] bytes) {
    if (folder.isEmpty() || bytes.length <= SMALL_BYTES) {
      return Map.of("base64", Base64.getEncoder().encodeToString(bytes));
    }
    String name = id + ".eml";
    try {
      Files.createDirectories(folder.get());
      write(folder.get().resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("mail " + id + " cannot be kept", e);
    }
    return Map.of("file", name);
  }

  byte[] read(JsonNode where) {
    if (where.has("base64")) {
      return Base64.getDecoder().decode(where.get("base64").asText());
    }
    try {
      return Files.readAllBytes(folder.orElseThrow().resolve(where.required("file").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException("a kept mail cannot be read", e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }
}
