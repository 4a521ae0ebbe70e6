package id.emall.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.PayWay;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.voucher.Granted;
import id.emall.web.frame.DistrictNames;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.RegencyGroup;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckoutModelTest {

  private static final ShippingOffer ECONOMY = offer("OKE", Service.ECONOMY, 24_000, 4, 6);
  private static final ShippingOffer REGULAR = offer("REG", Service.REGULAR, 29_000, 2, 4);

  private static final List<PayWay> WAYS =
      List.of(
          new PayWay("bca", AccountKind.BANK, "BCA", "8930456712", "LUMBUNG"),
          new PayWay("bni", AccountKind.BANK, "BNI", "0115476117", "LUMBUNG"),
          new PayWay("bca-va", AccountKind.VA, "BCA", "12345", "LUMBUNG"),
          new PayWay("qris", AccountKind.QRIS, "BCA", "000071", "LUMBUNG"));

  @Test
  void what_was_typed_is_marked_else_what_was_chosen_before_else_the_first() {
    assertThat(PayChoice.of(WAYS, "bca-va", Optional.of("bni")).chosen()).isEqualTo("bca-va");
    assertThat(PayChoice.of(WAYS, "", Optional.of("bni")).chosen()).isEqualTo("bni");
    assertThat(PayChoice.of(WAYS, "gone", Optional.of("gone too")).chosen()).isEqualTo("bca");
    assertThat(PayChoice.of(List.of(), "", Optional.empty()).chosen()).isEmpty();
  }

  @Test
  void every_way_to_pay_is_a_choice_with_a_sentence() {
    String page = page(model(List.of(ECONOMY), Parcel.valueOf(ECONOMY)));

    assertThat(page)
        .contains("name=\"payment\" value=\"bca\">", "name=\"payment\" value=\"bni\" checked>")
        .contains("Transfer ke BNI", "BCA Virtual Account", "<strong>QRIS</strong>")
        .contains("nomor bayar sendiri", "GoPay", "kode unik Rp1–Rp999");
  }

  @Test
  void a_full_bank_offers_the_other_ways_with_one_click() {
    View view =
        View.of("checkout/checkout", "model", model(List.of(ECONOMY), Parcel.valueOf(ECONOMY)))
            .with("problem", "Semua kode unik sedang dipakai.");

    assertThat(Pages.html(view.with("another", true)))
        .contains("form=\"kasir\" name=\"paymentInstead\" value=\"bca\"", "Bayar lewat QRIS")
        .doesNotContain("name=\"paymentInstead\" value=\"bni\"");
    assertThat(Pages.html(view)).doesNotContain("paymentInstead");
  }

  @Test
  void the_total_follows_the_marked_courier() {
    CheckoutModel model = model(List.of(ECONOMY, REGULAR), Parcel.valueOf(REGULAR));

    assertThat(model.total()).isEqualTo(new Rupiah(134_000));
  }

  @Test
  void each_courier_can_be_chosen_with_the_price_that_is_shown() {
    String page = page(model(List.of(ECONOMY, REGULAR), Parcel.valueOf(ECONOMY)));

    assertThat(page)
        .contains("value=\"JNE/ECONOMY/24000\" data-price=\"24000\" checked")
        .contains("value=\"JNE/REGULAR/29000\" data-price=\"29000\">")
        .contains("Rp129.000");
  }

  @Test
  void before_a_regency_is_chosen_the_page_says_what_is_missing() {
    String page = page(model(List.of(), ""));

    assertThat(page).contains("Pilih kabupaten atau kota tujuan");
  }

  private static ShippingOffer offer(
      String code, Service service, long price, int daysFrom, int daysTo) {
    return new ShippingOffer(
        new CourierId("JNE"), code, service, price, daysFrom, daysTo, ShippingOffer.TABLE, null);
  }

  @Test
  void the_names_of_districts_are_offered_beside_the_regency() {
    String page = Pages.html(View.of("checkout/checkout", "model", model(List.of(ECONOMY), "")));

    assertThat(page)
        .contains("list=\"l-delivery.districtCode\"", "data-district=\"delivery.regencyCode\"")
        .contains("<option value=\"Coblong\">", "<option value=\"Ra&#34;as\">");
  }

  @Test
  void a_voucher_is_off_the_goods_and_its_code_stays_in_its_field() {
    CheckoutModel plain = model(List.of(ECONOMY), Parcel.valueOf(ECONOMY));
    UUID shop = new UUID(0, 2);
    var model =
        new CheckoutModel(
            plain.cart(),
            Form.empty().put("voucher." + shop, "hemat10"),
            plain.parcels(),
            plain.regencies(),
            plain.districts(),
            plain.pay(),
            Map.of(shop, new Granted(new UUID(0, 7), shop, "HEMAT10", new Rupiah(10_000))));

    assertThat(model.goods()).isEqualTo(new Rupiah(105_000));
    assertThat(model.total()).isEqualTo(new Rupiah(95_000 + 24_000));
    assertThat(page(model))
        .contains("name=\"shownGoods\" value=\"95000\"", "data-sum=\"95000\"")
        .contains("name=\"voucher." + shop + "\" value=\"hemat10\"")
        .contains("Voucher HEMAT10 terpasang: potongan Rp10.000.", "−Rp10.000", "Rp119.000");
    assertThat(page(model)).contains("name=\"terpasang." + shop + "\" value=\"HEMAT10\"");
    assertThat(page(plain)).doesNotContain("Potongan voucher", "terpasang");
  }

  @Test
  void a_code_that_the_sum_did_not_follow_yet_is_told_calmly_with_the_sum_of_now() {
    CheckoutModel model = model(List.of(ECONOMY), Parcel.valueOf(ECONOMY));
    View view =
        View.of("checkout/checkout", "model", model)
            .with("news", new VoucherNews(List.of("HEMAT10"), List.of("LAMA")));

    assertThat(Pages.html(view))
        .contains(
            "note-good",
            "Voucher HEMAT10 terpasang. Jumlahnya sekarang Rp129.000."
                + " Tekan Pesan sekarang sekali lagi.")
        .doesNotContain("LAMA", "note-bad");
  }

  @Test
  void only_what_the_page_did_not_show_is_news() {
    List<CartView.ShopGroup> groups = model(List.of(ECONOMY), "").cart().groups();
    UUID shop = groups.getFirst().shopId();
    var granted = new Granted(new UUID(0, 7), shop, "HEMAT10", new Rupiah(10_000));
    Form shown = Form.empty().put("terpasang." + shop, "HEMAT10");

    assertThat(VoucherNews.of(groups, Map.of(), Form.empty()).isNone()).isTrue();
    assertThat(VoucherNews.of(groups, Map.of(shop, granted), shown).isNone()).isTrue();
    assertThat(VoucherNews.of(groups, Map.of(shop, granted), Form.empty()))
        .isEqualTo(new VoucherNews(List.of("HEMAT10"), List.of()));
    assertThat(VoucherNews.of(groups, Map.of(), shown))
        .isEqualTo(new VoucherNews(List.of(), List.of("HEMAT10")));
  }

  private static String page(CheckoutModel model) {
    return Pages.html(View.of("checkout/checkout", "model", model));
  }

  @Test
  void what_is_made_to_order_is_said_so_and_arrives_later() {
    String page = page(model(List.of(ECONOMY), Parcel.valueOf(ECONOMY), 14));

    assertThat(page)
        .contains("Dibuat sesuai pesanan, 14 hari", "paling lama 14 hari")
        .contains(
            "Sampai dalam %d–%d hari".formatted(ECONOMY.daysFrom() + 14, ECONOMY.daysTo() + 14));
  }

  private static CheckoutModel model(List<ShippingOffer> quotes, String chosen) {
    return model(quotes, chosen, 0);
  }

  private static CheckoutModel model(List<ShippingOffer> quotes, String chosen, int makingDays) {
    var line =
        new CartView.Line(
            new UUID(0, 1),
            "rendang",
            "Rendang",
            null,
            new Rupiah(52_500),
            2,
            300,
            0,
            9,
            makingDays);
    var group = new CartView.ShopGroup(new UUID(0, 2), "dapua", "Dapua", "13.76", List.of(line));
    var regencies =
        List.of(new RegencyGroup("31", "DKI Jakarta", List.of(new Option("31.74", "Kota"))));
    return new CheckoutModel(
        new CartView(List.of(group)),
        Form.empty(),
        List.of(new Parcel(group, quotes, chosen, Parcel.Waiting.NO)),
        regencies,
        new DistrictNames(true, List.of("Coblong", "Ra\"as")),
        PayChoice.of(WAYS, "bni", Optional.empty()),
        Map.of());
  }
}
