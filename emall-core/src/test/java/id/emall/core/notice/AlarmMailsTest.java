package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.reconciliation.MorningResult;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is urgent is mailed to operators: the first at once, what follows gathered, nothing twice.
 */
class AlarmMailsTest extends CoreTest {

  private Actor.Member operator;

  @BeforeAll
  void operators() {
    Seed seed = new Seed(jdbi, clock);
    operator = seed.operator();
    seed.operator();
    seed.seller();
  }

  @BeforeEach
  void quiet() {
    clock.advance(Duration.ofHours(5));
    get(AlarmMails.class).run();
    clock.advance(Duration.ofHours(5));
    jdbi.useHandle(handle -> handle.execute("delete from message"));
  }

  private UUID raise(String kind, Map<String, ?> details) {
    UUID object = UUID.randomUUID();
    get(WorkItems.class).raise(kind, object, "as the test wants it", details);
    return object;
  }

  private List<String> mails() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select subject, body from message order by created_at, id")
                .map(
                    (row, context) ->
                        row.getString("subject")
                            + "\n"
                            + MailPage.read(row.getString("body")).text())
                .list());
  }

  @Test
  void the_first_is_told_at_once_to_every_operator_with_what_and_where() {
    raise("feed.trouble", Map.of("bank", "BCA", "account", "7310012345"));

    get(AlarmMails.class).run();

    assertThat(mails()).hasSize(2);
    assertThat(mails().getFirst())
        .startsWith("Perlu dilihat: Mutasi bank tidak dapat dibaca (1 hal)")
        .contains("Mutasi bank tidak dapat dibaca (BCA · 7310012345)")
        .contains("http://localhost:8080/pengelola/pekerjaan");
  }

  @Test
  void a_gateway_that_reaches_nobody_is_told_by_its_name() {
    get(WorkItems.class).raise("message.gateway", "zenziva", "bad key", Map.of());
    get(WorkItems.class).raise("message.success", "utama", "12 percent arrived", Map.of());

    get(AlarmMails.class).run();

    assertThat(mails().getFirst())
        .contains("Jalur pesan menolak kunci akses mal (zenziva)")
        .contains("Terlalu banyak pesan dari satu jalur yang tidak sampai (utama)");
  }

  @Test
  void what_follows_is_gathered_into_one_mail_and_told_once() {
    raise("feed.trouble", Map.of("bank", "BCA"));
    get(AlarmMails.class).run();
    raise("mutation.disappeared", Map.of("bank", "BRI", "amount", "147356.00"));
    raise("reconciliation.difference", Map.of("count", 3, "amount", "-5000.00"));
    raise("payout.of-tomorrow", Map.of());
    get(AlarmMails.class).run();
    assertThat(mails()).hasSize(2);

    clock.advance(Duration.ofMinutes(31));
    get(AlarmMails.class).run();
    clock.advance(Duration.ofMinutes(31));
    get(AlarmMails.class).run();

    assertThat(mails()).hasSize(4);
    assertThat(mails().getLast())
        .contains("(3 hal)", "Mutasi hilang dari bank (BRI · Rp147.356)", "3 · -Rp5.000")
        .contains("Pencairan kepada penjual perlu dilihat");
  }

  @Test
  void what_is_not_urgent_or_over_already_is_not_told() {
    raise("shipment.expired", Map.of());
    UUID over = raise("feed.gap", Map.of());
    get(WorkItems.class).close(operator, "feed.gap", over);

    get(AlarmMails.class).run();

    assertThat(mails()).isEmpty();
  }

  @Test
  void several_nodes_tell_it_once() throws Exception {
    raise("feed.gap", Map.of("from", "2026-11-01", "until", "2026-11-03"));
    CyclicBarrier start = new CyclicBarrier(4);

    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      List<Future<?>> turns =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  node ->
                      nodes.submit(
                          () -> {
                            start.await();
                            get(AlarmMails.class).run();
                            return null;
                          }))
              .toList();
      for (Future<?> turn : turns) {
        turn.get();
      }
    }

    assertThat(mails()).hasSize(2);
  }

  @Test
  void the_morning_tells_what_was_proven_once() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    MorningResult clean =
        new MorningResult(day, 0, BigDecimal.ZERO.setScale(2), List.of(), 0, BigDecimal.ZERO);

    fire(clean);
    fire(clean);

    assertThat(mails()).hasSize(2);
    assertThat(mails().getFirst())
        .startsWith("Rekonsiliasi 20 November 2026: seimbang")
        .contains("/pengelola/rekonsiliasi?hari=2026-11-20");
  }

  @Test
  void a_morning_that_is_not_clean_says_what_is_open() {
    fire(
        new MorningResult(
            LocalDate.of(2026, 11, 19),
            2,
            new BigDecimal("1500.50"),
            List.of("BNI 0012345678"),
            4,
            new BigDecimal("900000.00")));

    assertThat(mails().getFirst())
        .startsWith("Rekonsiliasi 19 November 2026: perlu dilihat")
        .contains("Selisih terbuka: 2", "Rp1.500,50", "BNI 0012345678", "4 (Rp900.000)");
  }

  /** Whatever the core raises about money has words of its own or of its kind. */
  @Test
  void every_urgent_kind_can_be_said() throws IOException {
    Pattern raised =
        Pattern.compile(
            "\"((?:feed|mutation|money|reconciliation|payout|refund|push|sweep|qris)\\.[a-z-]+)\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        raised
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).substring(0, found.group(1).indexOf('.')))
            .forEach(
                group -> {
                  assertThat(Texts.in("id").find("alarm." + group, Map.of())).isPresent();
                  assertThat(Texts.in("en").find("alarm." + group, Map.of())).isPresent();
                });
      }
    }
  }
}
