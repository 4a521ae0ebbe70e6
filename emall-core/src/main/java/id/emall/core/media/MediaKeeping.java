package id.emall.core.media;

import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Brings files and their rows into the folder and out of it. Private files are sealed by the vault,
 * so that the folder alone, or a copy of it, tells nothing.
 */
@ApplicationScoped
class MediaKeeping {

  private MediaPlace place;
  private MediaRows rows;
  private Vault vault;

  protected MediaKeeping() {}

  @Inject
  MediaKeeping(MediaPlace place, MediaRows rows, Vault vault) {
    this.place = place;
    this.rows = rows;
    this.vault = vault;
  }

  @Transactional
  public void keep(String id, byte[] content, MediaRows.Row row) {
    rows.lock(id);
    place.write(id, row.secret() ? vault.seal(content) : content);
    rows.insert(id, row, row.secret() ? vault.newest() : null);
  }

  MediaFile file(String id, MediaRows.Row row) {
    return new MediaFile(
        id,
        row.contentType(),
        row.bytes(),
        row.secret(),
        row.secret() ? () -> new ByteArrayInputStream(clear(id)) : () -> place.open(id));
  }

  /** Throws away a file that no row names; false when one does. */
  @Transactional
  public boolean discardStray(String id) {
    rows.lock(id);
    if (rows.find(id).isPresent()) {
      return false;
    }
    place.delete(id);
    return true;
  }

  /**
   * Throws away a file together with its row.
   *
   * @throws org.jdbi.v3.core.JdbiException when something names it
   */
  @Transactional
  public void discard(String id) {
    rows.lock(id);
    rows.delete(id);
    place.delete(id);
  }

  /**
   * A private file's bytes, sealed with the newest key. They may come from far: to be called
   * outside a transaction, which would hold a connection as long.
   */
  byte[] sealedAnew(String id) {
    return vault.seal(clear(id));
  }

  /** Puts what was sealed anew in place, unless the file is gone or was sealed anew already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void renew(String id, byte[] sealed) {
    rows.lock(id);
    if (rows.sealedWith(id, vault.newest())) {
      place.replace(id, sealed);
    }
  }

  /**
   * The bytes themselves tell whether they are sealed, because a file is replaced before its row
   * says so: what begins as a picture or a PDF does lies as it came.
   */
  private byte[] clear(String id) {
    try {
      byte[] stored = place.read(id);
      return FileKind.of(stored).isPresent() ? stored : vault.open(stored);
    } catch (IOException e) {
      throw new UncheckedIOException("media file " + id + " cannot be read", e);
    }
  }
}
