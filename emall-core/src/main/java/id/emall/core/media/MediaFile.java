package id.emall.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A stored file that its reader may see.
 *
 * @param contentType from its bytes, e.g. {@code image/jpeg}; to be served with nosniff
 * @param bytes how many there are to read
 * @param secret whether it must not be cached by others
 */
public record MediaFile(
    String id, String contentType, long bytes, boolean secret, Content content) {

  /** Where the bytes come from. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** The file from its first byte; the caller closes it. */
  public InputStream open() {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be read", e);
    }
  }

  /** Whether a browser shows it in a page; anything else is to be saved as a file. */
  public boolean isPicture() {
    return contentType.startsWith("image/");
  }
}
