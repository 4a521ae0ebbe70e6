package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The look holds in both themes and languages, under a thumb, and while a page comes in. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class LookIT {

  private static final List<String> PAGES =
      List.of("/", "/kategori/kopi-teh", "/produk/kopi-drip", "/toko/seduh-sulap", "/komponen");

  /** What is pressed by itself, outside sentences; a choice counts with the words around it. */
  private static final String SMALL =
      """
      () => Array.from(document.querySelectorAll(
          'button, summary, input:not([type=hidden]), select, textarea, header a, footer a, nav a, .btn, .chip'))
        .map(part => part.matches('[type=radio], [type=checkbox]') ? part.closest('label, .form-check') ?? part : part)
        .filter(part => part.checkVisibility() && !part.closest('.skip') && !part.matches('.skip'))
        .filter(part => part.getBoundingClientRect().height < 43.5)
        .map(part => part.outerHTML.slice(0, 100))
      """;

  /** The sum of what moved after it was first drawn, as browsers reckon it. */
  private static final String SHIFT =
      """
      () => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({type: 'layout-shift', buffered: true});
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
      })
      """;

  @Test
  void what_is_pressed_on_a_phone_is_as_large_as_a_fingertip(Stage stage) {
    Tab phone = stage.phone();

    for (String path : PAGES) {
      phone.open(path);
      assertThat((List<?>) phone.page().evaluate(SMALL)).as(path).isEmpty();
    }
  }

  @Test
  void nothing_jumps_while_a_page_comes_in(Stage stage) {
    Tab phone = stage.phone();

    for (String path : PAGES) {
      phone.open(path);
      phone.page().waitForLoadState();
      Number shift = (Number) phone.page().evaluate(SHIFT);
      assertThat(shift.doubleValue()).as(path).isLessThan(0.02);
    }
  }

  @Test
  void components_are_sound_in_both_themes_and_languages(Stage stage) {
    Tab tab = stage.desktop();
    tab.open("/komponen").hasHeading("Komponen").looks("components");
    tab.page().emulateMedia(dark());
    tab.looks("components-dark");
    tab.open("/").looks("home-dark").open("/produk/kopi-drip").looks("product-dark");

    tab.press("EN – English")
        .open("/komponen")
        .hasHeading("Components")
        .looks("components-english");
  }

  /** At once: colours that still change are not what is to be read. */
  private static Page.EmulateMediaOptions dark() {
    return new Page.EmulateMediaOptions()
        .setColorScheme(ColorScheme.DARK)
        .setReducedMotion(ReducedMotion.REDUCE);
  }
}
