package id.emall.core.backup;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty mall from a backup, all of it or nothing. The caller brings the schema to the
 * version of {@link #schemaOf} before, and on to its own after.
 */
@ApplicationScoped
public class Restore {

  /** Operators are told that the mall stands as it stood then. */
  static final String RESTORED = "mall.restored";

  private Jdbi jdbi;
  private MediaArchive media;
  private AuditLog audit;
  private WorkItems workItems;

  protected Restore() {}

  @Inject
  public Restore(Jdbi jdbi, MediaArchive media, AuditLog audit, WorkItems workItems) {
    this.jdbi = jdbi;
    this.media = media;
    this.audit = audit;
    this.workItems = workItems;
  }

  /** What is back. */
  public record Restored(Instant takenAt, long rows, long files) {}

  /**
   * The version of the schema that a backup fits.
   *
   * @throws IllegalArgumentException when it is no backup, or one of a later release
   */
  public static String schemaOf(Path backup) {
    try (ZipInputStream zip = open(backup)) {
      return manifest(zip).schema();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the database may be filled: it has no tables of the mall, or nobody in them. */
  public boolean isPossible() {
    return jdbi.withHandle(
        handle ->
            !Schema.exists(handle)
                || !handle
                    .createQuery("select exists (select 1 from member)")
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * Fills the tables, which must have the backup's schema, and brings the files back.
   *
   * @throws Refusal FORBIDDEN for everybody but the system
   * @throws IllegalArgumentException when the file is no backup, torn, or does not fit the schema
   * @throws IllegalStateException when the database is not empty
   */
  @Transactional
  public Restored fill(Actor actor, Path backup) {
    if (!(actor instanceof Actor.System)) {
      throw Refusal.forbidden();
    }
    if (!isPossible()) {
      throw new IllegalStateException("the database has members; restore into an empty one");
    }
    return jdbi.withHandle(
        handle -> {
          try (ZipInputStream zip = open(backup)) {
            return fill(handle, zip);
          } catch (IOException e) {
            throw new IllegalArgumentException("the backup is torn: " + e.getMessage(), e);
          }
        });
  }

  /** Leaves a trace, once the schema is the newest. */
  @Transactional
  public void note(Actor actor, Restored restored) {
    audit.write(
        actor,
        "mall.restore",
        "mall",
        "mall",
        Map.of(),
        Map.of("takenAt", restored.takenAt().toString()));
    workItems.raise(RESTORED, "mall", "restored", Map.of("since", restored.takenAt().toString()));
  }

  private Restored fill(Handle handle, ZipInputStream zip) throws IOException {
    Manifest manifest = manifest(zip);
    List<Manifest.Table> here = Schema.tables(handle);
    if (!columns(here).equals(columns(manifest.tables()))) {
      throw new IllegalArgumentException(
          "the backup does not fit the schema of version " + manifest.schema());
    }
    triggers(handle, here, "disable");
    handle.execute(
        "truncate "
            + here.stream()
                .map(table -> Copies.quoted(table.name()))
                .collect(Collectors.joining(", ")));
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Manifest.Table table : manifest.tables()) {
      expect(zip, table.entry());
      rows.put(table.name(), Copies.in(handle, table, zip));
    }
    manifest
        .sequences()
        .forEach(
            (name, last) ->
                handle.execute("select setval(?::regclass, ?)", Copies.quoted(name), last));
    handle.execute("set constraints all immediate");
    triggers(handle, here, "enable");
    long files = files(zip, rows);
    return new Restored(
        manifest.takenAt(), rows.values().stream().mapToLong(Long::longValue).sum(), files);
  }

  private static Map<String, List<String>> columns(List<Manifest.Table> tables) {
    return tables.stream()
        .collect(Collectors.toMap(Manifest.Table::name, table -> List.copyOf(table.columns())));
  }

  /** What guards the mall's own writing would stop the rows of which it let each in before. */
  private static void triggers(Handle handle, List<Manifest.Table> tables, String verb) {
    tables.forEach(
        table ->
            handle.execute(
                "alter table " + Copies.quoted(table.name()) + " " + verb + " trigger user"));
  }

  /** Reads the files and, behind them, the end that says how much there was. */
  private long files(ZipInputStream zip, Map<String, Long> rows) throws IOException {
    long files = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(Manifest.End.ENTRY)) {
        Manifest.End end = Backups.JSON.readValue(zip.readAllBytes(), Manifest.End.class);
        if (!end.rows().equals(rows) || end.files() != files) {
          throw new IOException("it lacks rows or files");
        }
        return files;
      }
      if (!entry.getName().matches("media/[0-9a-f]{64}")) {
        throw new IOException("what is " + entry.getName() + "?");
      }
      media.write(entry.getName().substring("media/".length()), zip.readAllBytes());
      files++;
    }
    throw new IOException("it has no end");
  }

  private static ZipInputStream open(Path backup) throws IOException {
    return new ZipInputStream(new BufferedInputStream(Files.newInputStream(backup)));
  }

  private static Manifest manifest(ZipInputStream zip) throws IOException {
    expect(zip, Manifest.ENTRY);
    Manifest manifest = Backups.JSON.readValue(zip.readAllBytes(), Manifest.class);
    if (manifest.format() != Manifest.FORMAT) {
      throw new IllegalArgumentException(
          "the backup has format " + manifest.format() + ", which this release does not read");
    }
    return manifest;
  }

  private static void expect(ZipInputStream zip, String name) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(name)) {
      throw new IllegalArgumentException("the file is no backup of a mall, or torn: no " + name);
    }
  }
}
