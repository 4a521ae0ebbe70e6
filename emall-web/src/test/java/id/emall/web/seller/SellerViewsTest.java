package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.insight.ShopDay;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.payout.Balance;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SellerViewsTest {

  private static View page(OrderView order, Form form, ShipmentView... parcels) {
    return View.of("seller/order", "order", order)
        .with("form", form)
        .with("place", "Kota Bandung, Jawa Barat")
        .with("couriers", List.of(new Option("JNE", "JNE"), new Option("TIKI", "TIKI")))
        .with("parcels", List.of(parcels))
        .with(
            "moments",
            SellerTimeline.of(
                order,
                List.of(parcels),
                List.of(),
                Texts.in(Language.INDONESIAN),
                new Formats(Language.INDONESIAN, ZoneId.of("Asia/Jakarta"))));
  }

  @Test
  void a_paid_order_shows_the_address_and_the_resi_form_with_the_buyers_courier() {
    String page =
        Pages.html(page(SampleOrder.in(OrderState.PAID), Form.empty().put("courier", "JNE")));

    assertThat(page)
        .contains("Siti Rahma", "Jalan Dago 12", "Kota Bandung")
        .contains("action=\"/penjual/pesanan/K7M2P4/resi\"")
        .contains("<option value=\"JNE\" selected>")
        .contains("/penjual/pesanan/K7M2P4/batal");
  }

  @Test
  void a_refused_resi_stays_in_its_field_beside_what_is_expected() {
    Form form =
        Form.empty()
            .put("courier", "TIKI")
            .put("number", "12-AB")
            .refuse("number", "Contoh yang benar: 1234567890123456.");

    String page = Pages.html(page(SampleOrder.in(OrderState.PAID), form));

    assertThat(page)
        .contains("value=\"12-AB\"", "<option value=\"TIKI\" selected>")
        .contains("aria-invalid=\"true\"", "Contoh yang benar: 1234567890123456.");
  }

  @Test
  void a_corrected_resi_shows_the_new_number_and_the_old_one_in_its_history() {
    OrderView order = SampleOrder.in(OrderState.SHIPPED);

    String page =
        Pages.html(
            page(
                order,
                Form.empty().put("courier", "JNE"),
                SampleOrder.parcel("8820000000000012", null),
                SampleOrder.parcel("8820000000000021", Pages.NOW)));

    assertThat(page)
        .contains("<strong class=\"account-number\">8820000000000012</strong>")
        .contains("<s>JNE 8820000000000021</s>")
        .contains("SHIPMENT RECEIVED BY JNE COUNTER OFFICER")
        .contains("Salah ketik nomor resi?");
  }

  @Test
  void each_parcel_has_its_form_and_what_was_refused_comes_back_in_the_one_that_sent_it() {
    Form form =
        Form.empty()
            .put("courier-2", "JNE")
            .put("number-2", "12-AB")
            .refuse("number-2", "Contoh yang benar: 1234567890123456.");

    String page =
        Pages.html(
            page(
                    SampleOrder.in(OrderState.SHIPPED),
                    form,
                    SampleOrder.parcel("8820000000000012", 1, 2),
                    SampleOrder.parcel("8820000000000021", 2, 2))
                .with("parted", true));

    assertThat(page)
        .contains("Paket 1 dari 2", "Paket 2 dari 2")
        .contains("id=\"f-number-1\"", "id=\"f-number-2\"", "id=\"f-number-lain\"")
        .contains("value=\"12-AB\"", "href=\"#f-number-2\"")
        .contains("action=\"/penjual/pesanan/K7M2P4/paket\"", "Tambah paket lain")
        .contains("Kirim lagi yang belum sampai")
        .doesNotContain("Paket dalam perjalanan")
        .containsOnlyOnce("<details class=\"fold\" open>");
  }

  @Test
  void what_is_to_be_packed_stands_before_where_it_goes_and_the_form_of_the_resi() {
    String page = Pages.html(page(SampleOrder.in(OrderState.PAID), Form.empty()));

    assertThat(page.indexOf("Rendang daging 500 g"))
        .isPositive()
        .isLessThan(page.indexOf("Jalan Dago 12"));
    assertThat(page.indexOf("Jalan Dago 12")).isLessThan(page.indexOf("/resi\""));
    assertThat(page).contains("<dd>\u2212Rp3.400</dd>", "<dd class=\"total\">Rp190.600</dd>");
  }

  @Test
  void an_order_that_is_not_paid_has_no_way_to_send_it() {
    String page = Pages.html(page(SampleOrder.in(OrderState.AWAITING_PAYMENT), Form.empty()));

    assertThat(page).contains("Jangan kirim dahulu").doesNotContain("/resi\"");
  }

  @Test
  void the_promise_grows_louder_as_its_time_runs_out() {
    Instant now = Pages.NOW;

    assertThat(Promise.of(SampleOrder.in(OrderState.PAID, now.plusSeconds(90_000)), now))
        .isEqualTo(Promise.KEPT);
    assertThat(Promise.of(SampleOrder.in(OrderState.PAID, now.plusSeconds(3_600)), now))
        .isEqualTo(Promise.SOON);
    assertThat(Promise.of(SampleOrder.in(OrderState.PAID, now), now)).isEqualTo(Promise.LATE);
    assertThat(Promise.of(SampleOrder.in(OrderState.SHIPPED, now), now)).isEqualTo(Promise.NONE);
  }

  private static Balance balance() {
    return new Balance(
        new BigDecimal("300500.00"),
        new BigDecimal("50000.00"),
        new BigDecimal("0.00"),
        new BigDecimal("194000.00"),
        new BigDecimal("0.00"),
        List.of(
            new Balance.HoldSum(Balance.Reason.TO_SEND, 1, new BigDecimal("194000.00"), Pages.NOW)),
        new BigDecimal("10000.00"),
        null);
  }

  @Test
  void today_tells_what_to_do_with_what_is_late_first_and_the_money_in_either_language() {
    ShopDay day =
        new ShopDay(1, 2, 3, Pages.NOW, 1, 0, 2, 0, 0, 4, 1, LocalDate.of(2026, 12, 1), 0, 0, 1);
    View today =
        View.of("seller/overview", "tasks", Task.of(day))
            .with("orders", List.of(SampleOrder.in(OrderState.PAID)))
            .with("balance", balance());

    assertThat(Task.of(day))
        .extracting(Task::kind)
        .containsExactly(
            "late",
            "send",
            "resi",
            "complaints",
            "bad-account",
            "questions",
            "low-stock",
            "papers");
    assertThat(Pages.html(today))
        .contains("1 pesanan terlambat dikirim", "2 pesanan untuk dikemas dan dikirim")
        .contains("href=\"/penjual/produk?tampil=menipis\"", "4 produk hampir habis")
        .contains("Berlaku sampai 1 Desember 2026")
        .contains("Rp194.000", "Belum Anda kirim", "Rp350.500", "Rendang daging 500 g")
        .doesNotContain("ulasan belum dibalas", "Semua sudah beres");
    assertThat(Pages.html(today, Language.ENGLISH)).contains("1 order past the promised time");
  }

  @Test
  void a_shop_where_nothing_waits_is_told_so() {
    View today =
        View.of(
            "seller/overview",
            "tasks",
            Task.of(new ShopDay(0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, null, 0, 0, 0)));

    assertThat(Pages.html(today)).contains("Semua sudah beres").doesNotContain("class=\"tasks\"");
  }

  @Test
  void the_list_offers_all_states_and_says_so_when_one_is_empty() {
    View list =
        View.of("seller/orders", "orders", List.of())
            .with("tabs", SellerTab.of(Map.of(OrderState.LOST, 2), OrderState.PAID, true));

    assertThat(Pages.html(list))
        .contains("href=\"/penjual/pesanan?status=PAID\" aria-current=\"page\"")
        .contains("?status=LOST", "Tidak ada pesanan di sini")
        .doesNotContain("?status=RETURNED");
  }
}
