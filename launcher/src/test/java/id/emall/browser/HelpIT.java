package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Help is found from every page, in both languages, and pages that cannot be shown lead on. */
@ExtendWith(OnDemoMall.class)
@Timeout(180)
class HelpIT {

  private static final String LINKS =
      "() => Array.from(document.querySelectorAll('main .topics a, footer a'))"
          + ".map(link => link.getAttribute('href')).filter(path => path.startsWith('/bantuan/'))";

  @Test
  void every_topic_is_led_to_and_can_be_read_in_both_languages(Stage stage) {
    Tab tab = stage.desktop();
    tab.open("/bantuan").hasHeading("Bantuan").looks("help");
    List<String> topics =
        ((List<?>) tab.page().evaluate(LINKS)).stream().map(Object::toString).toList();
    assertThat(topics)
        .contains("/bantuan/cara-membayar", "/bantuan/pengaduan-konsumen", "/bantuan/tentang");

    for (String path : topics) {
      tab.open(path).looks("help-" + path.substring(path.lastIndexOf('/') + 1));
      assertThat(tab.find("main").innerText()).doesNotContain("{");
    }
    tab.open("/bantuan/cara-membayar").reads("Bayarlah dalam 24 jam");
    tab.press("EN – English").hasHeading("How to pay").reads("Pay within 24 hours");
    for (String path : topics) {
      tab.open(path).looks("help-english-" + path.substring(path.lastIndexOf('/') + 1));
    }
  }

  @Test
  void complaints_lead_to_the_mall_and_to_the_government(Stage stage) {
    Tab tab = stage.phone();
    tab.open("/").follow("Layanan pengaduan konsumen").arrives("/bantuan/pengaduan-konsumen");

    tab.hasHeading("Layanan pengaduan konsumen").reads("Perlindungan Konsumen dan Tertib Niaga");
    assertThat(tab.find("a[href='mailto:bantuan@lumbung.example']").count()).isEqualTo(1);
  }

  @Test
  void a_page_that_is_not_there_helps_to_find_another(Stage stage) {
    Tab tab = stage.phone();
    tab.open("/produk/tidak-ada").hasHeading("Halaman tidak ditemukan").looks("not-found");
    tab.reads("Nomor rujukan");

    tab.find("main input[type=search]").fill("kopi drip");
    tab.press("Cari barang di sini").arrives("/cari");

    tab.reads("Kopi Drip Robusta");
    assertThat(tab.status("/bantuan/entah-apa")).isEqualTo(404);
  }
}
