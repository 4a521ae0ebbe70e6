package id.emall.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.RegencyGroup;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckoutModelTest {

  private static final RateQuote ECONOMY =
      new RateQuote(new CourierId("JNE"), "OKE", RateQuote.Service.ECONOMY, 24_000, 4, 6);
  private static final RateQuote REGULAR =
      new RateQuote(new CourierId("JNE"), "REG", RateQuote.Service.REGULAR, 29_000, 2, 4);

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

  private static String page(CheckoutModel model) {
    return Pages.html(View.of("checkout/checkout", "model", model));
  }

  private static CheckoutModel model(List<RateQuote> quotes, String chosen) {
    var line =
        new CartView.Line(
            new UUID(0, 1), "rendang", "Rendang", null, new Rupiah(52_500), 2, 300, 9);
    var group = new CartView.ShopGroup(new UUID(0, 2), "dapua", "Dapua", "13.76", List.of(line));
    var regencies =
        List.of(new RegencyGroup("31", "DKI Jakarta", List.of(new Option("31.74", "Kota"))));
    return new CheckoutModel(
        new CartView(List.of(group)),
        Form.empty(),
        List.of(new Parcel(group, quotes, chosen)),
        regencies);
  }
}
