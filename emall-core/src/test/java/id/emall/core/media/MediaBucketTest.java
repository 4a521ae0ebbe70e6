package id.emall.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaBucketTest extends CoreTest {

  private static final byte[] PDF =
      "%PDF-1.7 and enough behind it to be one %%EOF".getBytes(StandardCharsets.US_ASCII);

  @TempDir static Path folder;

  private final BucketStandIn bucket = new BucketStandIn();

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.media.folder=" + folder,
      "emall.media.store=s3",
      "emall.media.s3.endpoint=" + bucket.address(),
      "emall.media.s3.bucket=lumbung",
      "emall.media.s3.region=" + BucketStandIn.REGION,
      "emall.media.s3.key=" + BucketStandIn.KEY,
      "emall.media.s3.secret=" + BucketStandIn.SECRET
    };
  }

  @AfterAll
  void stop() {
    bucket.close();
  }

  private static Upload upload(byte[] content) {
    return new Upload("scan", new ByteArrayInputStream(content));
  }

  private static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static String path(String id) {
    return "/lumbung/" + id.substring(0, 2) + "/" + id;
  }

  private void send() {
    get(MediaSending.class).run();
  }

  @Test
  void a_file_can_be_read_at_once_and_goes_to_the_bucket_in_the_background() throws IOException {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    MediaStore store = get(MediaStore.class);
    String photo = store.storePhoto(member, upload(picture(30)));
    String scan = store.storeDocument(member, upload(PDF));
    assertThat(bucket.objects).doesNotContainKeys(path(photo), path(scan));
    assertThat(ImageIO.read(store.open(Actor.VISITOR, photo).open()).getWidth()).isEqualTo(30);

    send();

    assertThat(number("select count(*) from media_waiting")).isZero();
    assertThat(bucket.objects).containsKeys(path(photo), path(scan));
    assertThat(new String(bucket.objects.get(path(scan)), StandardCharsets.ISO_8859_1))
        .doesNotContain("enough behind it");
    assertThat(ImageIO.read(store.open(Actor.VISITOR, photo).open()).getWidth()).isEqualTo(30);
    assertThat(store.open(member, scan).open().readAllBytes()).isEqualTo(PDF);
  }

  @Test
  void what_the_bucket_does_not_take_waits_and_is_tried_again() throws IOException {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    String photo = get(MediaStore.class).storePhoto(member, upload(picture(31)));

    bucket.down = true;
    send();
    bucket.down = false;
    send();
    assertThat(bucket.objects).doesNotContainKey(path(photo));
    assertThat(get(MediaStore.class).open(Actor.VISITOR, photo).open()).isNotEmpty();

    clock.advance(Duration.ofMinutes(1));
    send();
    assertThat(bucket.objects).containsKey(path(photo));
  }

  @Test
  void what_lay_in_a_folder_before_is_found_there_and_moved() throws IOException {
    byte[] old = picture(32);
    String id = Hashing.sha256(old);
    Path file = folder.resolve(id.substring(0, 2)).resolve(id);
    Files.createDirectories(file.getParent());
    Files.write(file, old);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into media (id, content_type, bytes, private, uploaded_by, uploaded_at)
                values (?, 'image/png', ?, false, 'system:test', now())
                """,
                id,
                old.length));
    assertThat(get(MediaStore.class).open(Actor.VISITOR, id).open().readAllBytes()).isEqualTo(old);

    send();

    assertThat(file).doesNotExist();
    assertThat(bucket.objects.get(path(id))).isEqualTo(old);
    assertThat(get(MediaStore.class).open(Actor.VISITOR, id).open().readAllBytes()).isEqualTo(old);
  }

  private static Path inFolder(String id, byte[] content) throws IOException {
    Path file = folder.resolve(id.substring(0, 2)).resolve(id);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  @Test
  void what_is_sealed_anew_while_it_lies_in_the_folder_reaches_the_bucket_so() throws IOException {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    String scan = get(MediaStore.class).storeDocument(member, upload(PDF));
    send();
    bucket.objects.remove(path(scan));
    Path file = inFolder(scan, PDF);
    jdbi.useHandle(
        handle -> handle.execute("update media set sealed_with = null where id = ?", scan));

    get(KeyRotation.class).run();
    send();
    send();

    assertThat(file).doesNotExist();
    assertThat(new String(bucket.objects.get(path(scan)), StandardCharsets.ISO_8859_1))
        .doesNotContain("enough behind it");
    assertThat(get(MediaStore.class).open(member, scan).open().readAllBytes()).isEqualTo(PDF);
  }

  /** Those that stand in a transaction and do nothing are held by whoever waits for something. */
  private int heldConnections() {
    return number(
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'
        """);
  }

  private String sentWithoutKey(Actor.Member member) {
    String scan = get(MediaStore.class).storeDocument(member, upload(PDF));
    send();
    jdbi.useHandle(
        handle -> handle.execute("update media set sealed_with = null where id = ?", scan));
    return scan;
  }

  @Test
  void no_connection_is_held_while_the_bucket_is_asked_for_what_is_sealed_anew()
      throws IOException {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    String scan = sentWithoutKey(member);
    List<Integer> held = Collections.synchronizedList(new ArrayList<>());
    bucket.beforeGet = () -> held.add(heldConnections());
    try {
      get(KeyRotation.class).run();
    } finally {
      bucket.beforeGet = () -> {};
    }
    send();

    assertThat(held).isNotEmpty().allMatch(many -> many == 0);
    assertThat(number("select count(*) from media where id = ? and sealed_with is null", scan))
        .isZero();
    assertThat(get(MediaStore.class).open(member, scan).open().readAllBytes()).isEqualTo(PDF);
  }

  @Test
  void what_is_thrown_away_while_it_is_sealed_anew_does_not_come_back() {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    String scan = sentWithoutKey(member);
    bucket.beforeGet = () -> get(MediaKeeping.class).discard(scan);
    try {
      get(KeyRotation.class).run();
    } finally {
      bucket.beforeGet = () -> {};
    }
    send();

    assertThat(number("select count(*) from media where id = ?", scan)).isZero();
    assertThat(bucket.objects).doesNotContainKey(path(scan));
  }

  @Test
  void what_is_to_leave_a_dead_bucket_is_tried_until_it_has_left() {
    String scan = get(MediaStore.class).storeDocument(Actor.VISITOR, upload(PDF));
    send();
    clock.advance(Duration.ofDays(2));
    bucket.down = true;
    get(MediaHousekeeping.class).run();
    send();
    bucket.down = false;
    assertThat(number("select count(*) from media where id = ?", scan)).isZero();
    assertThat(bucket.objects).containsKey(path(scan));

    clock.advance(Duration.ofMinutes(1));
    send();

    assertThat(bucket.objects).doesNotContainKey(path(scan));
    assertThat(number("select count(*) from media_waiting")).isZero();
  }

  @Test
  void a_file_that_cannot_be_moved_holds_up_no_other() throws IOException {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    List<Path> bad = new ArrayList<>();
    List<Path> good = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String id = get(MediaStore.class).storeDocument(member, upload(PDF));
      send();
      if (i < 3) {
        bad.add(Files.createDirectories(folder.resolve(id.substring(0, 2)).resolve(id)));
      } else {
        good.add(inFolder(id, PDF));
      }
    }

    send();

    assertThat(good).noneMatch(Files::exists);
    assertThat(bad).allMatch(Files::exists);
    for (Path file : bad) {
      Files.delete(file);
    }
  }

  @Test
  void a_row_stays_until_its_file_is_sure_to_leave_the_bucket() {
    String scan = get(MediaStore.class).storeDocument(Actor.VISITOR, upload(PDF));
    send();
    clock.advance(Duration.ofDays(2));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "alter table media_waiting add constraint cut_off check (content is not null)"));
    try {
      get(MediaHousekeeping.class).run();
      assertThat(number("select count(*) from media where id = ?", scan)).isOne();
    } finally {
      jdbi.useHandle(handle -> handle.execute("alter table media_waiting drop constraint cut_off"));
    }

    get(MediaHousekeeping.class).run();
    send();

    assertThat(number("select count(*) from media where id = ?", scan)).isZero();
    assertThat(bucket.objects).doesNotContainKey(path(scan));
  }

  @Test
  void what_nobody_owns_leaves_the_bucket_after_a_day() {
    String scan = get(MediaStore.class).storeDocument(Actor.VISITOR, upload(PDF));
    send();
    assertThat(bucket.objects).containsKey(path(scan));

    clock.advance(Duration.ofDays(2));
    get(MediaHousekeeping.class).run();
    send();

    assertThat(bucket.objects).doesNotContainKey(path(scan));
  }
}
