package id.emall.core.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes everything the mall holds into one file, as it is at one moment, while the mall runs. */
@ApplicationScoped
public class Backups {

  static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private DataSource dataSource;
  private Jdbi jdbi;
  private Clock clock;
  private MediaArchive media;

  protected Backups() {}

  @Inject
  public Backups(DataSource dataSource, Jdbi jdbi, Clock clock, MediaArchive media) {
    this.dataSource = dataSource;
    this.jdbi = jdbi;
    this.clock = clock;
    this.media = media;
  }

  /**
   * What was written.
   *
   * @param missingFiles uploads that the database names and that are not in their store
   */
  public record Written(long rows, long files, List<String> missingFiles) {}

  /**
   * Writes a backup. The file is there whole or not at all, for its owner's eyes only. It holds
   * personal data; identity numbers and other secrets in it stay ciphertext under {@code
   * emall.secret}, which is not in it.
   *
   * @param target must not exist yet
   * @throws Refusal FORBIDDEN for everybody but the system
   * @throws UncheckedIOException when it cannot be written
   */
  @Transactional
  public Written write(Actor actor, Path target) {
    if (!(actor instanceof Actor.System)) {
      throw Refusal.forbidden();
    }
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(draft);
      create(draft);
      standStill();
      Written written = jdbi.withHandle(handle -> fill(handle, draft));
      try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets this transaction see all tables as they are at one moment. Jdbi asks a connection things
   * of its own first, when it would be too late.
   */
  private void standStill() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read as of one moment", e);
    }
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private Written fill(Handle handle, Path file) throws IOException {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            Schema.version(handle),
            clock.instant(),
            Schema.tables(handle),
            Schema.sequences(handle));
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)))) {
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(JSON.writeValueAsBytes(manifest));
      Map<String, Long> rows = new LinkedHashMap<>();
      for (Manifest.Table table : manifest.tables()) {
        zip.putNextEntry(new ZipEntry(table.entry()));
        rows.put(table.name(), Copies.out(handle, table, zip));
      }
      List<String> missing = new ArrayList<>();
      long files = files(handle, zip, missing);
      zip.putNextEntry(new ZipEntry(Manifest.End.ENTRY));
      zip.write(JSON.writeValueAsBytes(new Manifest.End(rows, files, missing)));
      return new Written(rows.values().stream().mapToLong(Long::longValue).sum(), files, missing);
    }
  }

  /** Files are never changed once they are there, so those of the moment can be read after it. */
  private long files(Handle handle, ZipOutputStream zip, List<String> missing) throws IOException {
    long count = 0;
    for (String id :
        handle.createQuery("select id from media order by id").mapTo(String.class).list()) {
      Optional<byte[]> content = media.read(id);
      if (content.isEmpty()) {
        missing.add(id);
        continue;
      }
      zip.putNextEntry(new ZipEntry("media/" + id));
      zip.write(content.get());
      count++;
    }
    return count;
  }
}
