package id.emall.core.catalogue.sheet;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Files that sellers brought, kept in the database part by part until they are done, so that any
 * node can work on them and none is ever whole in memory.
 */
@ApplicationScoped
class ImportContent {

  private static final int PART_BYTES = 1 << 20;

  private Jdbi jdbi;

  protected ImportContent() {}

  @Inject
  ImportContent(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps a file.
   *
   * @return its bytes
   * @throws Refusal INVALID {@code file} when it is empty or larger than that
   */
  @Transactional(Transactional.TxType.MANDATORY)
  long keep(UUID importId, InputStream content, int mostBytes) {
    long bytes = 0;
    int part = 0;
    try {
      for (byte[] read = content.readNBytes(PART_BYTES);
          read.length > 0;
          read = content.readNBytes(PART_BYTES)) {
        bytes += read.length;
        if (bytes > mostBytes) {
          throw refusal("media.too-large", mostBytes >> 20);
        }
        put(importId, part++, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file could not be received", e);
    }
    if (bytes == 0) {
      throw refusal("table.empty");
    }
    return bytes;
  }

  private static Refusal refusal(String code, Object... arguments) {
    return Refusal.invalid(new FieldError("file", code, arguments));
  }

  private void put(UUID importId, int part, byte[] content) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into product_import_part (import_id, part, content)
                    values (:id, :part, :content)
                    """)
                .bind("id", importId)
                .bind("part", part)
                .bind("content", content)
                .execute());
  }

  /** The file from its beginning; each part is fetched when it is come to. */
  InputStream open(UUID importId) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int part;
          private byte[] next = fetch(importId, part);

          @Override
          public boolean hasMoreElements() {
            return next != null;
          }

          @Override
          public InputStream nextElement() {
            if (next == null) {
              throw new NoSuchElementException();
            }
            InputStream current = new ByteArrayInputStream(next);
            next = fetch(importId, ++part);
            return current;
          }
        });
  }

  private byte[] fetch(UUID importId, int part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select content from product_import_part
                    where import_id = :id and part = :part
                    """)
                .bind("id", importId)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
  }
}
