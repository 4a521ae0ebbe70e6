package id.emall.core.payment.file;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Keeps files that arrived in the database, part by part, so that any node may work on them and
 * none is lost with a node.
 */
@ApplicationScoped
public class FileArrivals {

  private static final int PART_BYTES = 1 << 20;
  private static final int LONGEST_NAME = 200;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private AuditLog audit;

  protected FileArrivals() {}

  @Inject
  public FileArrivals(Jdbi jdbi, Ids ids, Clock clock, AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** How a file came. */
  public enum Origin {
    UPLOAD,
    FOLDER
  }

  /**
   * A file that arrived.
   *
   * @param known whether the same content had arrived before; the id is that one's
   */
  public record Arrived(UUID id, boolean known) {}

  /** Keeps a file, all of it or nothing; the same content is kept once. */
  @Transactional
  Arrived receive(Actor by, Origin origin, String name, Spool spool, UUID account) {
    return receive(ids.next(), by, origin, name, spool, account);
  }

  /** The same, with the id that the file has got already. */
  @Transactional
  Arrived receive(UUID id, Actor by, Origin origin, String name, Spool spool, UUID account) {
    return jdbi.withHandle(
        handle -> {
          boolean fresh =
              handle
                      .createUpdate(
                          """
                          insert into statement_file (id, sha256, name, bytes, origin, brought_by, chosen_account_id, state,
                            received_at, next_at, progress_of)
                          values (:id, :sha256, :name, :bytes, :origin, :by, :account, 'RECEIVED', :now, :now, :bytes)
                          on conflict (sha256) where state <> 'REFUSED' do nothing
                          """)
                      .bind("id", id)
                      .bind("sha256", spool.sha256())
                      .bind("name", presentable(name))
                      .bind("bytes", spool.bytes())
                      .bind("origin", origin.name())
                      .bind("by", by.label())
                      .bind("account", account)
                      .bind("now", clock.instant())
                      .execute()
                  == 1;
          if (!fresh) {
            UUID known = known(handle, spool.sha256()).orElseThrow();
            if (origin == Origin.FOLDER) {
              cameByFolderToo(handle, known);
            }
            return new Arrived(known, true);
          }
          keep(handle, id, spool);
          audit.write(
              by,
              "statement-file.receive",
              "statement_file",
              id,
              Map.of(),
              Map.of("name", presentable(name), "sha256", spool.sha256()));
          return new Arrived(id, false);
        });
  }

  private static Optional<UUID> known(Handle handle, String sha256) {
    return handle
        .createQuery("select id from statement_file where sha256 = :sha256 and state <> 'REFUSED'")
        .bind("sha256", sha256)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Then no single operator is its only witness any more. */
  private static void cameByFolderToo(Handle handle, UUID id) {
    handle
        .createUpdate(
            "update statement_file set origin = 'FOLDER' where id = :id and origin = 'UPLOAD'")
        .bind("id", id)
        .execute();
  }

  /** One line without control characters. */
  private static String presentable(String name) {
    String line = name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
    String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
    return last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
  }

  private static void keep(Handle handle, UUID id, Spool spool) {
    try (InputStream in = Files.newInputStream(spool.path())) {
      int part = 0;
      for (byte[] content = in.readNBytes(PART_BYTES);
          content.length > 0;
          content = in.readNBytes(PART_BYTES)) {
        handle
            .createUpdate(
                "insert into statement_file_part (file_id, part, content) values (:id, :part, :content)")
            .bind("id", id)
            .bind("part", part++)
            .bind("content", content)
            .execute();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was just laid down cannot be read", e);
    }
  }

  /** Lays the content down on this node; the caller closes it. */
  @Transactional
  Spool spool(UUID id) throws IOException {
    return jdbi.withHandle(
        handle -> {
          try (ResultIterator<byte[]> parts =
              handle
                  .createQuery(
                      "select content from statement_file_part where file_id = :id order by part")
                  .bind("id", id)
                  .setFetchSize(1)
                  .mapTo(byte[].class)
                  .iterator()) {
            return Spool.of(new SequenceInputStream(streams(parts)), Long.MAX_VALUE - 1);
          }
        });
  }

  private static Enumeration<InputStream> streams(ResultIterator<byte[]> parts) {
    return new Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return parts.hasNext();
      }

      @Override
      public InputStream nextElement() {
        return new ByteArrayInputStream(parts.next());
      }
    };
  }
}
