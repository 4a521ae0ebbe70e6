package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static View failure(int status, String number) {
    return View.of("error/failure")
        .with("status", status)
        .with("words", status)
        .with("number", number);
  }

  @Test
  void a_page_comes_in_the_readers_language() {
    String page = Pages.html(failure(404, ""));

    assertThat(page).contains("<html lang=\"id\">", "Halaman tidak ditemukan");
    assertThat(Pages.html(failure(404, ""), Language.ENGLISH))
        .contains("<html lang=\"en\">", "Page not found");
  }

  @Test
  void a_form_from_elsewhere_is_refused_in_words_of_its_own() {
    assertThat(Pages.html(failure(403, "").with("foreign", true)))
        .contains("Formulir ini tidak datang dari halaman kami")
        .doesNotContain("bukan untuk akun Anda");
    assertThat(Pages.html(failure(403, ""))).contains("bukan untuk akun Anda");
  }

  @Test
  void no_page_carries_script_or_style_of_its_own() {
    String page = Pages.html(failure(500, "a1"));

    assertThat(page).doesNotContain("<style", " style=", "onclick").contains("<script src=");
  }
}
