package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.RefundState;
import id.emall.core.refund.RefundView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundViewsTest {

  private static final UUID ID = new UUID(0, 7);
  private static final UUID OPERATOR = new UUID(0, 8);

  private static RefundView refund(RefundState state) {
    boolean asked = state == RefundState.ASKED_ACCOUNT;
    boolean prepared = !asked && state != RefundState.READY;
    boolean approved = state == RefundState.APPROVED || state == RefundState.PAID;
    boolean paid = state == RefundState.PAID;
    return new RefundView(
        ID,
        "7K2M9QXB",
        new UUID(0, 1),
        new UUID(0, 2),
        "F3X9Q8AB",
        new BigDecimal("147356.00"),
        "duplicate",
        state,
        asked ? null : "BRI",
        asked ? null : "002101001234",
        asked ? null : "SITI RAHMA",
        null,
        prepared ? new UUID(0, 3) : null,
        prepared ? "BCA 8930456712" : null,
        prepared ? OPERATOR : null,
        prepared ? "Laras" : null,
        prepared ? Pages.NOW : null,
        approved ? new UUID(0, 9) : null,
        approved ? "Bagas" : null,
        approved ? Pages.NOW : null,
        paid ? LocalDate.of(2026, 11, 20) : null,
        paid ? "FT26112100017" : null,
        false,
        Pages.NOW.minus(Duration.ofDays(3)),
        Pages.NOW);
  }

  private static String page(RefundState state, boolean own, Form form) {
    return Pages.html(
        View.of("operator/refund", "refund", refund(state))
            .with("form", form)
            .with("sources", List.of(new Option(ID.toString(), "BCA 8930456712")))
            .with("own", own));
  }

  /** Sent back with a decision, so that nobody agrees to what has changed since. */
  private static String readWhen() {
    return "name=\"read\" value=\"%s\"".formatted(Pages.NOW);
  }

  @Test
  void each_state_offers_its_own_acts() {
    assertThat(page(RefundState.ASKED_ACCOUNT, false, Form.empty()))
        .contains("value=\"rekening\"")
        .doesNotContain("value=\"siapkan\"", "value=\"setujui\"", "value=\"bayar\"");
    assertThat(page(RefundState.READY, false, Form.empty()))
        .contains("value=\"siapkan\"", "002101001234", readWhen());
    assertThat(page(RefundState.PREPARED, false, Form.empty()))
        .contains("value=\"setujui\"", "value=\"tolak\"", readWhen());
    assertThat(page(RefundState.APPROVED, false, Form.empty()))
        .contains("value=\"bayar\"", "7K2M9QXB");
    assertThat(page(RefundState.PAID, false, Form.empty()))
        .contains("FT26112100017", "Belum tampak di mutasi bank")
        .doesNotContain("<form method=\"post\" action=\"/pengelola/pengembalian");
  }

  @Test
  void who_prepared_it_is_not_offered_to_approve_it() {
    assertThat(page(RefundState.PREPARED, true, Form.empty()))
        .contains("pengelola lain harus menyetujui")
        .doesNotContain("value=\"setujui\"");
  }

  @Test
  void what_is_wrong_stands_beside_its_field() {
    assertThat(page(RefundState.READY, false, Form.empty().refuse("from", "Pilih rekening asal.")))
        .contains("id=\"e-from\"", "Pilih rekening asal.");
  }

  @Test
  void the_desk_tells_the_age_and_has_an_empty_state() {
    View list =
        View.of("operator/refunds", "refunds", List.of(refund(RefundState.READY)))
            .with("states", List.of(RefundState.values()))
            .with("chosen", "");

    assertThat(Pages.html(list)).contains("Rp147.356", "menunggu 3 hari", "F3X9Q8AB");
    assertThat(Pages.html(list, Language.ENGLISH)).contains("waiting for 3 days");
    assertThat(
            Pages.html(
                View.of("operator/refunds", "refunds", List.of())
                    .with("states", List.of(RefundState.values()))
                    .with("chosen", "PAID")))
        .contains("Tidak ada pengembalian");
  }

  @Test
  void who_proposed_may_only_take_it_back() {
    MoneyDecision decision =
        new MoneyDecision(
            ID,
            new UUID(0, 1),
            MoneyDecision.Kind.SEND_BACK,
            "ASKED",
            "Salah kirim",
            OPERATOR,
            "Laras",
            Pages.NOW,
            null,
            "BCA",
            "8930456712",
            new BigDecimal("55000.00"),
            "SALAH KIRIM",
            null,
            BigDecimal.ZERO,
            null,
            null,
            List.of(),
            null);
    View view =
        View.of("operator/decisions", "decisions", List.of(decision)).with("form", Form.empty());

    assertThat(Pages.html(view.with("me", OPERATOR)))
        .contains("Batalkan usulan")
        .doesNotContain("value=\"setujui\"");
    assertThat(Pages.html(view.with("me", new UUID(0, 9)))).contains("value=\"setujui\"");
  }
}
