package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.PersonalData;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class QuestionsTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private UUID ask(Actor actor, Seed.Product product, String text) {
    return get(Questions.class).ask(actor, product.id(), text);
  }

  private void answer(Actor seller, UUID question, String text) {
    get(Answering.class).question(seller, question, text);
  }

  private List<QuestionView> list(Seed.Product product, boolean answered, String words) {
    return get(QuestionList.class)
        .list(new QuestionList.Query(product.id(), answered, words, null, 20))
        .rows();
  }

  private int messages(Actor.Member to, String occasion) {
    return number(
        "select count(*) from message where member_id = ? and template = ?", to.id(), occasion);
  }

  private List<WorkItems.WorkItem> work(Actor operator, UUID id) {
    return get(WorkItems.class).open(operator).stream()
        .filter(item -> item.objectId().equals(id.toString()))
        .toList();
  }

  @Test
  void a_member_asks_the_shop_answers_and_both_are_told() {
    Actor.Member seller = seed.seller();
    Actor.Member asker = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 9);

    UUID id = ask(asker, product, "Tahan berapa lama di suhu ruang?");

    assertThat(messages(seller, "question-asked-seller")).isOne();
    assertThat(list(product, false, "")).extracting(QuestionView::id).containsExactly(id);
    assertThat(get(Answering.class).questions(seller, false, null).rows())
        .extracting(QuestionView::id)
        .containsExactly(id);
    clock.advance(Duration.ofHours(2));
    answer(seller, id, "Satu bulan.");
    answer(seller, id, "Satu bulan di suhu ruang.");
    assertThat(list(product, true, ""))
        .singleElement()
        .extracting(one -> one.reply().text())
        .isEqualTo("Satu bulan di suhu ruang.");
    assertThat(messages(asker, "question-answered")).isOne();
    assertThat(get(QuestionList.class).counts(product.id()))
        .isEqualTo(new QuestionList.Counts(1, 0));
  }

  @Test
  void answered_questions_come_first_and_words_find_question_and_answer() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    UUID old = ask(seed.buyer(), product, "Apakah pedas sekali?");
    answer(seller, old, "Tidak, cocok untuk anak.");
    clock.advance(Duration.ofHours(1));
    UUID open = ask(seed.buyer(), product, "Ada kemasan besar?");

    assertThat(get(QuestionList.class).first(product.id(), 5))
        .extracting(QuestionView::id)
        .containsExactly(old, open);
    assertThat(list(product, true, "anak")).hasSize(1);
    assertThat(list(product, true, "pedas")).hasSize(1);
    assertThat(list(product, true, "kemasan")).isEmpty();
    assertThat(list(product, false, "kemasan")).hasSize(1);
  }

  @Test
  void one_asks_some_times_a_day_and_the_same_thing_once() {
    Actor.Member seller = seed.seller();
    Actor.Member asker = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 9);
    UUID first = ask(asker, product, "Pertanyaan nomor 1?");
    assertThat(ask(asker, product, "Pertanyaan nomor 1?")).isEqualTo(first);
    for (int i = 2; i <= Questions.PER_DAY; i++) {
      ask(asker, product, "Pertanyaan nomor " + i + "?");
    }

    refused("question.often", () -> ask(asker, product, "Satu lagi boleh?"));
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    ask(asker, product, "Satu lagi boleh?");
    assertThat(number("select count(*) from question where member_id = ?", asker.id()))
        .isEqualTo(Questions.PER_DAY + 1);
  }

  @Test
  void questions_to_oneself_by_visitors_with_numbers_or_about_hidden_goods_are_refused() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);

    refused("sign-in-required", () -> ask(Actor.VISITOR, product, "Masih ada?"));
    refused("question.own-shop", () -> ask(seller, product, "Bagus, ya?"));
    refused("contact.not-allowed", () -> ask(seed.buyer(), product, "WA 081234567890 ya kak"));
    refused("contact.not-allowed", () -> refusedAnswer(seller, product));
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'HIDDEN' where id = ?", product.id()));
    refused("product.not-found", () -> ask(seed.buyer(), product, "Masih ada?"));
  }

  private void refusedAnswer(Actor seller, Seed.Product product) {
    answer(seller, ask(seed.buyer(), product, "Masih ada?"), "Chat saja 0812 3456 7890");
  }

  @Test
  void a_member_takes_back_his_own_question() {
    Actor.Member seller = seed.seller();
    Actor.Member asker = seed.buyer();
    UUID id = ask(asker, seed.product(seller, 20_000, 9), "Masih ada?");

    refused("question.not-found", () -> get(Questions.class).remove(seed.buyer(), id));
    get(Questions.class).remove(asker, id);

    assertThat(get(Questions.class).find(id).text()).isEmpty();
    refused("remark.not-found", () -> answer(seller, id, "Masih."));
  }

  @Test
  void what_members_report_is_one_work_item_which_an_operator_takes_down_with_a_reason() {
    Actor.Member seller = seed.seller();
    Actor.Member asker = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 9);
    UUID id = ask(asker, product, "Penjualnya bodoh semua, ya?");
    Reports reports = get(Reports.class);
    ReportDesk desk = get(ReportDesk.class);
    Actor.Member operator = seed.operator("", OperatorKind.CATALOGUE);
    Actor reader = seed.buyer();

    reports.report(reader, Remark.QUESTION, id, ReportWhy.RUDE);
    reports.report(reader, Remark.QUESTION, id, ReportWhy.RUDE);
    reports.report(seller, Remark.QUESTION, id, ReportWhy.RUDE);

    assertThat(work(operator, id)).hasSize(1);
    assertThat(work(seed.operator("", OperatorKind.MONEY), id)).isEmpty();
    assertThat(desk.find(operator, Remark.QUESTION, id).said())
        .containsExactly(new ReportDesk.Said(ReportWhy.RUDE, 2));
    refused(
        "work-item.decided-elsewhere",
        () -> get(WorkItems.class).done(operator, work(operator, id).getFirst().id()));
    refused("report.own", () -> reports.report(asker, Remark.QUESTION, id, ReportWhy.RUDE));
    refused(
        "sign-in-required",
        () -> reports.report(Actor.VISITOR, Remark.QUESTION, id, ReportWhy.RUDE));
    refused("forbidden", () -> desk.takeDown(seller, Remark.QUESTION, id, "Saya tidak suka ini."));
    refused("required", () -> desk.takeDown(operator, Remark.QUESTION, id, ""));

    desk.takeDown(operator, Remark.QUESTION, id, "Menghina penjual.");

    assertThat(list(product, false, "")).isEmpty();
    assertThat(work(operator, id)).isEmpty();
    assertThat(messages(asker, "question-taken-down")).isOne();
    assertThat(
            number(
                "select count(*) from audit_event where act = 'question.take-down' and object_id = ?",
                id.toString()))
        .isOne();
    refused("report.decided", () -> desk.takeDown(operator, Remark.QUESTION, id, "Sekali lagi."));
    refused("report.decided", () -> desk.dismiss(operator, Remark.QUESTION, id));
  }

  @Test
  void what_an_operator_found_all_right_comes_back_only_when_it_was_changed() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    UUID id = ask(seed.buyer(), product, "Kenapa mahal sekali?");
    Actor.Member operator = seed.operator();
    Reports reports = get(Reports.class);
    clock.advance(Duration.ofMinutes(1));
    reports.report(seed.buyer(), Remark.QUESTION, id, ReportWhy.OTHER);

    get(ReportDesk.class).dismiss(operator, Remark.QUESTION, id);

    assertThat(work(operator, id)).isEmpty();
    assertThat(list(product, false, "")).hasSize(1);
    reports.report(seed.buyer(), Remark.QUESTION, id, ReportWhy.OTHER);
    assertThat(work(operator, id)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    answer(seller, id, "Dasar pelit!");
    reports.report(seed.buyer(), Remark.QUESTION, id, ReportWhy.RUDE);
    assertThat(work(operator, id)).hasSize(1);
  }

  @Test
  void a_shop_shows_how_soon_and_how_often_it_answers_and_the_mean_of_its_stars() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    Seed.Product other = seed.product(seller, 20_000, 9);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update product set rating_count = 2, rating_sum = 9 where id = ?", product.id());
          handle.execute(
              "update product set rating_count = 1, rating_sum = 3 where id = ?", other.id());
        });
    ShopFigures figures = get(ShopFigures.class);
    UUID old = ask(seed.buyer(), product, "Dulu sekali, masih ada?");
    answer(seller, old, "Masih.");
    clock.advance(Duration.ofDays(91));
    for (int hours : List.of(1, 2, 3, 30)) {
      UUID id = ask(seed.buyer(), product, "Bisa dikirim dalam " + hours + " jam?");
      clock.advance(Duration.ofHours(hours));
      answer(seller, id, "Bisa.");
    }
    figures.run();
    assertThat(figures.of(seller.shopId()).orElseThrow().tellsAnswers()).isFalse();

    ask(seed.buyer(), product, "Yang ini belum dijawab?");
    figures.run();

    ShopFigures.Figures told = figures.of(seller.shopId()).orElseThrow();
    assertThat(told.tellsAnswers()).isTrue();
    assertThat(told.answeredPercent()).isEqualTo(80);
    assertThat(told.answerTime()).contains(Duration.ofMinutes(150));
    assertThat(told.ratingCount()).isEqualTo(3);
    assertThat(told.ratingSum()).isEqualTo(12);
    assertThat(figures.of(seed.seller().shopId())).isEmpty();
  }

  @Test
  void who_goes_leaves_words_under_another_name_and_takes_votes_and_reports_along() {
    Actor.Member seller = seed.seller();
    Actor.Member asker = seed.buyer();
    Seed.Product product = seed.product(seller, 20_000, 9);
    ask(asker, product, "Tahan berapa lama?");
    UUID others = ask(seed.buyer(), product, "Apa ini halal?");
    get(Reports.class).report(asker, Remark.QUESTION, others, ReportWhy.OTHER);
    PersonalData kept = get(ReviewPersonalData.class);

    kept.tables()
        .forEach(
            table ->
                jdbi.useHandle(
                    handle -> {
                      var update = handle.createUpdate(table.erase());
                      update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
                      update.bind("member", asker.id()).bind("now", clock.instant()).execute();
                    }));

    assertThat(list(product, false, ""))
        .extracting(QuestionView::text)
        .contains("Tahan berapa lama?");
    assertThat(number("select count(*) from content_report where member_id = ?", asker.id()))
        .isZero();
  }
}
