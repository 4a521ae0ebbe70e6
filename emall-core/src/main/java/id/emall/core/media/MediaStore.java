package id.emall.core.media;

import id.emall.core.common.Actor;
import id.emall.core.common.Chance;
import id.emall.core.common.FieldError;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes files from people and gives them back. A photo's id is the SHA-256 of its bytes, so it can
 * be cached for ever; a document's id is salted, so that nobody can find out by guessing whether it
 * is here.
 */
@ApplicationScoped
public class MediaStore {

  private static final Set<FileKind> PHOTOS =
      EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP);
  private static final Set<FileKind> DOCUMENTS =
      EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);
  private static final int SALT_BYTES = 32;
  private static final int KNOWN_MOST = 20_000;

  private final Map<String, Row> known = new ConcurrentHashMap<>();
  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private MediaFolder folder;
  private SettingReader settings;

  protected MediaStore() {}

  @Inject
  public MediaStore(
      Jdbi jdbi, Clock clock, Chance chance, MediaFolder folder, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.folder = folder;
    this.settings = settings;
  }

  private record Row(String contentType, long bytes, boolean secret, String uploadedBy) {}

  /**
   * Keeps a photo that everybody may see: JPEG, PNG or WebP.
   *
   * @return its id
   * @throws Refusal INVALID naming the upload's field when it is no such picture, too large ({@code
   *     emall.media.bytes-most}, {@code emall.media.side-most} in pixels) or torn; SIGN_IN_REQUIRED
   *     for a visitor
   */
  @Transactional
  public String storePhoto(Actor actor, Upload upload) {
    if (actor instanceof Actor.Visitor) {
      throw Refusal.signInRequired();
    }
    byte[] content = read(upload);
    FileKind kind = check(upload, content, PHOTOS, "media.not-a-photo");
    return keep(Hashing.sha256(content), content, kind, actor, false);
  }

  /**
   * Keeps a scan or a proof that only its owner and operators may see: PDF, JPEG or PNG. A visitor
   * may bring one while registering; it gets its owner by {@link #giveTo}.
   *
   * @return its id, which cannot be guessed
   * @throws Refusal INVALID as {@link #storePhoto}
   */
  @Transactional
  public String storeDocument(Actor actor, Upload upload) {
    byte[] content = read(upload);
    FileKind kind = check(upload, content, DOCUMENTS, "media.not-a-document");
    byte[] salted =
        ByteBuffer.allocate(SALT_BYTES + content.length)
            .put(chance.bytes(SALT_BYTES))
            .put(content)
            .array();
    return keep(Hashing.sha256(salted), content, kind, actor, true);
  }

  /** Keeps a drawing (SVG) of the mall's own; people cannot bring any. */
  @Transactional
  public String storeDrawing(Actor.System actor, byte[] content) {
    return keep(Hashing.sha256(content), content, FileKind.SVG, actor, false);
  }

  /**
   * Makes a document a visitor brought the document of a member. Does nothing when it has an owner
   * already.
   */
  @Transactional
  public void giveTo(String ownerLabel, String mediaId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update media set uploaded_by = :owner
                    where id = :id and private and uploaded_by = :visitor
                    """)
                .bind("owner", ownerLabel)
                .bind("id", mediaId)
                .bind("visitor", Actor.VISITOR.label())
                .execute());
  }

  /** Leaves a member's documents to nobody; they are thrown away within a day. */
  @Transactional
  public void abandon(String ownerLabel) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update media set uploaded_by = :visitor where private and uploaded_by = :owner")
                .bind("visitor", Actor.VISITOR.label())
                .bind("owner", ownerLabel)
                .execute());
  }

  /** Whether the actor could use this document as a scan of his own. */
  public boolean holdsDocument(Actor actor, String mediaId) {
    return find(mediaId)
        .filter(row -> row.secret() && row.uploadedBy().equals(actor.label()))
        .isPresent();
  }

  /** Whether this is a picture everybody may see. */
  public boolean isPhoto(String mediaId) {
    return find(mediaId).filter(row -> !row.secret()).isPresent();
  }

  /**
   * A file the actor may see.
   *
   * @throws Refusal NOT_FOUND when there is none or it is not the actor's to see
   */
  public MediaFile open(Actor actor, String mediaId) {
    Row row = find(mediaId).orElseThrow(() -> Refusal.notFound("media"));
    boolean allowed =
        !row.secret()
            || actor.isOperator(Right.MEMBERS, Right.MONEY, Right.CARE)
            || (actor instanceof Actor.Member && row.uploadedBy().equals(actor.label()));
    if (!allowed) {
      throw Refusal.notFound("media");
    }
    return file(mediaId, row);
  }

  /**
   * A file for somebody to whom its owner shows it, which the caller knows.
   *
   * @throws Refusal NOT_FOUND when there is none
   */
  public MediaFile openShown(String mediaId) {
    return find(mediaId)
        .map(row -> file(mediaId, row))
        .orElseThrow(() -> Refusal.notFound("media"));
  }

  private MediaFile file(String mediaId, Row row) {
    return new MediaFile(
        mediaId, row.contentType(), row.bytes(), row.secret(), folder.path(mediaId));
  }

  private Optional<Row> find(String mediaId) {
    Row remembered = known.get(mediaId);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<Row> row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select content_type, bytes, private as secret, uploaded_by
                        from media where id = :id
                        """)
                    .bind("id", mediaId)
                    .mapTo(Row.class)
                    .findOne());
    row.filter(found -> !found.secret() && known.size() < KNOWN_MOST)
        .ifPresent(found -> known.put(mediaId, found));
    return row;
  }

  private byte[] read(Upload upload) {
    int most = settings.whole("emall.media.bytes-most", 5_000_000, 1_000, 100_000_000);
    try {
      byte[] content = upload.content().readNBytes(most + 1);
      if (content.length > most) {
        throw refused(upload, "media.too-large", most / 1_000_000);
      }
      if (content.length == 0) {
        throw refused(upload, "required");
      }
      return content;
    } catch (IOException e) {
      throw refused(upload, "media.broken");
    }
  }

  private FileKind check(Upload upload, byte[] content, Set<FileKind> allowed, String otherwise) {
    FileKind kind =
        FileKind.of(content)
            .filter(allowed::contains)
            .orElseThrow(() -> refused(upload, otherwise));
    if (kind != FileKind.PDF) {
      int most = settings.whole("emall.media.side-most", 10_000, 100, 60_000);
      FileKind.Size size = kind.size(content).orElseThrow(() -> refused(upload, "media.broken"));
      if (size.width() < 1 || size.height() < 1) {
        throw refused(upload, "media.broken");
      }
      if (size.width() > most || size.height() > most) {
        throw refused(upload, "media.too-wide", most);
      }
    }
    return kind;
  }

  private static Refusal refused(Upload upload, String code, Object... arguments) {
    return Refusal.invalid(new FieldError(upload.field(), code, arguments));
  }

  /**
   * Throws away a file that no row names: whoever brought it was refused after it was written.
   *
   * @return whether there was no row
   */
  @Transactional
  boolean discardStray(String id) {
    lock(id);
    if (find(id).isPresent()) {
      return false;
    }
    folder.delete(id);
    return true;
  }

  /** Until the transaction ends nobody else writes or throws away this file. */
  private void lock(String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select 1 from pg_advisory_xact_lock(hashtextextended('media ' || :id, 0))")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
  }

  private String keep(String id, byte[] content, FileKind kind, Actor actor, boolean secret) {
    lock(id);
    folder.write(id, content);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into media (id, content_type, bytes, private, uploaded_by, uploaded_at)
                    values (:id, :type, :bytes, :private, :by, :at) on conflict (id) do nothing
                    """)
                .bind("id", id)
                .bind("type", kind.contentType())
                .bind("bytes", content.length)
                .bind("private", secret)
                .bind("by", actor.label())
                .bind("at", clock.instant())
                .execute());
    return id;
  }
}
