package id.emall.core.media;

import id.emall.core.audit.IdentityReadings;
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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
  private static final String OF_MEMBER = "member:";

  /** Why operators look at proofs of payment, in the log of readings. */
  private static final String PROOF = "pemeriksaan bukti transfer";

  private static final float PHOTO_QUALITY = 0.85f;

  /** Small print has to stay readable. */
  private static final float SCAN_QUALITY = 0.92f;

  private MediaRows rows;
  private MediaKeeping keeping;
  private MediaHousekeeping housekeeping;
  private Pictures pictures;
  private IdentityReadings readings;
  private Chance chance;
  private MediaLimits limits;
  private SettingReader settings;

  protected MediaStore() {}

  @Inject
  MediaStore(
      MediaRows rows,
      MediaKeeping keeping,
      MediaHousekeeping housekeeping,
      Pictures pictures,
      IdentityReadings readings,
      Chance chance,
      MediaLimits limits,
      SettingReader settings) {
    this.rows = rows;
    this.keeping = keeping;
    this.housekeeping = housekeeping;
    this.pictures = pictures;
    this.readings = readings;
    this.chance = chance;
    this.limits = limits;
    this.settings = settings;
  }

  /**
   * Keeps a photo that everybody may see: JPEG, PNG or WebP, drawn anew as JPEG or PNG.
   *
   * @return its id
   * @throws Refusal INVALID naming the upload's field when it is no such picture, too large ({@code
   *     emall.media.bytes-most}, {@code emall.media.side-most} and {@code emall.media.pixels-most}
   *     in pixels) or torn; SIGN_IN_REQUIRED for a visitor; TOO_MANY {@code media.busy}
   */
  public String storePhoto(Actor actor, Upload upload) {
    if (actor instanceof Actor.Visitor) {
      throw Refusal.signInRequired();
    }
    byte[] content = read(upload);
    FileKind kind = check(upload, content, PHOTOS, "media.not-a-photo");
    Pictures.Drawn drawn = draw(upload, kind, content, PHOTO_QUALITY);
    return keep(Hashing.sha256(drawn.content()), drawn, actor, false);
  }

  /**
   * Keeps a scan or a proof that only its owner and those may see who work on it: a JPEG or PNG,
   * drawn anew, or a PDF as it is. It is sealed. A visitor may bring one while registering; it gets
   * its owner by {@link #giveTo}.
   *
   * @return its id, which cannot be guessed
   * @throws Refusal INVALID as {@link #storePhoto}
   */
  public String storeDocument(Actor actor, Upload upload) {
    byte[] content = read(upload);
    FileKind kind = check(upload, content, DOCUMENTS, "media.not-a-document");
    Pictures.Drawn drawn =
        kind == FileKind.PDF
            ? new Pictures.Drawn(kind, content)
            : draw(upload, kind, content, SCAN_QUALITY);
    byte[] salted =
        ByteBuffer.allocate(SALT_BYTES + drawn.content().length)
            .put(chance.bytes(SALT_BYTES))
            .put(drawn.content())
            .array();
    return keep(Hashing.sha256(salted), drawn, actor, true);
  }

  /**
   * Keeps a document for a form that is still to be accepted, so that it need not be sent again
   * when a field is wrong. What its owner sent before and nothing came to name is thrown away: of a
   * form that is sent again and again one file is left.
   *
   * @return its id, which cannot be guessed
   * @throws Refusal INVALID as {@link #storePhoto}
   */
  public String storeDraft(Actor.Member owner, Upload upload) {
    String id = storeDocument(owner, upload);
    housekeeping.throwAwayUnnamed(owner.label(), id);
    return id;
  }

  /** Keeps a drawing (SVG) of the mall's own; people cannot bring any. */
  public String storeDrawing(Actor.System actor, byte[] content) {
    return keep(Hashing.sha256(content), new Pictures.Drawn(FileKind.SVG, content), actor, false);
  }

  /**
   * Makes a document a visitor brought the document of a member. Does nothing when it has an owner
   * already.
   */
  @Transactional
  public void giveTo(String ownerLabel, String mediaId) {
    rows.giveTo(ownerLabel, mediaId);
  }

  /** Leaves a member's documents to nobody; they are thrown away within a day. */
  @Transactional
  public void abandon(String ownerLabel) {
    rows.abandon(ownerLabel);
  }

  /** Whether the actor could use this document as a scan of his own. */
  public boolean holdsDocument(Actor actor, String mediaId) {
    return rows.find(mediaId)
        .filter(row -> row.secret() && row.uploadedBy().equals(actor.label()))
        .isPresent();
  }

  /** Whether this is a picture everybody may see. */
  public boolean isPhoto(String mediaId) {
    return rows.find(mediaId).filter(row -> !row.secret()).isPresent();
  }

  /**
   * A file the actor may see: a photo, a private file of his own, or, for operators of money, the
   * proof of a payment. Of a private file of a member it is written down who looked. Scans of
   * papers and photos of complaints are shown to operators by the desks that know whose they are.
   *
   * @throws Refusal NOT_FOUND when there is none or it is not the actor's to see
   */
  public MediaFile open(Actor actor, String mediaId) {
    MediaRows.Row row = rows.find(mediaId).orElseThrow(() -> Refusal.notFound("media"));
    boolean own = actor instanceof Actor.Member && row.uploadedBy().equals(actor.label());
    if (row.secret() && !own && !(actor.isOperator(Right.MONEY) && rows.isProof(mediaId))) {
      throw Refusal.notFound("media");
    }
    if (row.secret()) {
      owner(row)
          .ifPresent(
              owner ->
                  readings.write(
                      actor, owner, IdentityReadings.What.SCAN, "media", mediaId, PROOF));
    }
    return keeping.file(mediaId, row);
  }

  private static Optional<UUID> owner(MediaRows.Row row) {
    return Optional.of(row.uploadedBy())
        .filter(label -> label.startsWith(OF_MEMBER))
        .map(label -> UUID.fromString(label.substring(OF_MEMBER.length())));
  }

  /**
   * A file for somebody to whom its owner shows it, which the caller knows.
   *
   * @throws Refusal NOT_FOUND when there is none
   */
  public MediaFile openShown(String mediaId) {
    return rows.find(mediaId)
        .map(row -> keeping.file(mediaId, row))
        .orElseThrow(() -> Refusal.notFound("media"));
  }

  private byte[] read(Upload upload) {
    int most = limits.bytesMost();
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

  /** What is no picture of a bearable size is refused by its header, before anything is decoded. */
  private FileKind check(Upload upload, byte[] content, Set<FileKind> allowed, String otherwise) {
    FileKind kind =
        FileKind.of(content)
            .filter(allowed::contains)
            .orElseThrow(() -> refused(upload, otherwise));
    if (kind == FileKind.PDF) {
      if (!FileKind.isWholePdf(content)) {
        throw refused(upload, "media.broken");
      }
      return kind;
    }
    FileKind.Size size = kind.size(content).orElseThrow(() -> refused(upload, "media.broken"));
    if (size.width() < 1 || size.height() < 1) {
      throw refused(upload, "media.broken");
    }
    int most = settings.whole("emall.media.side-most", 10_000, 100, 60_000);
    if (size.width() > most || size.height() > most) {
      throw refused(upload, "media.too-wide", most);
    }
    int pixels = settings.whole("emall.media.pixels-most", 50_000_000, 10_000, 200_000_000);
    if ((long) size.width() * size.height() > pixels) {
      throw refused(upload, "media.too-many-pixels", pixels / 1_000_000);
    }
    return kind;
  }

  private Pictures.Drawn draw(Upload upload, FileKind kind, byte[] content, float quality) {
    int side = settings.whole("emall.media.side-kept", 2_400, 100, 10_000);
    return pictures
        .draw(kind, content, side, quality)
        .orElseThrow(() -> refused(upload, "media.broken"));
  }

  private static Refusal refused(Upload upload, String code, Object... arguments) {
    return Refusal.invalid(new FieldError(upload.field(), code, arguments));
  }

  private String keep(String id, Pictures.Drawn drawn, Actor actor, boolean secret) {
    keeping.keep(
        id,
        drawn.content(),
        new MediaRows.Row(
            drawn.kind().contentType(), drawn.content().length, secret, actor.label()));
    return id;
  }
}
