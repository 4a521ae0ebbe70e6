package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import id.emall.launcher.Waiting;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator adds a category and retires it; the mall shows it without a restart. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class ShelfDeskIT {

  @Test
  void a_category_comes_and_goes(Stage stage) {
    Operator laras = new Operator(stage);
    laras.signsIn();
    Tab desk = laras.tab();
    desk.open("/pengelola/kategori").hasHeading("Kategori").looks("operator-categories");

    desk.press("Tambah kategori").looks("operator-categories-refused");
    desk.type("Nama dalam bahasa Indonesia", "Alat pancing")
        .type("Nama dalam bahasa Inggris", "Fishing gear")
        .choose("Bagian dari", "Kerajinan tangan")
        .press("Tambah kategori")
        .reads("Kategori ditambahkan.");
    Tab visitor = stage.phoneWithoutScript();
    boolean shown =
        Waiting.until(
            Duration.ofSeconds(30), () -> visitor.status("/kategori/alat-pancing") == 200);
    Assertions.assertThat(shown).isTrue();

    desk.open("/pengelola/kategori?ubah=alat-pancing").looks("operator-category");
    desk.choose("Produknya pindah ke", "Madu").press("Hentikan kategori");
    desk.reads("Kategori dihentikan");
    assertThat(desk.find(".tree li:has-text('Alat pancing')")).hasCount(0);
  }
}
