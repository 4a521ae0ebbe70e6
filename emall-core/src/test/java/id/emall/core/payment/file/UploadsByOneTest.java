package id.emall.core.payment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.payment.FeedReader;
import id.emall.core.payment.PaymentScene;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.HandBinds;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one operator's upload may say all alone: less than a bind by hand without a second. */
class UploadsByOneTest extends PaymentScene {

  private static final String ACCOUNT = "2000000343";
  private static final String LARGE = "400000.00";

  @TempDir static Path folder;

  private Actor.Member second;
  private LocalDate day;

  UploadsByOneTest() {
    super(ACCOUNT);
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(super.settings()),
            Stream.of("emall.desk.bind-limit=300000", "emall.statement.folder=" + folder))
        .toArray(String[]::new);
  }

  @BeforeEach
  void aMonthLater() {
    clock.advance(Duration.ofDays(40));
    day = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    second = seed.operator();
  }

  private String file(String... amounts) {
    StringBuilder file =
        new StringBuilder(
            "FAKE|%s|STATEMENT|CHAINED|%s|%s|1000000.00\n".formatted(ACCOUNT, day, day));
    for (String amount : amounts) {
      file.append("C|%s|%s|SETORAN\n".formatted(day, amount));
    }
    return file.toString();
  }

  private UUID upload(String... amounts) {
    return uploadFile(file(amounts));
  }

  /** Another layout of the same account, which says that nothing else was booked on the day. */
  private UUID uploadWhole(String... amounts) {
    return uploadFile(file(amounts).replace("FAKE|", "FAKE2|").replace("|CHAINED|", "|WHOLE|"));
  }

  private UUID uploadFile(String content) {
    UUID file =
        get(StatementUploads.class)
            .upload(
                operator,
                "koran.txt",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                null)
            .id();
    get(FileWork.class).run();
    assertThat(get(FileReports.class).find(operator, file).state()).isEqualTo(FileState.TAKEN);
    settle();
    return file;
  }

  private void settle() {
    get(AgreedUploads.class).run();
    get(FeedReader.class).run();
  }

  private void bankShows(String amount) {
    bank.credit(clock.instant(), amount, "SETORAN");
    read();
    settle();
  }

  private InvoiceState state(InvoiceView invoice) {
    return now(invoice).state();
  }

  private int held(UUID file) {
    return number("select count(*) from mutation where held_by = ? and outcome = 'HELD'", file);
  }

  private boolean isTold(UUID file) {
    return work(UploadAgreements.WAITING).stream()
        .anyMatch(item -> item.objectId().equals(file.toString()));
  }

  private void agreed() {
    clock.advance(Duration.ofMinutes(2));
    settle();
  }

  @Test
  void a_large_row_makes_the_whole_file_wait_for_another_operator() {
    InvoiceView invoice = order();

    UUID file = upload(LARGE, exactly(invoice));

    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    assertThat(get(UnmatchedPayments.class).list(operator))
        .noneMatch(onDesk -> onDesk.bookingDate().equals(day));
    assertThat(isTold(file)).isTrue();
    assertThat(get(UploadAgreements.class).find(second, file))
        .hasValueSatisfying(
            waiting -> {
              assertThat(waiting.mine()).isFalse();
              assertThat(waiting.count()).isEqualTo(2);
            });
    assertThat(get(FileReports.class).rows(operator, file, null, 0, 0))
        .allMatch(FileReports.RowLook::held);
    assertThatThrownBy(() -> get(UploadAgreements.class).agree(operator, file))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("statement-file.second-operator"));
    assertThatThrownBy(() -> get(UploadAgreements.class).agree(seller, file))
        .isInstanceOf(Refusal.class);

    get(UploadAgreements.class).agree(second, file);
    settle();
    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    agreed();

    assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    assertThat(held(file)).isZero();
    assertThat(isTold(file)).isFalse();
    assertThat(get(UploadAgreements.class).find(second, file)).isEmpty();
  }

  @Test
  void small_rows_of_several_files_add_up_within_a_day_and_the_banks_word_takes_them_off_again() {
    InvoiceView first = order();
    InvoiceView next = order();

    UUID small = upload(exactly(first), "200000.00");
    UUID more = upload(exactly(next), "60000.00");

    assertThat(held(small)).isZero();
    assertThat(state(first)).isEqualTo(InvoiceState.PAID);
    assertThat(held(more)).isEqualTo(2);
    assertThat(state(next)).isEqualTo(InvoiceState.OPEN);

    bankShows("200000.00");
    assertThat(held(upload("61000.00"))).isZero();
    clock.advance(Duration.ofDays(2));
    assertThat(held(upload("290000.00"))).isZero();
  }

  @Test
  void the_bank_sets_free_what_it_shows_and_nothing_else() {
    InvoiceView real = order();
    InvoiceView forged = order();
    UUID file = upload(LARGE, exactly(real), exactly(forged));

    bankShows(exactly(real));

    assertThat(state(real)).isEqualTo(InvoiceState.PAID);
    assertThat(state(forged)).isEqualTo(InvoiceState.OPEN);
    assertThat(held(file)).isEqualTo(2);
    assertThat(isTold(file)).isTrue();
  }

  @Test
  void of_two_who_agree_at_once_one_does_and_the_word_can_be_taken_back_until_it_takes_effect()
      throws Exception {
    InvoiceView invoice = order();
    UUID file = upload(LARGE, exactly(invoice));
    Actor.Member third = seed.operator();

    assertThat(atOnce(agreeing(second, file), agreeing(third, file))).containsOnlyOnce(true);
    get(UploadAgreements.class).undo(operator, file);
    agreed();
    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    assertThat(isTold(file)).isTrue();

    get(UploadAgreements.class).agree(third, file);
    agreed();
    assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    assertThatThrownBy(() -> get(UploadAgreements.class).undo(operator, file))
        .isInstanceOf(Refusal.class);
  }

  private Callable<Boolean> agreeing(Actor.Member by, UUID file) {
    return () -> {
      try {
        get(UploadAgreements.class).agree(by, file);
        return true;
      } catch (Refusal refusal) {
        return false;
      }
    };
  }

  @Test
  void what_is_not_the_banks_leaves_the_books_by_two_and_what_is_counts_when_the_bank_shows_it() {
    InvoiceView invoice = order();
    UUID file = upload(LARGE, exactly(invoice));

    get(UploadAgreements.class).reject(operator, file);
    assertThatThrownBy(() -> get(UploadAgreements.class).agree(second, file))
        .isInstanceOf(Refusal.class);
    agreed();
    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    assertThat(isTold(file)).isFalse();
    assertThat(work("mutation.disappeared")).hasSize(2);
    UUID forged = forged(file);
    UUID decision =
        get(MoneyDecisions.class)
            .ask(operator, forged, MoneyDecision.Kind.REVERSED, "bukan dari bank");
    get(MoneyDecisions.class).agree(second, decision);

    bankShows(exactly(invoice));

    assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    assertThat(
            one(
                "select count(*) from mutation where held_by is not null and reversed_at is not null"))
        .isEqualByComparingTo("1");
  }

  @Test
  void the_same_rows_in_another_layout_are_still_the_word_of_one() {
    InvoiceView first = order();
    InvoiceView next = order();
    upload(exactly(first), "200000.00");

    uploadFile(file(exactly(first), "200000.00").replace("FAKE|", "FAKE2|"));
    UUID more = upload(exactly(next), "60000.00");

    assertThat(held(more)).isEqualTo(2);
    assertThat(state(next)).isEqualTo(InvoiceState.OPEN);
  }

  @Test
  void what_was_rejected_and_is_uploaded_once_more_goes_to_no_invoice_by_one_operator() {
    InvoiceView invoice = order();
    UUID file = upload(LARGE, exactly(invoice));
    get(UploadAgreements.class).reject(operator, file);

    uploadWhole(LARGE, exactly(invoice));
    settle();

    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    UUID onDesk = of(file, exactly(invoice));
    assertThat(get(HandBinds.class).whole(operator, onDesk, invoice.code()).effectiveAt()).isNull();
    undoIsOver();
    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);

    bankShows(LARGE);
    assertThat(
            number(
                "select count(*) from mutation where id = ? and outcome_reason = 'file-rejected'",
                of(file, LARGE)))
        .isZero();
  }

  @Test
  void what_two_took_out_of_the_books_pays_nothing_when_one_uploads_it_once_more() {
    InvoiceView invoice = order();
    UUID file = upload(LARGE, exactly(invoice));
    get(UploadAgreements.class).reject(operator, file);
    UUID forged = of(file, exactly(invoice));
    UUID decision =
        get(MoneyDecisions.class)
            .ask(operator, forged, MoneyDecision.Kind.REVERSED, "bukan dari bank");
    get(MoneyDecisions.class).agree(second, decision);

    uploadWhole(LARGE, exactly(invoice));
    settle();
    assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);

    bankShows(exactly(invoice));
    assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
  }

  private UUID forged(UUID file) {
    return of(file, LARGE);
  }

  private UUID of(UUID file, String amount) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from mutation where held_by = :file and amount = :amount")
                .bind("file", file)
                .bind("amount", new BigDecimal(amount))
                .mapTo(UUID.class)
                .one());
  }

  @Test
  void what_lies_in_the_folder_needs_nobodys_word_and_frees_the_same_upload() throws IOException {
    InvoiceView invoice = order();
    UUID file = upload(LARGE, exactly(invoice));
    assertThat(held(file)).isEqualTo(2);

    Files.writeString(folder.resolve("sama.txt"), file(LARGE, exactly(invoice)));
    get(FolderWatch.class).run();
    clock.advance(get(FileSettings.class).still());
    get(FolderWatch.class).run();
    settle();

    assertThat(held(file)).isZero();
    assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);

    InvoiceView other = order();
    UUID waiting = upload("410000.00", exactly(other));
    Files.writeString(folder.resolve("lebih.txt"), file(exactly(other), "420000.00"));
    get(FolderWatch.class).run();
    clock.advance(get(FileSettings.class).still());
    get(FolderWatch.class).run();
    get(FileWork.class).run();
    settle();

    assertThat(held(waiting)).isOne();
    assertThat(state(other)).isEqualTo(InvoiceState.PAID);
    assertThat(number("select count(*) from mutation where amount = 420000")).isOne();
  }
}
