package id.emall.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.vault.KeyRotation;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest extends CoreTest {

  /** One pixel, lossy. */
  private static final String WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=";

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.media.folder=" + folder,
      "emall.media.side-most=200",
      "emall.media.pixels-most=30000",
      "emall.media.side-kept=120",
      "emall.media.bytes-most=100000"
    };
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static Upload upload(byte[] bytes) {
    return new Upload("photo", new ByteArrayInputStream(bytes));
  }

  private Actor.Member member() {
    return new Seed(jdbi, clock).buyer();
  }

  private void refused(byte[] bytes, String code) {
    assertThatThrownBy(() -> get(MediaStore.class).storePhoto(member(), upload(bytes)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("photo", code)));
  }

  @Test
  void a_photo_is_for_everybody_and_looks_as_it_did() throws IOException {
    byte[] png = picture("png", 40, 30);

    String id = get(MediaStore.class).storePhoto(member(), upload(png));
    MediaFile file = get(MediaStore.class).open(Actor.VISITOR, id);

    assertThat(file.contentType()).isEqualTo("image/png");
    BufferedImage drawn = ImageIO.read(file.open());
    assertThat(drawn.getWidth()).isEqualTo(40);
    assertThat(drawn.getRGB(7, 7)).isEqualTo(0xFF000000);
    assertThat(get(MediaStore.class).storePhoto(member(), upload(png))).isEqualTo(id);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(path -> path.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void jpeg_and_webp_are_photos_too() throws IOException {
    String jpeg = get(MediaStore.class).storePhoto(member(), upload(picture("jpg", 40, 30)));
    String webp =
        get(MediaStore.class).storePhoto(member(), upload(Base64.getDecoder().decode(WEBP)));

    assertThat(get(MediaStore.class).open(Actor.VISITOR, jpeg).contentType())
        .isEqualTo("image/jpeg");
    assertThat(get(MediaStore.class).open(Actor.VISITOR, webp).contentType())
        .isEqualTo("image/jpeg");
  }

  @Test
  void what_is_no_picture_is_refused_whatever_it_claims() throws IOException {
    refused(
        "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(StandardCharsets.UTF_8),
        "media.not-a-photo");
    refused(
        "GIF89a, and more so that it is long enough".getBytes(StandardCharsets.UTF_8),
        "media.not-a-photo");
    refused(pdf(), "media.not-a-photo");
    refused(new byte[0], "required");
  }

  @Test
  void what_is_too_large_or_torn_is_refused() throws IOException {
    refused(picture("png", 201, 10), "media.too-wide");
    refused(picture("jpg", 10, 201), "media.too-wide");
    refused(new byte[100_001], "media.too-large");
    refused(picture("png", 190, 180), "media.too-many-pixels");
    refused(java.util.Arrays.copyOf(picture("jpg", 40, 30), 60), "media.broken");
    byte[] jpeg = picture("jpg", 40, 30);
    refused(java.util.Arrays.copyOf(jpeg, jpeg.length - 4), "media.broken");
    byte[] png = picture("png", 40, 30);
    Arrays.fill(png, 40, png.length - 12, (byte) 7);
    refused(png, "media.broken");
    assertThatThrownBy(
            () ->
                get(MediaStore.class)
                    .storeDocument(
                        member(),
                        upload(
                            "%PDF-1.7 cut off before its end ...."
                                .getBytes(StandardCharsets.US_ASCII))))
        .hasMessageContaining("media.broken");
  }

  /** A camera that was held upright: the picture lies, and a tag tells to turn it (6). */
  private static byte[] turnedPhoto() throws IOException {
    BufferedImage lying = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 80; y++) {
        lying.setRGB(x, y, 0xFF0000);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(lying, "jpg", jpeg);
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe1002a"
                    + "457869660000"
                    + "4d4d002a00000008"
                    + "0001"
                    + "011200030000000100060000"
                    + "00000000"
                    + "5345435245542121");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(jpeg.toByteArray(), 0, 2);
    whole.write(exif);
    whole.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
    whole.write("<script>SECRET!!</script>".getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }

  @Test
  void a_photo_is_turned_made_smaller_and_stripped_of_all_but_the_picture() throws IOException {
    String id = get(MediaStore.class).storePhoto(member(), upload(turnedPhoto()));
    byte[] kept = get(MediaStore.class).open(Actor.VISITOR, id).open().readAllBytes();
    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET", "Exif");
    assertThat(upright.getWidth()).isEqualTo(60);
    assertThat(upright.getHeight()).isEqualTo(120);
    assertThat(upright.getRGB(30, 20) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(upright.getRGB(30, 100) >> 16 & 0xFF).isLessThan(50);
  }

  @Test
  void pictures_that_come_at_once_are_all_drawn() throws Exception {
    byte[] photo = turnedPhoto();
    Actor.Member member = member();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      List<Future<String>> ids =
          threads.invokeAll(
              java.util.Collections.nCopies(
                  10, () -> get(MediaStore.class).storePhoto(member, upload(photo))));
      for (Future<String> id : ids) {
        assertThat(id.get()).isEqualTo(ids.getFirst().get());
      }
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private Path onDisk(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }

  @Test
  void a_scan_lies_sealed_and_one_from_before_is_sealed_in_the_background() throws IOException {
    Actor.Member owner = member();
    MediaStore store = get(MediaStore.class);
    String fresh = store.storeDocument(owner, upload(pdf()));
    String old = store.storeDocument(owner, upload(pdf()));
    Files.write(onDisk(old), pdf());
    jdbi.useHandle(
        handle -> handle.execute("update media set sealed_with = null where id = ?", old));

    assertThat(text(onDisk(fresh))).doesNotContain("enough behind it");
    assertThat(store.open(owner, old).open().readAllBytes()).isEqualTo(pdf());
    get(KeyRotation.class).run();

    assertThat(text(onDisk(old))).doesNotContain("enough behind it");
    assertThat(store.open(owner, fresh).open().readAllBytes()).isEqualTo(pdf());
    assertThat(store.open(owner, old).open().readAllBytes()).isEqualTo(pdf());
    assertThat(get(KeyRotation.class).things())
        .filteredOn(thing -> thing.name().equals("media"))
        .allMatch(thing -> thing.left() == 0 && thing.done() >= 2);
  }

  @Test
  void whoever_looks_at_a_scan_is_written_down_and_its_owner_sees_it() {
    Actor.Member owner = member();
    Actor.Member operator = new Seed(jdbi, clock).operator();
    MediaStore store = get(MediaStore.class);
    IdentityReadings readings = get(IdentityReadings.class);
    String id = store.storeDocument(owner, upload(pdf()));

    store.open(owner, id);
    assertThatThrownBy(() -> store.open(member(), id)).isInstanceOf(Refusal.class);

    assertThat(readings.mine(owner))
        .extracting(
            IdentityReadings.Reading::reader,
            IdentityReadings.Reading::what,
            IdentityReadings.Reading::objectId,
            IdentityReadings.Reading::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(owner.label(), IdentityReadings.What.SCAN, id, ""));
    assertThat(readings.all(operator, owner.id(), null).rows()).hasSize(1);
    assertThatThrownBy(() -> readings.all(owner, null, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                readings.write(
                    operator, owner.id(), IdentityReadings.What.NUMBER, "media", id, " "))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields()).extracting(FieldError::field).contains("reason"));
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("delete from identity_reading")))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_document_is_for_its_owner() {
    Actor.Member owner = member();
    MediaStore store = get(MediaStore.class);

    String id = store.storeDocument(owner, upload(pdf()));

    assertThat(store.open(owner, id).secret()).isTrue();
    assertThat(store.open(owner, id).contentType()).isEqualTo("application/pdf");
    assertThatThrownBy(() -> store.open(new Seed(jdbi, clock).operator(), id))
        .hasMessageContaining("media.not-found");
    assertThatThrownBy(() -> store.open(member(), id)).hasMessageContaining("media.not-found");
    assertThatThrownBy(() -> store.open(Actor.VISITOR, id)).isInstanceOf(Refusal.class);
    assertThat(store.storeDocument(owner, upload(pdf()))).isNotEqualTo(id);
  }

  @Test
  void what_a_visitor_brings_is_nobodys_until_it_is_given() {
    MediaStore store = get(MediaStore.class);
    Actor.Member owner = member();
    String id = store.storeDocument(Actor.VISITOR, upload(pdf()));
    assertThatThrownBy(() -> store.open(Actor.VISITOR, id)).isInstanceOf(Refusal.class);

    store.giveTo(owner.label(), id);
    store.giveTo(member().label(), id);

    assertThat(store.open(owner, id).bytes()).isEqualTo(pdf().length);
  }

  private static byte[] pdf() {
    return "%PDF-1.7 and enough behind it to be one %%EOF".getBytes(StandardCharsets.ISO_8859_1);
  }

  private void sweepForADay() {
    for (int hour = 0; hour < 24; hour++) {
      get(MediaHousekeeping.class).run();
      clock.advance(Duration.ofHours(1));
    }
  }

  @Test
  void a_file_whose_upload_was_refused_in_the_end_is_thrown_away_after_a_day() throws IOException {
    Actor.Member owner = member();
    List<String> ids = new ArrayList<>();
    assertThatThrownBy(
            () ->
                transaction(
                    () -> {
                      ids.add(get(MediaStore.class).storeDocument(owner, upload(pdf())));
                      throw Refusal.conflict("refused.in.the.end");
                    }))
        .isInstanceOf(Refusal.class);
    Path stray = folder.resolve(ids.getFirst().substring(0, 2)).resolve(ids.getFirst());
    Path unfinished = stray.resolveSibling("new-1.part");
    Files.write(unfinished, new byte[] {1});
    String kept = get(MediaStore.class).storePhoto(owner, upload(picture("png", 20, 20)));
    for (Path file : List.of(stray, unfinished, onDisk(kept))) {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    get(MediaHousekeeping.class).run();
    assertThat(stray).exists();
    clock.advance(Duration.ofDays(1));
    sweepForADay();

    assertThat(stray).doesNotExist();
    assertThat(unfinished).doesNotExist();
    assertThat(onDisk(kept)).exists();
  }
}
