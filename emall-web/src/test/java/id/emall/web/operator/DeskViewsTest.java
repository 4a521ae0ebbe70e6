package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.payment.PaymentSuggestions;
import id.emall.core.payment.SweepDesk;
import id.emall.core.payment.TakenBack;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.Outstanding;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which operators divide money, undo, and say what a bank took back. */
class DeskViewsTest {

  private static final UUID ID = new UUID(0, 9);
  private static final UUID OPERATOR = new UUID(0, 1);

  private static final UnmatchedPayments.Unmatched PAYMENT =
      new UnmatchedPayments.Unmatched(
          ID,
          "BCA",
          "7310012345",
          new BigDecimal("250000.00"),
          LocalDate.of(2026, 11, 20),
          null,
          "GABUNGAN",
          null,
          "several-invoices",
          Pages.NOW);

  private static final PaymentSuggestions.Together TOGETHER =
      new PaymentSuggestions.Together(
          "named",
          List.of(
              new PaymentSuggestions.Missing(ID, "F3X9Q8AB", "Siti", new BigDecimal("100000.00")),
              new PaymentSuggestions.Missing(
                  OPERATOR, "K7P2M4CD", "Siti", new BigDecimal("140000.00"))),
          new BigDecimal("10000.00"));

  private static MoneyDecision bind(String state) {
    return new MoneyDecision(
        ID,
        ID,
        MoneyDecision.Kind.BIND,
        state,
        "",
        OPERATOR,
        "Laras",
        Pages.NOW,
        state.equals("DUE") ? Pages.NOW : null,
        "BCA",
        "7310012345",
        new BigDecimal("250000.00"),
        "GABUNGAN",
        null,
        new BigDecimal("10000.00"),
        "send-back",
        null,
        List.of(new MoneyDecision.Part("F3X9Q8AB", "Siti", new BigDecimal("240000.00"))),
        null);
  }

  private static View payment() {
    return View.of("operator/payment", "payment", PAYMENT)
        .with("guesses", List.of())
        .with("form", Form.empty())
        .with("me", OPERATOR);
  }

  @Test
  void several_invoices_are_proposed_with_what_each_misses_and_stand_in_the_form() {
    String html =
        Pages.html(
            payment().with("together", TOGETHER).with("split", SplitForm.proposed(TOGETHER)));

    assertThat(html)
        .contains("Berita transfer menyebut beberapa faktur", "Lebih Rp10.000")
        .contains("name=\"invoice1\" value=\"F3X9Q8AB\"", "name=\"amount2\" value=\"140000\"");
  }

  @Test
  void lines_that_were_left_empty_are_taken_out_and_amounts_read_as_people_type_them() {
    SplitForm split =
        SplitForm.sent(
            Form.sent(
                Map.of(
                    "invoice1", List.of(""),
                    "amount1", List.of(""),
                    "invoice3", List.of("F3X9Q8AB"),
                    "amount3", List.of("Rp 150.000"),
                    "amount4", List.of("seratus"))));

    assertThat(split.lines()).hasSize(2);
    assertThat(split.lines().getFirst().amount()).isEqualByComparingTo("150000");
    assertThat(split.lines().getLast().amount()).isNull();
    assertThat(split.form().value("invoice1")).isEqualTo("F3X9Q8AB");
  }

  @Test
  void what_was_decided_tells_when_it_takes_effect_and_can_be_undone() {
    View view = payment().with("split", SplitForm.empty()).with("decision", bind("DUE"));

    assertThat(Pages.html(view))
        .contains("sampai saat itu dapat dibatalkan", "Batalkan", "Rp240.000", "Sisa")
        .doesNotContain("Bagi untuk beberapa faktur");
    assertThat(Pages.html(view, Language.ENGLISH)).contains("until then it can be undone");
  }

  @Test
  void a_bind_that_waits_shows_its_parts_to_the_second_operator() {
    View list =
        View.of("operator/decisions", "decisions", List.of(bind("ASKED")))
            .with("form", Form.empty())
            .with("me", new UUID(0, 5));

    assertThat(Pages.html(list)).contains("F3X9Q8AB", "Rp240.000", "value=\"setujui\"");
  }

  @Test
  void a_debit_offers_the_credits_that_it_may_take_back() {
    assertThat(Pages.html(takenBack("SETTLED")))
        .contains("Referensi banknya sama", "F3X9Q8AB", "type=\"radio\"", "checked");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NEW,       belum diproses
          HELD,      menunggu persetujuan kedua untuk berkasnya
          DESK,      di meja pembayaran
          OWED_BACK, harus dikembalikan
          NOT_OURS,  bukan untuk faktur
          SWEEP,     pemindahan uang yang sudah diberitahukan
          """)
  void where_the_money_of_each_credit_lies_is_said(String outcome, String said) {
    assertThat(Pages.html(takenBack(outcome))).contains(said);
  }

  private static View takenBack(String outcome) {
    return View.of(
            "operator/taken-back",
            "debit",
            new TakenBack.Debit(
                ID,
                "BCA",
                "7310012345",
                new BigDecimal("250000.00"),
                LocalDate.of(2026, 11, 20),
                "KOREKSI",
                "REF900001"))
        .with(
            "credits",
            List.of(
                new TakenBack.Credit(
                    OPERATOR, LocalDate.of(2026, 11, 19), null, "SITI", true, outcome, "F3X9Q8AB")))
        .with("form", Form.empty());
  }

  @Test
  void payments_that_a_row_may_bring_are_chosen_by_day_and_added_up_before_it_is_decided() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    SweepDesk.Offer offer =
        new SweepDesk.Offer(
            List.of(told(1, day), told(2, day), told(3, day.minusDays(1))),
            List.of(new UUID(5, 1), new UUID(5, 2)));
    SweepForm form = SweepForm.proposed(offer);
    SweepDesk.Sum sum =
        new SweepDesk.Sum(
            ID,
            "BCA 77123",
            AccountKind.VA,
            2,
            new BigDecimal("254000.00"),
            new BigDecimal("250000.00"),
            true);
    View view = View.of("operator/sweep", "payment", PAYMENT).with("sweep", form);

    String html =
        Pages.html(view.with("sum", sum).with("second", true).with("mark", SweepForm.mark(sum)));

    assertThat(form.form().values(SweepForm.DAY)).containsExactly(ID + "/2026-11-20");
    assertThat(html)
        .contains("20 November 2026: 2 pembayaran", "Rp254.000", "Rp4.000, dibukukan sebagai biaya")
        .contains("perlu persetujuan pengelola lain", "value=\"BCA 77123 2 254000.00\"")
        .contains("name=\"hari\" value=\"" + ID + "/2026-11-20\" checked", "7712300001");
    assertThat(Pages.html(payment().with("split", SplitForm.empty()).with("offer", offer)))
        .contains("2 pembayaran jumlahnya cocok", "/setoran\"");
  }

  @Test
  void whole_days_and_single_payments_that_were_sent_are_chosen_together_once() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    SweepDesk.Offer offer =
        new SweepDesk.Offer(
            List.of(told(1, day), told(2, day), told(3, day.minusDays(1))), List.of());

    SweepForm form =
        SweepForm.sent(
            offer,
            Form.sent(
                Map.of(
                    "hari", List.of(ID + "/2026-11-20", "bukan hari"),
                    "bayar", List.of(new UUID(5, 2).toString(), new UUID(5, 3).toString(), "x"))));

    assertThat(form.chosen()).containsExactly(new UUID(5, 1), new UUID(5, 2), new UUID(5, 3));
  }

  private static SweepDesk.Told told(int number, LocalDate day) {
    return new SweepDesk.Told(
        new UUID(5, number),
        ID,
        "BCA 77123",
        AccountKind.VA,
        day,
        new BigDecimal("127000.00"),
        "771230000" + number,
        "F3X9Q8AB");
  }

  @Test
  void what_is_asked_back_and_what_is_kept_apart_stand_on_one_page() {
    View view =
        View.of(
                "operator/outstanding",
                "receivables",
                List.of(
                    new Outstanding.Receivable(
                        ID, "F3X9Q8AB", "Siti", new BigDecimal("99000.00"), Pages.NOW)))
            .with(
                "apart",
                List.of(
                    new Outstanding.Apart(
                        OPERATOR,
                        "BRI",
                        "0021",
                        new BigDecimal("5000.00"),
                        LocalDate.of(2026, 11, 20),
                        "TANPA NAMA",
                        Pages.NOW)));

    assertThat(Pages.html(view)).contains("Rp99.000", "Rp5.000", "usul=SEND_BACK");
  }
}
