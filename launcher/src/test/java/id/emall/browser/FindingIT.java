package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.emall.launcher.Waiting;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Buyers find things by words, suggestions and filters; an operator says what is the same. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class FindingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String RENDANG = "Rendang Daging Sapi 500 g";

  @Test
  void a_slip_is_forgiven_and_filters_are_taken_back_one_by_one(Stage stage) {
    Tab tab = stage.desktop();

    tab.open("/cari?q=kuliit").reads("Menampilkan hasil untuk").looks("search-corrected");
    tab.follow("Cari “kuliit” saja").reads("Tidak ada yang cocok").looks("search-nothing");

    tab.open("/cari?q=kulit").choose("Urutan", "Termurah");
    tab.page().getByLabel("Sepatu & sandal").check();
    tab.page().getByLabel("Jawa Barat").check();
    tab.press("Terapkan").arrives("/cari");
    assertThat(tab.find(".product").first()).containsText("Paket Krim Kulit");
    assertThat(tab.find(".chip")).hasCount(3);
    tab.looks("search-narrowed");

    chip(tab, "Jawa Barat").click();
    assertThat(tab.find(".chip")).hasCount(2);
    tab.follow("Hapus semua saringan");
    assertThat(tab.find(".chip")).hasCount(0);
    assertThat(tab.field("Urutan")).hasValue("termurah");
  }

  @Test
  void suggestions_are_walked_by_the_keyboard(Stage stage) {
    Tab tab = stage.desktop().open("/");
    Locator field = tab.page().getByRole(AriaRole.COMBOBOX);

    field.fill("rendang dag");
    Locator options = tab.page().getByRole(AriaRole.OPTION);
    assertThat(options.filter(new Locator.FilterOptions().setHasText(RENDANG))).isVisible();
    assertThat(field).hasAttribute("aria-expanded", "true");
    tab.looks("suggestions");

    field.press("Escape");
    assertThat(options.first()).isHidden();
    field.fill("rendang daging sap");
    assertThat(options.filter(new Locator.FilterOptions().setHasText(RENDANG))).isVisible();
    field.press("ArrowUp");
    assertThat(field).hasAttribute("aria-activedescendant", Pattern.compile("saran-\\d+"));
    field.press("Enter");
    tab.arrives("/produk/rendang-daging").hasHeading(RENDANG);
  }

  @Test
  void without_a_script_the_filters_open_and_narrow_on_a_phone(Stage stage) {
    Tab tab = stage.phoneWithoutScript().open("/kategori/sepatu-sandal");

    tab.follow("Saring dan urutkan");
    tab.type("Sampai (Rp)", "400.000").field("Sampai (Rp)").press("Enter");
    tab.reads("Sampai Rp400.000").reads("Sandal Kulit Silang");
    assertThat(tab.find(".product").filter(new Locator.FilterOptions().setHasText("Derby")))
        .hasCount(0);

    tab.open("/kategori/kopi-teh").follow("Kopi biji 1").hasHeading("Kopi biji");
    tab.reads("Kopi Robusta Biji Sangrai 250 g");
  }

  @Test
  void an_operator_adds_a_name_that_buyers_use(Stage stage) {
    Operator laras = new Operator(stage);
    laras.signsIn();
    Tab desk = laras.tab().open("/pengelola/pencarian").looks("operator-search");

    desk.type("Sebutan", "hanya satu").press("Tambah kelompok");
    desk.reads("Tulis 2 sampai 12 sebutan, dipisahkan koma.").looks("operator-search-refused");
    desk.type("Sebutan", "kemplang, tenggiri bakar").press("Tambah kelompok");
    desk.reads("Kelompok sebutan tersimpan.").reads("Riwayat perubahan");

    Tab buyer = stage.phone();
    Waiting.until(
        PATIENCE, () -> buyer.open("/cari?q=tenggiri+bakar&tepat=ya").find(".product").count() > 0);
    assertThat(buyer.find(".product").first()).isVisible();
  }

  private static Locator chip(Tab tab, String text) {
    return tab.find(".chip").filter(new Locator.FilterOptions().setHasText(text));
  }
}
