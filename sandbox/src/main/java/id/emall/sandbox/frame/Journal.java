package id.emall.sandbox.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The sandbox's memory: JSON lines, only ever added to. An entry is on the disk before {@link
 * #append} returns, so whatever a stand-in has answered survives the process being killed.
 */
public final class Journal implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** A journal that forgets when the process ends. */
  public static Journal inMemory() {
    return new Journal(null, null);
  }

  /**
   * Opens the file, made when absent, and keeps other processes off it.
   *
   * @throws IllegalStateException when another sandbox uses the file
   */
  public static Journal open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new IllegalStateException("another sandbox is using " + file);
      }
      return new Journal(file, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's journal " + file + " cannot be opened", e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Hands over every entry kept so far, oldest first. A last line without its end was cut off by a
   * kill before anybody was told of it, and is removed.
   *
   * @throws IllegalStateException when a whole line cannot be read; names the line
   */
  public synchronized void replay(Consumer<JournalEntry> reader) {
    if (channel == null) {
      return;
    }
    try {
      byte[] all = Files.readAllBytes(file);
      int start = 0;
      int line = 1;
      for (int i = 0; i < all.length; i++) {
        if (all[i] == '\n') {
          reader.accept(parse(new String(all, start, i - start, StandardCharsets.UTF_8), line++));
          start = i + 1;
        }
      }
      channel.truncate(start);
      channel.position(start);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's journal " + file + " cannot be read", e);
    }
  }

  /** Writes the entry down for good. */
  public synchronized void append(JournalEntry entry) {
    if (channel == null) {
      return;
    }
    ObjectNode line = Json.object();
    line.put("standIn", entry.standIn());
    line.put("kind", entry.kind());
    line.put("at", entry.at().toString());
    line.set("data", entry.data());
    ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's journal " + file + " cannot be written", e);
    }
  }

  @Override
  public synchronized void close() {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's journal " + file + " cannot be closed", e);
    }
  }

  private JournalEntry parse(String text, int line) {
    try {
      JsonNode node = Json.read(text.getBytes(StandardCharsets.UTF_8));
      return new JournalEntry(
          node.required("standIn").asText(),
          node.required("kind").asText(),
          Instant.parse(node.required("at").asText()),
          node.required("data"));
    } catch (RuntimeException e) {
      throw new IllegalStateException("line " + line + " of " + file + " is damaged", e);
    }
  }
}
