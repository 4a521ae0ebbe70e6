package id.emall.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ShopDirectory;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.shop.ShopView;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShopListViewTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private static final Regency PAYAKUMBUH =
      new Regency(
          "13.76",
          new Province("13", "Sumatera Barat", WIB),
          Regency.Kind.KOTA,
          "Payakumbuh",
          "Payakumbuh",
          WIB,
          -0.22,
          100.63);

  private static final ShopView SHOP =
      new ShopView(
          UUID.randomUUID(),
          UUID.randomUUID(),
          "dapur-luak",
          "Dapur Luak",
          "Rendang dari tungku kayu",
          "",
          "13.76",
          null,
          null,
          ShopView.State.OPEN,
          Pages.NOW);

  private static View page(String place, ShopDirectory.Entry... entries) {
    return View.of("product/shops", "entries", List.of(entries))
        .with("text", "luak")
        .with("place", place)
        .with("places", Map.of("13.76", PAYAKUMBUH))
        .with("figures", Map.of())
        .with("crumbs", List.of(Crumb.here("Toko")))
        .with("index", false);
  }

  @Test
  void shops_tell_where_they_are_and_how_far_when_that_is_known() {
    assertThat(Pages.html(page("Kota Bandung", new ShopDirectory.Entry(SHOP, 1_067L))))
        .contains("Yang terdekat dari Kota Bandung lebih dahulu.", "href=\"/toko/dapur-luak\"")
        .contains("Kota Payakumbuh · sekitar 1.067 km");
    assertThat(Pages.html(page(null, new ShopDirectory.Entry(SHOP, null))))
        .contains("Pilih kota Anda", "Kota Payakumbuh")
        .doesNotContain("sekitar");
  }

  @Test
  void a_name_that_no_shop_has_leads_back_to_all() {
    assertThat(Pages.html(page(null)))
        .contains("Tidak ada toko dengan nama itu", "value=\"luak\"", "Semua toko");
  }

  @Test
  void the_front_page_says_who_chose_a_shop() {
    String home =
        Pages.html(
            View.of("home", "categories", List.of())
                .with("products", List.of())
                .with("shops", List.of())
                .with("promoted", List.of(SHOP)));

    assertThat(home).contains("Pilihan pengelola", "tidak dibayar toko", "Dapur Luak");
  }
}
