package id.emall.core.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files are kept, by the file's id. */
interface MediaBytes {

  /** Keeps bytes under an id; those that are there already are the same. */
  void write(String id, byte[] content);

  /** Keeps bytes in place of those that are there; readers get the old or the new. */
  void replace(String id, byte[] content);

  /**
   * The bytes from the first on; the caller closes it.
   *
   * @throws FileNotFoundException or {@link java.nio.file.NoSuchFileException} when there are none
   */
  InputStream open(String id) throws IOException;

  /** All bytes at once. */
  default byte[] read(String id) throws IOException {
    try (InputStream in = open(id)) {
      return in.readAllBytes();
    }
  }

  /** Lets the bytes go, if there are any. */
  void delete(String id);
}
