package id.emall.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stored file that its reader may see.
 *
 * @param contentType from its bytes, e.g. {@code image/jpeg}; to be served with nosniff
 * @param secret whether it must not be cached by others
 */
public record MediaFile(String id, String contentType, long bytes, boolean secret, Path path) {

  /** The file from its first byte; the caller closes it. */
  public InputStream open() {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be read", e);
    }
  }
}
