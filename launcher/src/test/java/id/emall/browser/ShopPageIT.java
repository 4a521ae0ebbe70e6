package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop's page: what its seller tells, its own goods searched. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class ShopPageIT {

  private static final String SHOP = "/toko/seduh-sulap";

  @Test
  void a_seller_tells_how_to_reach_the_shop_and_buyers_read_it(Stage stage) {
    Seller seller = new Seller(stage, "yukmarlina");
    seller.signsIn();
    Tab desk = seller.tab().open("/penjual/toko");
    desk.type("Jam layanan", "Senin–Sabtu 08.00–17.00 WIB").type("Telepon toko", "0812");
    desk.press("Simpan toko").reads("Isi nomor ponsel yang benar").looks("seller-shop-refused");
    desk.type("Telepon toko", "0812 0000 0777").press("Simpan toko").looks("seller-shop");

    Tab tab = stage.phone().open(SHOP).hasHeading("Seduh Sulap");
    tab.reads("Senin–Sabtu 08.00–17.00 WIB").reads("0812-0000-0777");
    tab.reads("Titik ini pusat kabupaten atau kota").looks("shop-page");
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    tab.looks("shop-page-dark");
  }

  @Test
  void its_goods_are_searched_without_a_script(Stage stage) {
    Tab tab = stage.phoneWithoutScript().open(SHOP);

    tab.find("#f-cari-toko").fill("kopi");
    tab.find("#f-cari-toko").press("Enter");
    tab.arrives(SHOP).reads("Kopi Drip Robusta isi 10");
    assertThat(tab.page().getByText("Kemplang Panggang")).hasCount(0);
  }
}
