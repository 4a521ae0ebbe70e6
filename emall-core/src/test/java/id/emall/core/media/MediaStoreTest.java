package id.emall.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
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
import java.util.Base64;
import java.util.List;
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
      "emall.media.folder=" + folder, "emall.media.side-most=200", "emall.media.bytes-most=100000"
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
  void a_photo_is_for_everybody_and_keeps_its_bytes() throws IOException {
    byte[] png = picture("png", 40, 30);

    String id = get(MediaStore.class).storePhoto(member(), upload(png));
    MediaFile file = get(MediaStore.class).open(Actor.VISITOR, id);

    assertThat(file.contentType()).isEqualTo("image/png");
    assertThat(file.open().readAllBytes()).isEqualTo(png);
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
        .isEqualTo("image/webp");
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
    refused(java.util.Arrays.copyOf(picture("jpg", 40, 30), 60), "media.broken");
  }

  @Test
  void a_document_is_for_its_owner_and_operators() {
    Actor.Member owner = member();
    MediaStore store = get(MediaStore.class);

    String id = store.storeDocument(owner, upload(pdf()));

    assertThat(store.open(owner, id).secret()).isTrue();
    assertThat(store.open(new Seed(jdbi, clock).operator(), id).contentType())
        .isEqualTo("application/pdf");
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
    return "%PDF-1.7 and enough behind it to be one".getBytes(StandardCharsets.ISO_8859_1);
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
    String kept = get(MediaStore.class).storeDocument(owner, upload(pdf()));
    for (Path file : List.of(stray, unfinished, get(MediaStore.class).open(owner, kept).path())) {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    get(MediaHousekeeping.class).run();
    assertThat(stray).exists();
    clock.advance(Duration.ofDays(1));
    sweepForADay();

    assertThat(stray).doesNotExist();
    assertThat(unfinished).doesNotExist();
    assertThat(get(MediaStore.class).open(owner, kept).path()).exists();
  }
}
