package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.payout.Balance;
import id.emall.core.payout.PayoutAccount;
import id.emall.core.payout.PayoutBatch;
import id.emall.core.payout.PayoutFiles;
import id.emall.core.payout.PayoutResults;
import id.emall.core.payout.PayoutState;
import id.emall.core.payout.PayoutView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.PayoutLook;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BalanceViewsTest {

  private static final UUID ID = new UUID(0, 7);
  private static final UUID OPERATOR = new UUID(0, 8);

  private static PayoutView payout(PayoutState state, String channel) {
    return new PayoutView(
        ID,
        "7K2M9QXB",
        ID,
        12,
        ID,
        "Dapur Luak",
        ID,
        "014",
        "BCA",
        "8930456712",
        "SITI RAHMA",
        new BigDecimal("147356.00"),
        state,
        channel,
        ID,
        "BCA 8930000001",
        "8930000001",
        state == PayoutState.FAILED ? "account" : null,
        0,
        0,
        Pages.NOW,
        Pages.NOW,
        null,
        null,
        false,
        null,
        null,
        null,
        Pages.NOW,
        Pages.NOW);
  }

  private static PayoutAccount account(PayoutAccount.State state) {
    return account(state, "SITI RAHMAWATI", null);
  }

  private static PayoutAccount account(
      PayoutAccount.State state, String toldName, String lastError) {
    return new PayoutAccount(
        ID,
        ID,
        "Dapur Luak",
        "014",
        "BCA",
        "8930456712",
        "Siti Rahma",
        state,
        toldName,
        toldName == null ? null : 71,
        lastError,
        Pages.NOW,
        Pages.NOW.plus(Duration.ofHours(20)),
        null,
        null,
        null,
        null);
  }

  private static Balance balance(String owed) {
    return new Balance(
        new BigDecimal("0.00"),
        new BigDecimal("88000.00"),
        new BigDecimal(owed),
        new BigDecimal("190600.00"),
        new BigDecimal("147356.00"),
        List.of(
            new Balance.HoldSum(
                Balance.Reason.COMPLAINT_PERIOD,
                2,
                new BigDecimal("190600.00"),
                Pages.NOW.plus(Duration.ofDays(1)))),
        new BigDecimal("50000.00"),
        LocalTime.of(10, 0));
  }

  private static Balance.Line line(String kind, String amount) {
    return new Balance.Line(ID, Pages.NOW, kind, "K7M2P4", null, new BigDecimal(amount));
  }

  private static View seller(PayoutAccount account, String owed) {
    return View.of("seller/balance", "balance", balance(owed))
        .with("account", account)
        .with("owner", true)
        .with("payouts", List.of(payout(PayoutState.SENT, "TRANSFER")))
        .with(
            "lines",
            List.of(line("order.completed", "98000.00"), line("order.refunded", "-49000.00")))
        .with("banks", List.of(new Option("014", "Bank Central Asia")))
        .with("form", Form.empty());
  }

  @Test
  void a_seller_reads_what_is_held_why_and_until_when() {
    assertThat(Pages.html(seller(null, "0.00")))
        .contains("Rp190.600", "Masa keluhan pembeli", "selesai sendiri", "Sudah ditransfer")
        .contains(
            "Uang pesanan kembali kepada pembeli", "/penjual/pesanan/K7M2P4", "pukul 10.00 WIB")
        .doesNotContain("Saldo Anda kurang");
  }

  @Test
  void what_is_prepared_is_not_said_to_be_ready_but_to_wait_for_the_mall() {
    View balance =
        seller(account(PayoutAccount.State.VERIFIED), "0.00")
            .with("payouts", List.of(payout(PayoutState.PREPARED, "TRANSFER")))
            .with("next", Pages.NOW.plus(Duration.ofDays(1)));

    assertThat(Pages.html(balance))
        .contains("<b>Rp88.000</b>menunggu persetujuan pengelola", "<b>Rp0</b>dapat dicairkan")
        .contains("Menunggu pengelola", "Yang berikutnya paling cepat 21 Nov 2026");
  }

  @Test
  void who_changes_the_account_is_told_before_how_long_money_waits_then() {
    View balance = seller(account(PayoutAccount.State.CHECKING), "0.00");

    assertThat(Pages.html(balance.with("changedFrom", Pages.NOW.plus(Duration.ofHours(24)))))
        .contains("uang dikirim ke sini paling cepat", "ke rekening yang baru paling cepat 21 Nov");
    assertThat(Pages.html(balance.with("changedFrom", Pages.NOW)))
        .doesNotContain("ke rekening yang baru paling cepat");
  }

  @Test
  void the_form_of_another_account_is_open_only_where_one_is_needed() {
    assertThat(Pages.html(seller(null, "0.00"))).doesNotContain("Ganti ke rekening lain");
    assertThat(Pages.html(seller(account(PayoutAccount.State.VERIFIED), "0.00")))
        .contains("<details class=\"fold\">\n<summary>Ganti ke rekening lain</summary>");
    assertThat(Pages.html(seller(account(PayoutAccount.State.UNKNOWN), "0.00")))
        .contains("<details class=\"fold\" open>\n<summary>Ganti ke rekening lain</summary>");
  }

  @Test
  void only_the_owner_is_shown_the_form_of_the_account() {
    View balance = seller(account(PayoutAccount.State.VERIFIED), "0.00");

    assertThat(Pages.html(balance)).contains("name=\"accountNumber\"");
    assertThat(Pages.html(balance.with("owner", false)))
        .contains("Hanya pemilik toko")
        .doesNotContain("name=\"accountNumber\"");
  }

  @Test
  void a_seller_who_owes_is_told_why() {
    assertThat(Pages.html(seller(account(PayoutAccount.State.VERIFIED), "49000.00")))
        .contains("Saldo Anda kurang Rp49.000", "Karena rekening baru diganti")
        .doesNotContain("8930456712");
  }

  @Test
  void each_state_of_an_account_has_its_words() {
    for (PayoutAccount.State state : PayoutAccount.State.values()) {
      if (state != PayoutAccount.State.REPLACED) {
        assertThat(Pages.html(seller(account(state), "0.00"))).contains("class=\"status");
      }
    }
  }

  @Test
  void holds_are_listed_order_by_order() {
    Balance.Hold hold =
        new Balance.Hold(
            ID, "K7M2P4", Balance.Reason.TO_SEND, new BigDecimal("1.00"), Pages.NOW, Pages.NOW);

    assertThat(Pages.html(View.of("seller/holds", "holds", List.of(hold))))
        .contains("K7M2P4", "Belum Anda kirim", "kirim sebelum");
  }

  @Test
  void a_batch_offers_what_its_state_allows() {
    assertThat(batch(PayoutBatch.State.PREPARED, "TRANSFER", OPERATOR, PayoutState.PREPARED))
        .doesNotContain("value=\"setujui\"");
    assertThat(batch(PayoutBatch.State.PREPARED, "TRANSFER", ID, PayoutState.PREPARED))
        .contains("value=\"setujui\"", "value=\"tolak\"");
    assertThat(batch(PayoutBatch.State.APPROVED, "FILE", ID, PayoutState.SENDING))
        .contains(ID + "/berkas", ID + "/hasil", "value=\"MADE\"");
    assertThat(batch(PayoutBatch.State.APPROVED, "FILE", ID, PayoutState.SENT))
        .contains("Bank sudah menjawab tentang berkas ini")
        .doesNotContain(ID + "/berkas");
    assertThat(batch(PayoutBatch.State.PREPARED, "TRANSFER", null, PayoutState.PREPARED))
        .contains("value=\"periksa\"", "Dua orang", "Dijadwalkan untuk")
        .doesNotContain("value=\"setujui\"");
    assertThat(batch(PayoutBatch.State.APPROVED, "TRANSFER", ID, PayoutState.SENDING))
        .doesNotContain("value=\"MADE\"", ID + "/berkas");
    assertThat(batch(PayoutBatch.State.APPROVED, "TRANSFER", ID, PayoutState.UNCLEAR))
        .contains("value=\"MADE\"", "value=\"FAILED\"");
  }

  private static String batch(
      PayoutBatch.State state, String channel, UUID preparedBy, PayoutState payout) {
    PayoutBatch batch =
        new PayoutBatch(
            ID,
            12,
            "BCA 8930000001",
            channel,
            state,
            preparedBy,
            "Laras",
            Pages.NOW,
            preparedBy == null ? LocalDate.of(2026, 3, 2) : null,
            null,
            null,
            null,
            state == PayoutBatch.State.PREPARED ? null : "Bagas",
            state == PayoutBatch.State.PREPARED ? null : Pages.NOW,
            1,
            new BigDecimal("147356.00"),
            1,
            channel.equals("FILE") ? 3L : null,
            payout == PayoutState.SENDING,
            channel.equals("FILE") ? "Laras" : null,
            channel.equals("FILE") ? Pages.NOW : null);
    return Pages.html(
        View.of("operator/payout-batch", "batch", batch)
            .with("payouts", List.of(payout(payout, channel)))
            .with(
                "told", List.of(new PayoutResults.Told(2, "7K2M9QXB", PayoutResults.Verdict.MADE)))
            .with("fetches", List.of(new PayoutFiles.Fetch("Laras", Pages.NOW)))
            .with("form", Form.empty())
            .with("me", OPERATOR));
  }

  @Test
  void the_other_pages_of_operators_show() {
    assertThat(
            Pages.html(
                View.of(
                        "operator/payout-accounts",
                        "accounts",
                        List.of(
                            account(PayoutAccount.State.NEAR),
                            account(PayoutAccount.State.NEAR, null, "TRANSIENT 5031100"),
                            account(PayoutAccount.State.NEAR, null, null)))
                    .with("form", Form.empty())
                    .with("me", OPERATOR)))
        .contains("SITI RAHMAWATI", "value=\"cocok\"", "71")
        .contains("bank tidak menjawab (TRANSIENT 5031100)", "bank tidak dapat ditanya");
    assertThat(Pages.html(View.of("operator/payouts", "batches", List.of())))
        .contains("Belum ada pencairan");
  }

  @Test
  void every_state_and_reason_has_words_in_both_languages() {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      for (PayoutState state : PayoutState.values()) {
        assertThat(texts.has("payout.state." + state)).as("%s", state).isTrue();
        assertThat(PayoutLook.kind(state)).isNotEmpty();
      }
      for (Balance.Reason reason : Balance.Reason.values()) {
        assertThat(texts.has("seller.hold-reason." + reason)).as("%s", reason).isTrue();
      }
    }
  }
}
