package id.emall.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Files as they lie in their store, for backups. Who may see one is not asked here. */
@ApplicationScoped
public class MediaArchive {

  private MediaFolder folder;

  protected MediaArchive() {}

  @Inject
  MediaArchive(MediaFolder folder) {
    this.folder = folder;
  }

  /** The bytes as they are stored; empty when the file is not there. */
  public Optional<byte[]> read(String id) {
    try {
      return Optional.of(Files.readAllBytes(folder.path(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be read", e);
    }
  }

  /** Puts bytes back as they were stored. */
  public void write(String id, byte[] content) {
    folder.write(id, content);
  }
}
