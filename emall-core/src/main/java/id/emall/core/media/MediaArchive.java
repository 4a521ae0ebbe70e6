package id.emall.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Files as they lie in their store, for backups. Who may see one is not asked here. */
@ApplicationScoped
public class MediaArchive {

  private MediaPlace place;

  protected MediaArchive() {}

  @Inject
  MediaArchive(MediaPlace place) {
    this.place = place;
  }

  /** The bytes as they are stored; empty when the file is not there. */
  public Optional<byte[]> read(String id) {
    try {
      return Optional.of(place.read(id));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be read", e);
    }
  }

  /** Puts bytes back as they were stored. */
  public void write(String id, byte[] content) {
    place.write(id, content);
  }
}
