package id.emall.core.payment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.payment.FeedReader;
import id.emall.core.payment.FeedSettings;
import id.emall.core.payment.PaymentScene;
import id.emall.core.payment.TakenBack;
import id.emall.core.refund.DeskWatch;
import id.emall.core.testing.FakeStatementReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statement files from their arrival to their report. */
class StatementFileTest extends PaymentScene {

  private static final String ACCOUNT = "2000000043";

  @TempDir static Path folder;

  private LocalDate day;

  StatementFileTest() {
    super(ACCOUNT);
  }

  @Override
  protected String[] settings() {
    return Stream.concat(Stream.of(super.settings()), Stream.of("emall.statement.folder=" + folder))
        .toArray(String[]::new);
  }

  @BeforeEach
  void aMonthLater() {
    clock.advance(Duration.ofDays(40));
    day = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    FakeStatementReader.breakTimes(0);
  }

  private String head(String account, String kind, String assurance) {
    return "FAKE|%s|%s|%s|%s|%s|1000000.00\n".formatted(account, kind, assurance, day, day);
  }

  private String whole(String... rows) {
    return head(ACCOUNT, "STATEMENT", "WHOLE") + String.join("\n", rows) + "\n";
  }

  private String credit(String amount, String remark) {
    return "C|%s|%s|%s".formatted(day, amount, remark);
  }

  private UUID upload(String content) {
    return upload(content, null).id();
  }

  private FileArrivals.Arrived upload(String content, UUID account) {
    return get(StatementUploads.class).upload(operator, "koran.txt", bytes(content), account);
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  private FileReports.FileLook work(UUID file) {
    get(FileWork.class).run();
    return get(FileReports.class).find(operator, file);
  }

  private List<FileReports.RowLook> rows(UUID file) {
    return get(FileReports.class).rows(operator, file, null, 0, 0);
  }

  private int stored() {
    return number("select count(*) from mutation where booking_date = ?", day);
  }

  @Test
  void a_file_pays_what_the_feed_could_not_tell_and_each_row_is_reported() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), exactly(invoice), "BAYAR");
    bank.fail(OutsideFailure.Kind.TRANSIENT);

    UUID file =
        upload(
            whole(
                credit(exactly(invoice), "BAYAR"),
                "P|%s|5000.00|BELUM".formatted(day),
                "I|catatan",
                credit("1250.00", "BUNGA")));
    FileReports.FileLook done = work(file);
    get(FeedReader.class).run();
    bank.credit(clock.instant(), "1250.00", "BUNGA");
    bank.recover();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(done.state()).isEqualTo(FileState.TAKEN);
    assertThat(done.rowsNew()).isEqualTo(2);
    assertThat(done.rowsPending()).isOne();
    assertThat(rows(file))
        .extracting(row -> row.line() + " " + row.verdict())
        .containsExactly("2 NEW", "3 PENDING", "4 IGNORED", "5 NEW");
  }

  @Test
  void a_debit_that_the_layout_marks_as_a_reversal_is_told_to_the_operators() {
    work(upload(whole(credit("81300.00", "SITI"), "D|%s|81300.00|SITI|RC".formatted(day))));
    get(DeskWatch.class).run();

    assertThat(work(TakenBack.ITEM)).anyMatch(item -> item.reason().contains("81300.00"));
  }

  @Test
  void the_same_content_again_leads_to_the_first_report_and_an_overlapping_file_adds_nothing() {
    UUID first = upload(whole(credit("80100.00", "SATU"), credit("80100.00", "SATU")));
    work(first);

    FileArrivals.Arrived again =
        upload(whole(credit("80100.00", "SATU"), credit("80100.00", "SATU")), null);
    UUID overlapping =
        upload(
            whole(
                credit("80200.00", "TIGA"),
                credit("80100.00", "SATU"),
                credit("80100.00", "SATU")));
    FileReports.FileLook done = work(overlapping);

    assertThat(again).isEqualTo(new FileArrivals.Arrived(first, true));
    assertThat(done.rowsNew()).isOne();
    assertThat(done.rowsKnown()).isEqualTo(2);
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void rows_that_the_feed_had_shown_are_known_by_it() {
    bank.credit(clock.instant(), "80300.00", "LEWAT UMPAN");
    read();

    UUID file = upload(whole(credit("80300.00", "LEWAT UMPAN 0203")));
    work(file);
    read();

    assertThat(stored()).isOne();
    assertThat(rows(file))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.verdict()).isEqualTo(FileReports.Verdict.KNOWN_ELSEWHERE);
              assertThat(row.shownBy()).isEqualTo("fake-bank");
            });
  }

  @Test
  void one_row_that_cannot_be_read_refuses_the_whole_file_and_is_told_by_its_line()
      throws IOException {
    UUID file = upload(whole(credit("80400.00", "BAIK"), "!rusak"));
    FileReports.FileLook done = work(file);

    assertThat(done.state()).isEqualTo(FileState.REFUSED);
    assertThat(done.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text("id")).contains("Baris 3", "tidak terbaca");
              assertThat(problem.text("en")).contains("Line 3", "cannot be read");
            });
    assertThat(stored()).isZero();
    StringWriter csv = new StringWriter();
    get(FileReports.class).writeCsv(operator, file, "en", csv);
    assertThat(csv.toString()).contains("3,REFUSED,").doesNotContain("80400");
  }

  @Test
  void a_file_of_another_account_is_refused_by_name() {
    UUID file =
        upload(head("9999999999", "STATEMENT", "WHOLE") + credit("80500.00", "ASING") + "\n");

    FileReports.FileLook done = work(file);

    assertThat(done.state()).isEqualTo(FileState.REFUSED);
    assertThat(done.problems().getFirst().text("id")).contains("9999999999", "bukan rekening mal");
    assertThat(stored()).isZero();
    assertThat(number("select count(*) from statement_file_row where file_id = ?", file)).isZero();
  }

  @Test
  void where_the_layout_names_no_account_the_operator_chooses_it() {
    String content = head("", "STATEMENT", "WHOLE") + credit("80600.00", "TANPA REKENING") + "\n";
    FileReports.FileLook refused = work(upload(content));
    UUID own = get(StatementUploads.class).accounts(operator).getFirst().id();

    FileReports.FileLook taken = work(upload(content, own).id());

    assertThat(refused.problems().getFirst().text("en")).contains("names no account");
    assertThat(taken.state()).isEqualTo(FileState.TAKEN);
    assertThat(stored()).isOne();
    assertThatThrownBy(() -> upload(content, UUID.randomUUID())).isInstanceOf(Refusal.class);
  }

  @Test
  void a_node_that_dies_while_taking_leaves_nothing_and_the_work_is_done_again() {
    FakeStatementReader.breakTimes(1);
    UUID file =
        upload(
            whole(
                IntStream.range(0, 4_200)
                    .mapToObj(i -> credit("81%03d.00".formatted(i % 50), "BARIS " + i))
                    .toArray(String[]::new)));
    FileReports.FileLook broken = work(file);
    assertThat(broken.state()).isEqualTo(FileState.RECEIVED);
    assertThat(broken.progress()).as("what others saw meanwhile").isEqualTo(4_000);
    assertThat(stored()).isZero();
    assertThat(number("select count(*) from statement_file_row where file_id = ?", file)).isZero();

    clock.advance(Duration.ofMinutes(1));
    FileReports.FileLook done = work(file);

    assertThat(done.state()).isEqualTo(FileState.TAKEN);
    assertThat(done.rowsNew()).isEqualTo(4_200);
    assertThat(stored()).isEqualTo(4_200);
    jdbi.useHandle(
        handle -> handle.execute("update mutation set outcome = 'DESK' where outcome = 'NEW'"));
  }

  @Test
  void a_file_whose_worker_is_gone_is_claimed_when_its_lease_is_over() {
    UUID file = upload(whole(credit("80700.00", "DITINGGAL")));
    get(FileProgress.class).claim(UUID.randomUUID());

    assertThat(work(file).state()).isEqualTo(FileState.CHECKING);
    clock.advance(get(FileSettings.class).lease());

    assertThat(work(file).state()).isEqualTo(FileState.TAKEN);
    assertThat(stored()).isOne();
  }

  @Test
  void whole_files_end_the_gap_that_they_cover_and_others_do_not() {
    UUID account = bankFeed().accountId();
    get(WorkItems.class).close(SYSTEM, "feed.gap", account);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into work_item (id, kind, object_id, reason, details, raised_at)
                values (gen_random_uuid(), 'feed.gap', ?, 'gap', jsonb_build_object('from', ?, 'until', ?), now())
                """,
                account.toString(),
                day.toString(),
                day.plusDays(1).toString()));
    clock.advance(Duration.ofDays(3));

    work(upload(head(ACCOUNT, "NOTIFICATION", "WHOLE") + credit("80800.00", "SEBAGIAN") + "\n"));
    work(upload(head(ACCOUNT, "STATEMENT", "CHAINED") + credit("80800.00", "SEBAGIAN") + "\n"));
    assertThat(work("feed.gap")).hasSize(1);
    work(upload(whole(credit("80800.00", "SEBAGIAN"), credit("80900.00", "SELURUHNYA"))));

    assertThat(work("feed.gap")).isEmpty();
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void the_content_of_a_file_is_forgotten_after_its_time_and_its_report_stays() {
    UUID file = upload(whole(credit("80850.00", "LAMA")));
    work(file);
    get(FileHousekeeping.class).run();
    assertThat(number("select count(*) from statement_file_part where file_id = ?", file)).isOne();

    clock.advance(get(FeedSettings.class).answersKept().plusDays(1));
    get(FileHousekeeping.class).run();

    assertThat(number("select count(*) from statement_file_part where file_id = ?", file)).isZero();
    assertThat(rows(file)).hasSize(1);
  }

  @Test
  void only_operators_bring_files_and_see_them() {
    UUID file = upload(whole(credit("80950.00", "RAHASIA")));

    for (Actor other : List.of(seller, Actor.VISITOR)) {
      assertThatThrownBy(() -> get(StatementUploads.class).upload(other, "x", bytes("FAKE|"), null))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> get(FileReports.class).find(other, file))
          .isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> upload("")).isInstanceOf(Refusal.class);
    work(file);
  }

  @Test
  void a_file_in_the_folder_is_taken_over_once_it_is_still_and_its_report_lies_beside_it()
      throws IOException {
    Files.writeString(folder.resolve("bagus.txt"), whole(credit("82000.00", "DARI MAP")));
    Files.writeString(folder.resolve("rusak.txt"), "bukan rekening koran");

    get(FolderWatch.class).run();
    get(FolderWatch.class).run();
    assertThat(folder.resolve("bagus.txt")).exists();
    lookStill();
    assertThat(folder.resolve("bagus.txt")).doesNotExist();
    get(FileWork.class).run();
    get(FolderWatch.class).run();

    assertThat(stored()).isOne();
    assertThat(names("done", "bagus.txt")).hasSize(2);
    assertThat(names("refused", "rusak.txt")).hasSize(2);
    assertThat(names("taking", "")).isEmpty();
    assertThat(work("statement-file.refused")).anyMatch(item -> item.details().contains("rusak"));
  }

  @Test
  void a_file_of_which_half_was_taken_over_is_brought_again_when_the_rest_is_there()
      throws IOException {
    String all = whole(credit("82100.00", "SEPARUH"), credit("82200.00", "SISANYA"));
    int half = "FA".length();
    Files.writeString(folder.resolve("pelan.txt"), all.substring(0, half));
    get(FolderWatch.class).run();
    lookStill();
    get(FileWork.class).run();
    Path taken;
    try (Stream<Path> files = Files.list(folder.resolve("taking"))) {
      taken = files.filter(file -> file.toString().endsWith("pelan.txt")).findFirst().get();
    }
    Files.writeString(taken, all.substring(half), StandardOpenOption.APPEND);

    get(FolderWatch.class).run();
    get(FolderWatch.class).run();
    get(FileWork.class).run();
    get(FolderWatch.class).run();

    assertThat(stored()).isEqualTo(2);
    assertThat(names("done", "pelan.txt")).hasSize(2);
    assertThat(names("refused", "pelan.txt")).isEmpty();
  }

  @Test
  void a_name_that_is_too_long_keeps_no_other_file_waiting() throws IOException {
    Files.writeString(folder.resolve("x".repeat(250)), "bukan rekening koran");
    Files.writeString(folder.resolve("pendek.txt"), whole(credit("82300.00", "PENDEK")));
    get(FolderWatch.class).run();
    lookStill();
    get(FileWork.class).run();
    get(FolderWatch.class).run();

    assertThat(stored()).isOne();
    assertThat(names("refused", "xxx")).hasSize(2);
  }

  private void lookStill() {
    clock.advance(get(FileSettings.class).still());
    get(FolderWatch.class).run();
  }

  private static List<String> names(String in, String with) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(in))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(with))
          .collect(Collectors.toList());
    }
  }
}
