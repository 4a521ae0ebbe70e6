package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Rupiah;
import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.MessageView;
import id.emall.core.notice.Messages;
import id.emall.core.notice.sms.GatewayHealth;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.partner.PartnerKeys;
import id.emall.core.payment.Suggestion;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.seller.SampleOrder;
import id.emall.web.testing.Pages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperatorViewsTest {

  private static final UUID ID = new UUID(0, 9);

  private static final UnmatchedPayments.Unmatched PAYMENT =
      new UnmatchedPayments.Unmatched(
          ID,
          "BCA",
          "7310012345",
          new BigDecimal("194500.00"),
          LocalDate.of(2026, 11, 20),
          null,
          "TRSF E-BANKING CR 2011/FTSCY/WS95031 SITI RAHMA",
          null,
          "unknown-amount",
          Pages.NOW);

  private static Suggestion invoice(String difference, boolean claimed) {
    return new Suggestion(
        ID,
        "F3X9Q8",
        "Siti Rahma",
        "OPEN",
        new Rupiah(194_213),
        new BigDecimal("194213.00"),
        new BigDecimal(difference),
        false,
        100,
        null,
        Pages.NOW,
        claimed ? Pages.NOW : null,
        claimed ? "BRI" : null,
        claimed ? "Rahmat" : null,
        claimed ? LocalDate.of(2026, 11, 19) : null,
        null,
        claimed ? "abc123" : null,
        claimed);
  }

  @Test
  void a_guess_tells_what_speaks_for_an_invoice_and_what_does_not_fit() {
    Guess guess = Guess.of(PAYMENT, invoice("287.00", true));

    assertThat(guess.reasons())
        .containsExactly(
            Guess.Reason.NAME_IN_REMARK,
            Guess.Reason.BUYER_SAYS_PAID,
            Guess.Reason.PROOF,
            Guess.Reason.AMOUNT_OVER);
  }

  @Test
  void a_payment_offers_each_guess_with_its_reasons_and_a_button() {
    View view =
        View.of("operator/payment", "payment", PAYMENT)
            .with("split", SplitForm.empty())
            .with("guesses", List.of(Guess.of(PAYMENT, invoice("-1000.00", false))))
            .with("form", Form.empty());

    assertThat(Pages.html(view))
        .contains("Tidak ada faktur dengan jumlah ini")
        .contains("Nama pembeli ada dalam berita transfer", "Kurang Rp1.000; sisanya ditagih")
        .contains("name=\"invoice\" value=\"F3X9Q8\"");
  }

  @Test
  void a_guess_of_another_amount_is_asked_about_once_more_with_the_difference() {
    Guess guess = Guess.of(PAYMENT, invoice("-500.00", false));

    assertThat(
            Pages.html(
                View.of("operator/payment", "payment", PAYMENT)
                    .with("split", SplitForm.empty())
                    .with("guesses", List.of(guess))
                    .with("form", Form.empty())
                    .with("doubt", guess)))
        .contains("kurang Rp500 dari yang ditunggu faktur F3X9Q8")
        .contains("name=\"sure\" value=\"yes\"");
  }

  @Test
  void what_the_buyer_told_stands_beside_the_guess() {
    View view =
        View.of("operator/payment", "payment", PAYMENT)
            .with("split", SplitForm.empty())
            .with("guesses", List.of(Guess.of(PAYMENT, invoice("0.00", true))))
            .with("form", Form.empty());

    assertThat(Pages.html(view))
        .contains("BRI", "Rahmat", "19 November 2026", "href=\"/media/abc123\"")
        .contains("Pembeli menyatakan sudah membayar");
  }

  @Test
  void an_order_on_hold_leads_to_the_page_that_lifts_it() {
    WorkItems.WorkItem item =
        new WorkItems.WorkItem(ID, "order.held", ID.toString(), "on hold", "{}", Pages.NOW);
    View work =
        View.of(
            "operator/work",
            "items",
            List.of(new WorkRow(item, Map.of("hold", "BANK_REVERSAL"), "K7M2P4")));

    assertThat(Pages.html(work))
        .contains("Pesanan ditahan", "Bank tidak lagi menampilkan pembayarannya")
        .contains("href=\"/pengelola/tahanan/" + ID + "\"")
        .doesNotContain("/selesai");
  }

  @Test
  void an_unknown_invoice_code_stays_beside_what_is_wrong_with_it() {
    Form form = Form.empty().put("invoice", "X1").refuse("invoice", "Faktur tidak ditemukan.");
    View view =
        View.of("operator/payment", "payment", PAYMENT)
            .with("split", SplitForm.empty())
            .with("guesses", List.of())
            .with("form", form);

    assertThat(Pages.html(view)).contains("value=\"X1\"", "Faktur tidak ditemukan.");
  }

  @Test
  void work_is_told_in_words_with_its_facts_and_its_end() {
    WorkItems.WorkItem item =
        new WorkItems.WorkItem(
            ID, "shipment.delivery-after-return", ID.toString(), "turned back", "{}", Pages.NOW);
    WorkItems.WorkItem unheardOf =
        new WorkItems.WorkItem(ID, "moon.full", "1", "The moon is full", "{}", Pages.NOW);
    View work =
        View.of(
            "operator/work",
            "items",
            List.of(
                new WorkRow(item, Map.of("number", "8820000000000012"), "K7M2P4"),
                new WorkRow(unheardOf, Map.of("phase", "full"), null)));

    assertThat(Pages.html(work))
        .contains("Paket yang dikembalikan dinyatakan diterima", "8820000000000012")
        .contains("href=\"/pesanan/K7M2P4\"", "Kembali ke penjual")
        .doesNotContain("turned back")
        .contains("Perlu dilihat", "<q>The moon is full</q>", "<dt>phase</dt>", "Sudah diurus");
  }

  @Test
  void an_uncertain_place_leads_to_where_it_is_chosen() {
    WorkItems.WorkItem item =
        new WorkItems.WorkItem(
            ID, "rate-place.unsure", "komerce", "some are not certain", "{}", Pages.NOW);
    View work =
        View.of(
            "operator/work",
            "items",
            List.of(new WorkRow(item, Map.of("regency", "Kota Bandung"), null)));

    assertThat(Pages.html(work))
        .contains("href=\"/pengelola/ongkos-kirim-tempat\"", "Kota Bandung", "Sudah diurus")
        .doesNotContain("not certain");
  }

  @Test
  void an_order_whose_parcels_ended_differently_is_decided_on_its_page() {
    WorkItems.WorkItem item =
        new WorkItems.WorkItem(
            ID, OrderRefunds.PARTED, ID.toString(), "ended differently", "{}", Pages.NOW);
    View work =
        View.of(
            "operator/work",
            "items",
            List.of(new WorkRow(item, Map.of("parcels", "2", "arrived", "1"), "K7M2P4")));
    View money =
        View.of("operator/order-money", "order", SampleOrder.in(OrderState.SHIPPED))
            .with("form", Form.empty())
            .with(
                "parcels",
                List.of(
                    SampleOrder.parcel("8820000000000012", 1, 2),
                    SampleOrder.parcel("8820000000000021", 2, 2)))
            .with(
                "messages", List.of(message(Channel.SMS, MessageState.DELIVERED, "Resi 88200000")))
            .with("parted", true);

    assertThat(Pages.html(work))
        .contains("berakhir berbeda", "Jumlah paket", "Sudah sampai")
        .contains("href=\"/pengelola/uang-pesanan/K7M2P4\"")
        .doesNotContain("/selesai\"", "/pengelola/kiriman/");
    assertThat(Pages.html(money))
        .contains("Paket 1 dari 2", "Paket 2 dari 2")
        .contains("Apa yang dikabarkan", "Resi 88200000")
        .contains("value=\"sampai\"", "value=\"kembali\"", "value=\"hilang\"");
    assertThat(Pages.html(money.with("parted", false))).doesNotContain("value=\"sampai\"");
  }

  @Test
  void a_parked_message_tells_why_and_can_be_sent_again_but_a_code_cannot() {
    MessageView parked = message(Channel.EMAIL, MessageState.PARKED, "Faktur F3X9Q8");
    MessageView code = message(Channel.SMS, MessageState.PARKED, "");
    View found =
        View.of("operator/messages", "messages", List.of(parked, code))
            .with("form", Form.empty().put("q", ""))
            .with("searched", false);

    assertThat(Pages.html(found))
        .contains("mailbox full", "Faktur F3X9Q8", "Isinya kode rahasia")
        .containsOnlyOnce("/kirim\"");
  }

  @Test
  void what_people_send_and_how_gateways_do_stands_among_the_messages() {
    View messages =
        View.of("operator/messages", "messages", List.of())
            .with("form", Form.empty())
            .with("searched", true)
            .with(
                "inbound",
                List.of(
                    new Messages.Inbound(Pages.NOW, "+6281234567890", "<b>BAYAR</b>", "PAID"),
                    new Messages.Inbound(Pages.NOW, "+6281234567890", "X", "invoice.not-waiting"),
                    new Messages.Inbound(Pages.NOW, "+6281234567890", "Y", null)))
            .with(
                "strays",
                List.of(new Messages.Stray("telkom", "6319E332", "DELIVRD", Pages.NOW, Pages.NOW)))
            .with("gateways", List.of(new GatewayHealth.Figures("telkom", 95, 5)));

    assertThat(Pages.html(messages))
        .contains("&lt;b&gt;BAYAR", "Dipahami: sudah membayar", "Ditolak dengan alasan")
        .contains("Menunggu giliran", "telkom", "95% sampai")
        .contains("tidak menemukan pesannya", "<code>6319E332</code>", "DELIVRD", "jam gerbang");
  }

  private static MessageView message(Channel channel, MessageState state, String text) {
    return new MessageView(
        ID,
        channel,
        "siti@contoh.id",
        "invoice-issued",
        null,
        text,
        state,
        3,
        null,
        null,
        "smtp",
        "<7@mail>",
        "mailbox full",
        Pages.NOW,
        null,
        null);
  }

  @Test
  void fresh_keys_are_shown_and_old_ones_only_hinted_at() {
    View partners =
        View.of(
                "operator/partners",
                "partners",
                List.of(
                    new PartnerKeys.PartnerView(
                        ID,
                        "Pasar Nagari",
                        "partner-k7m2p4",
                        "9xYz",
                        PartnerKeys.State.ACTIVE,
                        Pages.NOW,
                        "operator:1")))
            .with("form", Form.empty())
            .with(
                "issued",
                new PartnerKeys.Issued(ID, "Pasar Nagari", "emk_abc", "partner-k7m2p4", "s3cret"));

    assertThat(Pages.html(partners))
        .contains("emk_abc", "s3cret", "…9xYz", "/pengelola/mitra/" + ID + "/cabut");
  }
}
