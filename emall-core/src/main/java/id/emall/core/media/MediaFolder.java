package id.emall.core.media;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder files lie in, spread over 256 sub-folders. A file is there whole or not at all, and
 * once it is said to be there it survives a power cut.
 */
@ApplicationScoped
class MediaFolder {

  private MallSettings settings;

  protected MediaFolder() {}

  @Inject
  MediaFolder(MallSettings settings) {
    this.settings = settings;
  }

  Path path(String id) {
    return settings.mediaFolder().resolve(id.substring(0, 2)).resolve(id);
  }

  /** Writes a file under its id; one that is there already has the same bytes. */
  void write(String id, byte[] content) {
    Path target = path(id);
    if (Files.exists(target)) {
      return;
    }
    try {
      Files.createDirectories(target.getParent());
      Path temporary = Files.createTempFile(target.getParent(), "new-", ".part");
      try {
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          ByteBuffer bytes = ByteBuffer.wrap(content);
          while (bytes.hasRemaining()) {
            file.write(bytes);
          }
          file.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be written", e);
    }
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be deleted", e);
    }
  }
}
