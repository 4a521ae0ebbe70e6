package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintState;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.ComplaintWish;
import id.emall.core.care.GoodsReturn;
import id.emall.core.care.ReturnPlace;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.OrderState;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.seller.SampleOrder;
import id.emall.web.testing.Pages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnViewsTest {

  private static final Instant THEN = Instant.parse("2026-03-02T03:00:00Z");

  private static ComplaintView complaint(GoodsReturn back) {
    return new ComplaintView(
        new UUID(0, 7),
        new UUID(0, 1),
        ComplaintKind.DAMAGED,
        "Botolnya pecah",
        ComplaintWish.SEND_BACK,
        back == null ? ComplaintState.OPEN : ComplaintState.SENDING_BACK,
        THEN,
        null,
        null,
        null,
        null,
        List.of(),
        back,
        List.of());
  }

  private static ComplaintView complaint(GoodsReturn.State state) {
    boolean sent = state != GoodsReturn.State.AGREED;
    boolean arrived = state == GoodsReturn.State.ARRIVED || state == GoodsReturn.State.ASIDE;
    boolean objected = state == GoodsReturn.State.ASIDE;
    return complaint(
        new GoodsReturn(
            state,
            THEN,
            null,
            new ReturnPlace("Dapur <Luak>", "+6281234567890", "Jalan Sudirman 7"),
            new Rupiah(24_000),
            true,
            THEN,
            sent && !arrived ? null : THEN,
            sent ? new UUID(0, 9) : null,
            sent ? THEN : null,
            arrived ? THEN : null,
            objected ? "Isinya <batu>" : null,
            objected ? THEN : null,
            false,
            objected ? List.of("def") : List.of()));
  }

  private static String buyers(ComplaintView complaint) {
    return Pages.html(
        View.of("order/order", "order", SampleOrder.in(OrderState.DELIVERED))
            .with("place", "Kota Bandung")
            .with("buyer", true)
            .with("parcels", List.of())
            .with("parcelsBack", List.of(SampleOrder.handedOver()))
            .with("moments", List.of())
            .with("complaints", List.of(complaint)));
  }

  private static String sellers(ComplaintView complaint) {
    return Pages.html(
        View.of("seller/sendback", "order", SampleOrder.in(OrderState.DELIVERED))
            .with("complaint", complaint)
            .with("form", Form.empty()));
  }

  @Test
  void a_buyer_is_told_where_to_send_and_may_correct_the_resi_until_it_arrives() {
    assertThat(buyers(complaint(GoodsReturn.State.AGREED)))
        .contains("Dapur &lt;Luak&gt;", "Kirim paling lambat", "/pesanan/K7M2P4/balik")
        .contains("/keluhan/cabut", "menerima Rp24.000");
    assertThat(buyers(complaint(GoodsReturn.State.SENT)))
        .contains("Perbaiki resi kirim balik", "Paket balik", "Barang dalam perjalanan balik")
        .doesNotContain("/keluhan/cabut");
    assertThat(buyers(complaint(GoodsReturn.State.ARRIVED)))
        .contains("Paket balik sudah sampai")
        .doesNotContain("/pesanan/K7M2P4/balik", "/keluhan/cabut");
  }

  @Test
  void the_form_for_the_resi_comes_back_with_what_was_typed() {
    assertThat(
            Pages.html(
                View.of("order/sendback", "order", SampleOrder.in(OrderState.DELIVERED))
                    .with("complaint", complaint(GoodsReturn.State.AGREED))
                    .with("couriers", List.of(new Option("JNE", "JNE")))
                    .with(
                        "form",
                        Form.empty().put("number", "12AB").refuse("number", "Resi keliru."))))
        .contains("value=\"12AB\"", "Resi keliru.", "action=\"/pesanan/K7M2P4/balik\"");
  }

  @Test
  void a_seller_agrees_then_receives_or_objects() {
    assertThat(sellers(complaint((GoodsReturn) null)))
        .contains("Rp24.000, sebesar ongkos kirim pesanan", "name=\"address\"")
        .doesNotContain("/balik/diterima");
    assertThat(sellers(complaint(GoodsReturn.State.ARRIVED)))
        .contains("/balik/diterima", "/balik/keberatan", "name=\"restock\"")
        .contains("Rp218.000 dikembalikan kepada pembeli")
        .doesNotContain("name=\"address\"");
    assertThat(sellers(complaint(GoodsReturn.State.ASIDE)))
        .contains("/balik/diterima", "Isinya &lt;batu&gt;", "/foto/def")
        .doesNotContain("/balik/keberatan");
  }

  @Test
  void an_operator_may_have_goods_sent_back_once() {
    assertThat(desk(complaint((GoodsReturn) null))).contains("value=\"kirim-balik\"");
    assertThat(desk(complaint(GoodsReturn.State.ASIDE)))
        .contains("value=\"kembalikan\"")
        .doesNotContain("value=\"kirim-balik\"");
  }

  private static String desk(ComplaintView complaint) {
    return Pages.html(
        View.of("operator/complaint", "order", SampleOrder.in(OrderState.DELIVERED))
            .with("complaint", complaint)
            .with("form", Form.empty()));
  }
}
