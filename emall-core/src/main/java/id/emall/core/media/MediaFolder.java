package id.emall.core.media;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder files lie in, spread over 256 sub-folders. A file is there whole or not at all, and
 * once it is said to be there it survives a power cut.
 */
@ApplicationScoped
class MediaFolder implements MediaBytes {

  static final String UNFINISHED = ".part";
  static final int SUB_FOLDERS = 256;

  private MallSettings settings;

  protected MediaFolder() {}

  @Inject
  MediaFolder(MallSettings settings) {
    this.settings = settings;
  }

  Path path(String id) {
    return settings.mediaFolder().resolve(id.substring(0, 2)).resolve(id);
  }

  @Override
  public void write(String id, byte[] content) {
    if (!Files.exists(path(id))) {
      replace(id, content);
    }
  }

  boolean has(String id) {
    return Files.exists(path(id));
  }

  @Override
  public InputStream open(String id) throws IOException {
    return Files.newInputStream(path(id));
  }

  @Override
  public void replace(String id, byte[] content) {
    Path target = path(id);
    try {
      Files.createDirectories(target.getParent());
      Path temporary = Files.createTempFile(target.getParent(), "new-", UNFINISHED);
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

  /** The names in one of the 256 sub-folders. */
  List<String> names(int subFolder) {
    return olderThan(subFolder, Instant.MAX);
  }

  /** The names in one of the 256 sub-folders of files that were written before a time. */
  List<String> olderThan(int subFolder, Instant before) {
    Path folder = settings.mediaFolder().resolve(HexFormat.of().toHexDigits((byte) subFolder));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          names.add(file.getFileName().toString());
        }
      }
    } catch (NoSuchFileException e) {
      return names; // the rest is looked at the next time
    } catch (IOException e) {
      throw new UncheckedIOException("media folder " + folder + " cannot be read", e);
    }
    return names;
  }

  /** Throws away what a write that was cut off left in a sub-folder. */
  void deleteUnfinished(int subFolder, String name) {
    Path folder = settings.mediaFolder().resolve(HexFormat.of().toHexDigits((byte) subFolder));
    delete(folder.resolve(name));
  }

  @Override
  public void delete(String id) {
    delete(path(id));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + file + " cannot be deleted", e);
    }
  }
}
