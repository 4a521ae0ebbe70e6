package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintState;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.ComplaintWish;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.seller.SampleOrder;
import id.emall.web.testing.Pages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderViewsTest {

  private static final ComplaintView COMPLAINT =
      new ComplaintView(
          new UUID(0, 7),
          new UUID(0, 1),
          ComplaintKind.DAMAGED,
          "Botolnya <b>pecah",
          ComplaintWish.MONEY,
          ComplaintState.OPEN,
          Instant.parse("2026-03-02T03:00:00Z"),
          null,
          null,
          null,
          null,
          List.of(),
          null,
          List.of("abc"));

  private static View page(OrderView order, ShipmentView... parcels) {
    return View.of("order/order", "order", order)
        .with("place", "Kota Bandung")
        .with("buyer", true)
        .with("parcels", List.of(parcels))
        .with("moments", List.of());
  }

  @Test
  void a_buyer_confirms_what_has_been_sent() {
    assertThat(Pages.html(page(SampleOrder.in(OrderState.SHIPPED))))
        .contains("/pesanan/K7M2P4/terima")
        .doesNotContain("sedang kami periksa");
  }

  @Test
  void a_held_order_says_that_it_is_being_checked_and_offers_nothing() {
    assertThat(Pages.html(page(SampleOrder.held(OrderState.SHIPPED))))
        .contains("sedang kami periksa")
        .doesNotContain("/terima");
    assertThat(Pages.html(page(SampleOrder.held(OrderState.PAID))))
        .contains("sedang kami periksa")
        .doesNotContain("/batal");
  }

  @Test
  void what_the_courier_gave_of_the_handover_is_shown() {
    assertThat(Pages.html(page(SampleOrder.in(OrderState.DELIVERED), SampleOrder.handedOver())))
        .contains("Diterima oleh SITI")
        .contains("href=\"https://foto.contoh.id/8820000000000012.jpg\"")
        .contains("mlat=-6.9147")
        .contains("mlon=107.6098");
  }

  @Test
  void several_parcels_are_told_apart() {
    assertThat(
            Pages.html(
                page(
                        SampleOrder.in(OrderState.SHIPPED),
                        SampleOrder.parcel("8820000000000012", 1, 2),
                        SampleOrder.parcel("8820000000000021", 2, 2))
                    .with("parted", true)))
        .contains("Paket 1 dari 2", "Paket 2 dari 2", "Sebagian paket sampai")
        .doesNotContain("Paket dalam perjalanan");
    assertThat(Pages.html(page(SampleOrder.in(OrderState.DELIVERED)).with("decided", true)))
        .contains("dianggap sudah diterima")
        .doesNotContain("Paket sudah diterima");
    assertThat(Pages.html(page(SampleOrder.in(OrderState.DELIVERED), SampleOrder.handedOver())))
        .doesNotContain("Paket 1 dari 1");
  }

  @Test
  void a_buyer_who_may_complain_is_offered_it_beside_the_confirmation() {
    assertThat(Pages.html(page(SampleOrder.in(OrderState.DELIVERED)).with("mayComplain", true)))
        .contains("/pesanan/K7M2P4/keluhan", "Ada masalah dengan pesanan ini");
    assertThat(Pages.html(page(SampleOrder.in(OrderState.DELIVERED))))
        .doesNotContain("/pesanan/K7M2P4/keluhan");
  }

  @Test
  void the_buyer_is_asked_once_more_before_the_money_goes_to_the_seller() {
    assertThat(Pages.html(View.of("order/receive", "order", SampleOrder.in(OrderState.DELIVERED))))
        .contains(
            "Rp194.000 yang kami simpan diteruskan kepada Dapur Luak setelah dikurangi komisi mal",
            "action=\"/pesanan/K7M2P4/terima\"",
            "Ya, barang sudah baik");
  }

  @Test
  void an_open_complaint_is_told_with_its_photos_and_may_be_withdrawn() {
    assertThat(
            Pages.html(
                page(SampleOrder.in(OrderState.DELIVERED)).with("complaints", List.of(COMPLAINT))))
        .contains("Barang rusak", "Botolnya &lt;b&gt;pecah", "/foto/abc", "/keluhan/cabut");
  }

  @Test
  void the_form_of_a_complaint_comes_back_with_what_was_typed() {
    Form form = Form.empty().put("text", "pecah").refuse("trouble", "Harus diisi.");

    assertThat(
            Pages.html(
                View.of("order/complain", "order", SampleOrder.in(OrderState.DELIVERED))
                    .with("form", form)
                    .with("kinds", List.of(new Option("DAMAGED", "Barang rusak")))
                    .with("wishes", List.of(new Option("SEND_BACK", "Kirim balik")))))
        .contains("pecah</textarea>", "Harus diisi.", "multipart/form-data");
  }

  @Test
  void a_complaint_asks_which_pieces_are_meant_and_names_them_afterwards() {
    OrderView order = SampleOrder.in(OrderState.DELIVERED);
    assertThat(
            Pages.html(
                View.of("order/complain", "order", order)
                    .with("form", PiecesForm.filled(Form.empty(), order))
                    .with("kinds", List.of(new Option("DAMAGED", "Barang rusak")))
                    .with("wishes", List.of(new Option("SEND_BACK", "Kirim balik")))))
        .contains("name=\"jumlah-0\" value=\"2\" min=\"0\" max=\"2\"");

    assertThat(Pages.html(page(order).with("complaints", List.of(of(1)))))
        .contains("1 dari 2 × Rendang daging 500 g");
    assertThat(Pages.html(page(order).with("complaints", List.of(COMPLAINT))))
        .doesNotContain("dari 2 ×");
  }

  private static ComplaintView of(int pieces) {
    return new ComplaintView(
        COMPLAINT.id(),
        COMPLAINT.orderId(),
        COMPLAINT.kind(),
        COMPLAINT.text(),
        COMPLAINT.wish(),
        COMPLAINT.state(),
        COMPLAINT.madeAt(),
        null,
        null,
        null,
        null,
        List.of(new StockWish(new UUID(0, 5), pieces)),
        null,
        List.of());
  }

  @Test
  void pieces_are_read_from_the_form_and_nonsense_is_refused() {
    OrderView order = SampleOrder.in(OrderState.DELIVERED);

    assertThat(PiecesForm.read(Form.empty(), order)).isEmpty();
    assertThat(PiecesForm.read(Form.empty().put("jumlah-0", "1"), order))
        .containsExactly(new StockWish(new UUID(0, 5), 1));
    for (String typed : List.of("0", "3", "-1", "dua", "")) {
      assertThatThrownBy(() -> PiecesForm.read(Form.empty().put("jumlah-0", typed), order))
          .isInstanceOf(Refusal.class);
    }
  }
}
