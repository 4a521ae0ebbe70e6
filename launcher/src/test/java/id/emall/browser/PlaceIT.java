package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What sending costs and what is near, for who said where they are. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class PlaceIT {

  private static final String SHOES = "/produk/derby-cibaduyut";

  @Test
  void a_visitor_chooses_a_city_and_reads_what_sending_there_costs(Stage stage) {
    Tab tab = stage.phone().open(SHOES);
    assertThat(tab.find(".delivery-card")).hasCount(0);
    tab.looks("product-no-place").follow("Pilih kota Anda").arrives("/kirim-ke");
    tab.hasHeading("Kirim ke mana?").looks("place");

    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    tab.looks("place-dark");
    tab.choose("Provinsi", "Sumatera Barat").choose("Kabupaten atau kota", "Kota Payakumbuh");
    tab.press("Pakai tempat ini").arrives(SHOES);
    tab.hasHeading("Kirim ke Kota Payakumbuh").reads("Termurah").looks("product-place-dark");
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    tab.looks("product-place");

    tab.find(".delivery-card").getByRole(AriaRole.LINK).click();
    assertThat(tab.field("Kabupaten atau kota")).hasValue("13.76");
    tab.press("Hapus pilihan").arrives(SHOES).reads("Pilihan tempat sudah dihapus.");
    assertThat(tab.find(".delivery-card")).hasCount(0);
  }

  @Test
  void without_a_script_what_is_nearest_comes_to_the_front_page(Stage stage) {
    Tab tab = stage.phoneWithoutScript().open("/");
    Locator near = tab.find("section[aria-labelledby=dekat]");
    assertThat(near).hasCount(0);

    tab.follow("Pilih kota Anda").press("Pakai tempat ini");
    tab.reads("Pilih kabupaten atau kota dari daftar.");
    tab.find("#f-tujuan").selectOption("32.73");
    tab.press("Pakai tempat ini").arrives("/").hasHeading("Terdekat dari Kota Bandung");
    assertThat(near.locator(".product").first()).containsText("Tapak Cibaduyut");
    tab.follow("Semua, yang terdekat dahulu").arrives("/cari");
    assertThat(tab.find(".product").first()).containsText("Tapak Cibaduyut");
  }

  @Test
  void a_member_reads_it_for_the_own_address_and_is_never_asked(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();

    Tab tab = buyer.tab().open(SHOES).hasHeading("Kirim ke Kota Balikpapan");

    tab.open("/kirim-ke").arrives("/akun/alamat");
  }
}
