package id.emall.web.sharing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Large documents, written to compressed files once an hour by whoever asks first, so that neither
 * memory nor the database feels how many ask, or how slowly they read.
 */
@ApplicationScoped
public class KeptDocuments {

  private static final Duration KEPT = Duration.ofHours(1);

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private Clock clock;
  private Path folder;

  protected KeptDocuments() {}

  @Inject
  public KeptDocuments(Clock clock) {
    this.clock = clock;
  }

  private record Kept(Path file, Instant since) {}

  /** Writes a document; it may take its time. */
  @FunctionalInterface
  interface Writing {
    void to(Writer out) throws IOException;
  }

  /**
   * The document, compressed with gzip.
   *
   * @param name one of few, for each is kept
   */
  Path find(String name, Writing writing) {
    Instant now = clock.instant();
    return kept.compute(
            name,
            (key, old) ->
                old != null && old.since().plus(KEPT).isAfter(now)
                    ? old
                    : new Kept(write(key, writing), now))
        .file();
  }

  private Path write(String name, Writing writing) {
    try {
      Path fresh = Files.createTempFile(folder(), "dokumen", ".tmp");
      try (var out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(fresh)), StandardCharsets.UTF_8))) {
        writing.to(out);
      }
      Path file = folder().resolve(name.replaceAll("[^a-z0-9-]", "_") + ".gz");
      // Whoever still reads the old one reads it to its end.
      return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The document " + name + " cannot be written", e);
    }
  }

  private synchronized Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("lumbung-dokumen");
    }
    return folder;
  }

  /** What stays behind when that fails is in the system's folder for what is temporary. */
  @PreDestroy
  synchronized void removeAll() {
    if (folder == null) {
      return;
    }
    try {
      for (Kept document : kept.values()) {
        Files.deleteIfExists(document.file());
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Kept documents cannot be removed", e);
    }
  }
}
