package id.emall.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.admission.SellerApplications;
import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.SellerShelf;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Postgres;
import id.emall.core.testing.Seed;
import id.emall.core.testing.SeededChance;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest extends CoreTest {

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder.resolve("media")};
  }

  /** A mall with people, goods, a photo and a scan, and a sequence that was used. */
  private void furnish() throws IOException {
    Seed seed = new Seed(jdbi, clock);
    Actor.Member seller = seed.seller();
    seed.product(seller, 12_000, 5);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
    MediaStore media = get(MediaStore.class);
    media.storePhoto(seller, upload(picture));
    media.storeDocument(seller, upload(picture));
    get(WorkItems.class)
        .raise("feed.trouble", "1", "tab\tand\\backslash\nnew line, é, 🛒", Map.of("a", "\\N"));
    jdbi.useHandle(handle -> handle.execute("select nextval('pay_reference_serial')"));
  }

  private static Upload upload(ByteArrayOutputStream bytes) {
    return new Upload("file", new ByteArrayInputStream(bytes.toByteArray()));
  }

  private Path backup(String name) throws IOException {
    TestMall.settings(settings());
    furnish();
    Path file = folder.resolve(name);
    get(Backups.class).write(SYSTEM, file);
    return file;
  }

  /** A digest of all rows of each table. */
  private static Map<String, String> contents(Jdbi database) {
    return database.withHandle(
        handle -> {
          Map<String, String> contents = new TreeMap<>();
          Schema.tables(handle)
              .forEach(table -> contents.put(table.name(), digest(handle, table.name())));
          return contents;
        });
  }

  private static String digest(Handle handle, String table) {
    return handle
        .createQuery(
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                + " from \"%s\" t".formatted(table))
        .mapTo(String.class)
        .one();
  }

  /** Another mall, on a database of its own, with a folder of its own. */
  private TestMall elsewhere(DataSource database, String media) {
    return TestMall.open(database, "emall.media.folder=" + folder.resolve(media));
  }

  @Test
  void what_is_restored_is_what_was_there() throws IOException {
    Path file = backup("whole.zip");
    Map<String, String> before = contents(jdbi);
    DataSource blank = Postgres.blank();
    try (TestMall other = elsewhere(blank, "other-media")) {
      Restore restore = other.get(Restore.class);
      assertThat(restore.isPossible()).isTrue();
      Postgres.migrate(blank, Restore.schemaOf(file));

      Restore.Restored restored = restore.fill(SYSTEM, file);

      assertThat(contents(other.get(Jdbi.class))).isEqualTo(before);
      assertThat(restored.takenAt()).isEqualTo(clock.instant());
      assertThat(restored.files()).isPositive().isEqualTo(number("select count(*) from media"));
      assertThat(files("other-media")).isEqualTo(files("media"));
      goesOn(other.get(Jdbi.class));
    }
  }

  private static List<String> files(String media) throws IOException {
    Path root = folder.resolve(media);
    try (var found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file) + " " + size(file))
          .sorted()
          .toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Sequences do not begin anew and what is append-only is so again. */
  private void goesOn(Jdbi restored) {
    String next = "select nextval('pay_reference_serial')";
    long there = restored.withHandle(handle -> handle.select(next).mapTo(Long.class).one());
    long here = jdbi.withHandle(handle -> handle.select(next).mapTo(Long.class).one());
    assertThat(there).isEqualTo(here);
    assertThatThrownBy(
            () -> restored.useHandle(handle -> handle.execute("delete from audit_event")))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_torn_backup_restores_nothing() throws IOException {
    Path whole = backup("to-tear.zip");
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = folder.resolve("torn.zip");
    Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    DataSource database = Postgres.freshCopy();
    try (TestMall other = elsewhere(database, "torn-media")) {
      Map<String, String> before = contents(other.get(Jdbi.class));

      assertThatThrownBy(() -> other.get(Restore.class).fill(SYSTEM, torn))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("torn");

      assertThat(contents(other.get(Jdbi.class))).isEqualTo(before);
      assertThat(other.get(Restore.class).isPossible()).isTrue();
    }
    Path rubbish = Files.writeString(folder.resolve("rubbish.zip"), "halo");
    assertThatThrownBy(() -> Restore.schemaOf(rubbish))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_is_restored_over_members_and_nobody_but_the_system_may() throws IOException {
    Path file = backup("over.zip");
    Actor operator = new Seed(jdbi, clock).operator();

    assertThat(get(Restore.class).isPossible()).isFalse();
    assertThatThrownBy(() -> get(Restore.class).fill(SYSTEM, file))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> get(Backups.class).write(operator, folder.resolve("no.zip")))
        .isInstanceOf(Refusal.class);
    assertThat(folder.resolve("no.zip")).doesNotExist();
    assertThat(folder.resolve("over.zip.part")).doesNotExist();
  }

  /** The database of a mall as the release of migration 52 left it, after one order was played. */
  @Test
  void the_mall_of_an_earlier_release_goes_on_under_this_one() throws IOException {
    Path file = folder.resolve("release-52.zip");
    try (var stored = getClass().getResourceAsStream("/id/emall/core/backup/release-52.zip")) {
      Files.copy(stored, file);
    }
    DataSource blank = Postgres.blank();
    try (TestMall old = TestMall.on(blank, new TestClock(), new SeededChance(1))) {
      assertThat(Restore.schemaOf(file)).isEqualTo("52");
      Postgres.migrate(blank, "52");
      Restore restore = old.get(Restore.class);
      Restore.Restored restored = restore.fill(SYSTEM, file);
      Postgres.migrate(blank, "latest");
      restore.note(SYSTEM, restored);

      peopleGoOn(old);
      ordersAndMoneyAreThere(old);
    }
  }

  private static void peopleGoOn(TestMall mall) {
    Actor.Member operator = signedIn(mall, "laras");
    assertThat(operator.rights()).isEqualTo(Right.ofOperators());
    Actor.Member seller = signedIn(mall, "unirosda");
    assertThat(seller.rights()).isEqualTo(Right.of(Actor.Role.SELLER));
    assertThat(mall.get(SellerShelf.class).page(seller, SellerShelf.Search.ALL, null).rows())
        .isNotEmpty();
    SellerApplications applications = mall.get(SellerApplications.class);
    UUID application = applications.waiting(operator).getFirst().id();
    assertThat(applications.readDocument(operator, application)).matches("\\d{13,16}");
  }

  private static Actor.Member signedIn(TestMall mall, String username) {
    SignInStep step =
        mall.get(SignInSteps.class)
            .begin(username, "lumbung-demo-2026", new SignInOrigin("127.0.0.1", null), "Test");
    SessionToken token = ((SignInStep.In) step).session();
    return mall.get(Sessions.class).actor(token.value()).orElseThrow();
  }

  private static void ordersAndMoneyAreThere(TestMall mall) {
    Jdbi database = mall.get(Jdbi.class);
    List<String> completed =
        database.withHandle(
            handle ->
                handle
                    .select("select code from shop_order where state = 'COMPLETED'")
                    .mapTo(String.class)
                    .list());
    Actor operator = signedIn(mall, "bagas");
    assertThat(completed).isNotEmpty();
    assertThat(completed)
        .allSatisfy(
            code ->
                assertThat(mall.get(Orders.class).byCode(operator, code).state())
                    .isEqualTo(OrderState.COMPLETED));
    long sum =
        database.withHandle(
            handle ->
                handle
                    .select("select coalesce(sum(amount), -1)::bigint from ledger_posting")
                    .mapTo(Long.class)
                    .one());
    assertThat(sum).isZero();
    assertThat(mall.get(WorkItems.class).open(operator))
        .extracting(WorkItems.WorkItem::kind)
        .contains(Restore.RESTORED);
  }
}
