package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  @Test
  void a_page_comes_in_the_readers_language() {
    String page = Pages.html(View.of("error/failure").with("status", 404).with("number", ""));

    assertThat(page).contains("<html lang=\"id\">", "Halaman tidak ditemukan");
    assertThat(
            Pages.html(
                View.of("error/failure").with("status", 404).with("number", ""), Language.ENGLISH))
        .contains("<html lang=\"en\">", "Page not found");
  }

  @Test
  void no_page_carries_script_or_style_of_its_own() {
    String page = Pages.html(View.of("error/failure").with("status", 500).with("number", "a1"));

    assertThat(page).doesNotContain("<style", " style=", "onclick").contains("<script src=");
  }
}
