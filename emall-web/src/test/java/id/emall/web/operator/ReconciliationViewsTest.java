package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.payment.FeedHealth;
import id.emall.core.reconciliation.AccountDay;
import id.emall.core.reconciliation.ClosedDay;
import id.emall.core.reconciliation.DayFigures;
import id.emall.core.reconciliation.Difference;
import id.emall.core.reconciliation.DifferenceKind;
import id.emall.core.reconciliation.Reconciliation;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconciliationViewsTest {

  private static final UUID ID = new UUID(0, 7);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

  private static DayFigures figures(int credits, String in, String booked) {
    return new DayFigures(
        ID,
        DAY,
        credits,
        new BigDecimal(in),
        1,
        new BigDecimal("100000.00"),
        new BigDecimal(booked),
        new BigDecimal("5000000.00"),
        new BigDecimal("5400000.00"),
        new BigDecimal("400000.00"));
  }

  private static AccountDay account(boolean reopened) {
    return new AccountDay(
        ID,
        "bca",
        "BCA",
        "7310012345",
        "BANK",
        DAY,
        figures(3, "500000.00", "400000.00"),
        new BigDecimal("5400000.00"),
        List.of(
            new ClosedDay(
                figures(2, "450000.00", "350000.00"),
                1,
                Pages.NOW.minus(Duration.ofHours(6)),
                0,
                reopened ? Pages.NOW.minus(Duration.ofHours(1)) : null)));
  }

  private static Difference difference(DifferenceKind kind, String label, String note) {
    return new Difference(
        ID,
        kind,
        ID.toString(),
        label,
        null,
        "BCA 7310012345",
        DAY,
        new BigDecimal("147356.00"),
        new BigDecimal("147300.50"),
        Pages.NOW.minus(Duration.ofHours(50)),
        Pages.NOW,
        null,
        null,
        note == null ? null : "Laras",
        note);
  }

  private static Reconciliation.Day day(boolean reopened, Difference... differences) {
    Map<String, BigDecimal> balances =
        Map.of("BANK", new BigDecimal("5400000.00"), "ESCROW", new BigDecimal("-5400000.00"));
    return new Reconciliation.Day(
        DAY,
        DAY.plusDays(1),
        Pages.NOW,
        120,
        List.of(account(reopened)),
        balances,
        balances,
        List.of(differences),
        List.of());
  }

  @Test
  void a_day_that_is_proven_says_so_with_bank_rows_and_ledger_beside_each_other() {
    String html = Pages.html(View.of("operator/reconciliation", "day", day(false)));

    assertThat(html)
        .contains("Seimbang.", "1 dari 1 rekening sudah ditutup untuk 19 November 2026")
        .contains("BCA", "7310012345", "Rp500.000", "Rp5.000.000 → Rp5.400.000", "Ditutup")
        .contains("Ditahan untuk pesanan", "Rp5.400.000", "Sisa (harus nol)")
        .contains("action=\"/pengelola/rekonsiliasi/periksa\"")
        .contains("/pengelola/rekonsiliasi/unduh?hari=2026-11-19", "/cetak?hari=2026-11-19")
        .doesNotContain("style=\"", "<script>");
  }

  @Test
  void a_reopened_day_keeps_what_was_proven_then() {
    assertThat(Pages.html(View.of("operator/reconciliation", "day", day(true))))
        .contains("Dibuka lagi", "Angkanya berubah", "Rp450.000", "Rp500.000");
  }

  @Test
  void a_difference_tells_cause_age_owner_and_can_be_taken() {
    Difference one = difference(DifferenceKind.ESCROW, "K7M2P4", "tanya gudang");
    String html = Pages.html(View.of("operator/reconciliation", "day", day(false, one)));

    assertThat(html)
        .contains("Ada 1 selisih.", "Uang yang ditahan untuk pesanan tidak cocok", "−Rp55,50")
        .contains("href=\"/pesanan/K7M2P4\"", "2 hari", "Laras", "tanya gudang")
        .contains("/selisih/" + ID + "/ambil", "/selisih/" + ID + "/lepas", "/catatan");
  }

  @Test
  void what_the_core_names_in_its_own_language_is_told_in_the_readers() {
    View view =
        View.of(
            "operator/reconciliation",
            "day",
            day(
                false,
                difference(DifferenceKind.LEDGER_SUM, "ledger", null),
                difference(DifferenceKind.ENTRY, "payout.seen: Seen at the bank", null)));

    assertThat(Pages.html(view))
        .contains("Seluruh buku besar", "Pencairan tampak di bank · " + ID)
        .doesNotContain(">ledger<", "Seen at the bank");
  }

  @Test
  void the_print_view_has_no_buttons_of_the_desk() {
    String html =
        Pages.html(
            View.of(
                "operator/reconciliation-print",
                "day",
                day(false, difference(DifferenceKind.SELLER, "Dapur", null))));

    assertThat(html)
        .contains("Saldo penjual tidak cocok", "Dapur", "belum ada")
        .doesNotContain("desk-nav", "/ambil\"");
  }

  @Test
  void every_kind_of_difference_is_told_in_both_languages() {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      for (DifferenceKind kind : DifferenceKind.values()) {
        assertThat(texts.has("operator.difference." + kind)).as("%s", kind).isTrue();
        assertThat(texts.has("operator.difference." + kind + ".cause")).as("%s", kind).isTrue();
        assertThat(texts.has("operator.value.difference." + kind)).as("%s", kind).isTrue();
        assertThat(texts.has("operator.about." + kind.about())).as("%s", kind).isTrue();
        assertThat(
                kind.about() != DifferenceKind.About.LEDGER || texts.has("operator.book." + kind))
            .as("%s", kind)
            .isTrue();
      }
      for (AccountDay.State state : AccountDay.State.values()) {
        assertThat(texts.has("operator.day." + state)).as("%s", state).isTrue();
      }
    }
  }

  @Test
  void the_table_for_other_programs_has_one_line_for_each_thing_and_all_columns() {
    Difference tricky =
        difference(DifferenceKind.ROW_BOOKED, "=SUM(A1), \"BU SITI\"", "dua\nbaris");

    List<List<String>> lines = parsed(ReconciliationCsv.of(day(true, tricky)));

    assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.getFirst()));
    assertThat(lines)
        .extracting(List::getFirst)
        .containsExactlyInAnyOrder(
            "line",
            "now",
            "closed",
            "ledger",
            "ledger",
            "ledger-closed",
            "ledger-closed",
            "difference");
    List<String> head = lines.getFirst();
    List<String> now = lines.get(1);
    assertThat(now.get(head.indexOf("credit_sum"))).isEqualTo("500000.00");
    assertThat(now.get(head.indexOf("difference"))).isEqualTo("0.00");
    List<String> last = lines.getLast();
    assertThat(last.get(head.indexOf("name"))).isEqualTo("'=SUM(A1), \"BU SITI\"");
    assertThat(last.get(head.indexOf("difference"))).isEqualTo("-55.50");
    assertThat(last.get(head.indexOf("note"))).isEqualTo("dua\nbaris");
  }

  /** RFC 4180, as another program reads it. */
  private static List<List<String>> parsed(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        line.add(field.toString());
        field.setLength(0);
      } else if (c == '\n' && !quoted) {
        line.add(field.toString());
        field.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
      } else if (c != '\r' || quoted) {
        field.append(c);
      }
    }
    return lines;
  }

  private static FeedHealth.State feed(AccountKind kind, String error, String stopped) {
    boolean read = kind == AccountKind.BANK;
    return new FeedHealth.State(
        ID,
        "bca",
        "BCA",
        "7310012345",
        kind,
        true,
        DAY,
        Pages.NOW.minus(Duration.ofMinutes(5)),
        Pages.NOW.minus(Duration.ofMinutes(65)),
        Pages.NOW.plus(Duration.ofMinutes(3)),
        null,
        900,
        error == null ? 0 : 4,
        error,
        stopped,
        DAY,
        null,
        12,
        new BigDecimal("75000.00"),
        read ? null : Pages.NOW,
        read ? null : new BigDecimal("250000.00"));
  }

  private static String html(FeedHealth.State state) {
    return Pages.html(
        View.of("operator/feeds", "states", List.of(state))
            .with("readings", List.of())
            .with("single", false));
  }

  @Test
  void a_failing_feed_says_what_to_do_and_folds_the_banks_words() {
    assertThat(html(feed(AccountKind.BANK, "TRANSIENT 5040000 gateway timeout", null)))
        .contains(
            "Gagal 4 kali", "65 menit", "15 menit", "Tunggu saja; sistem mencoba lagi sendiri.")
        .contains("<details", "5040000 gateway timeout", "Baca sekarang")
        .doesNotContain("Lanjutkan");
  }

  @Test
  void a_stopped_feed_is_gone_on_with_not_read() {
    assertThat(html(feed(AccountKind.BANK, "AUTH 4017300 x", "AUTH 4017300 x")))
        .contains("Berhenti", "Lanjutkan", "/pengelola/rekening/" + ID + "/lanjut")
        .doesNotContain("Baca sekarang", "Dibaca lagi");
  }

  @Test
  void a_told_account_says_when_and_what_is_not_at_the_bank_yet() {
    assertThat(html(feed(AccountKind.VA, null, null)))
        .contains("Virtual account", "Pemberitahuan terakhir", "Rp250.000")
        .doesNotContain("Baca sekarang", "Terakhir dibaca lengkap");
  }

  @Test
  void one_account_shows_what_was_read_of_it() {
    View one =
        View.of("operator/feeds", "states", List.of(feed(AccountKind.BANK, null, null)))
            .with(
                "readings",
                List.of(
                    new FeedHealth.Reading(
                        Pages.NOW, "bca-snap", DAY.minusDays(2), DAY, true, 40, 3)))
            .with("single", true);

    assertThat(Pages.html(one))
        .contains("bca-snap", "17 November 2026 – 19 November 2026", "lengkap", "Lancar");
  }
}
