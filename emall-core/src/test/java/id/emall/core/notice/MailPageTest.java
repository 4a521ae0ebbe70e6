package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailPageTest {

  private static final MailPage PAGE =
      new MailPage(
          "id",
          "Lumbung",
          "Pembayaran diterima",
          "Halo Siti,",
          List.of("pembayaran Anda <lunas>.", "Terima kasih."),
          List.of(new MailPage.Fact("Jumlah", "Rp147.356")),
          "Lihat faktur",
          "https://lumbung.example/f/7K2M9QXB",
          "Surat ini otomatis.",
          null,
          null);

  @Test
  void an_inbox_shows_the_matter_and_not_the_greeting_below_the_title() {
    String html = PAGE.html();

    assertThat(html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", "").strip())
        .startsWith("pembayaran Anda &lt;lunas&gt;.");
  }

  @Test
  void the_text_says_all_that_the_page_says() {
    assertThat(PAGE.text())
        .contains("Halo Siti,", "pembayaran Anda <lunas>.", "Terima kasih.", "Jumlah: Rp147.356")
        .contains("Lihat faktur: https://lumbung.example/f/7K2M9QXB", "Surat ini otomatis.");
  }
}
