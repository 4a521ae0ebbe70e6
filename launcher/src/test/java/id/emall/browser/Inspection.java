package id.emall.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks at a page: axe finds no fault by WCAG 2.2 AA, nothing sticks out to the side, no picture is
 * missing. It is photographed into {@code target/screenshots}.
 */
final class Inspection {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int[][] WIDTHS = {{360, 740}, {1280, 800}};
  private static final Set<String> SEEN = new HashSet<>();

  private static final String AXE =
      """
      async tags => {
        const found = await axe.run({runOnly: tags, resultTypes: ['violations']});
        return found.violations
          .map(fault => fault.id + ': ' + fault.help + ' at '
            + fault.nodes.map(node => node.html + ' (' + node.failureSummary + ')').join(' and '));
      }
      """;

  /**
   * Pictures further down come only when scrolled to; the photograph shall show them too. Colours
   * on their way to another theme are waited for.
   */
  private static final String PICTURES =
      """
      async () => {
        const moving = document.getAnimations().filter(one => one instanceof CSSTransition);
        await Promise.all(moving.map(one => one.finished.catch(() => null)));
        const pictures = Array.from(document.images);
        for (const picture of pictures) picture.loading = 'eager';
        await Promise.all(pictures.map(picture => picture.decode().catch(() => null)));
        return pictures.filter(picture => picture.naturalWidth === 0).map(picture => picture.src);
      }
      """;

  /** What reaches beyond the right edge, unless it lies in a part that scrolls by itself. */
  private static final String SIDEWAYS =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? []
        : Array.from(document.querySelectorAll('body *'))
          .filter(part => part.getBoundingClientRect().right > window.innerWidth + 1)
          .slice(0, 3).map(part => part.outerHTML.slice(0, 120))
      """;

  private Inspection() {}

  /** The page as it stands there, on a phone and on a desk; each name is looked at once. */
  static void of(Tab tab, String name) {
    if (!SEEN.add(name)) {
      return;
    }
    Page page = tab.page();
    ViewportSize before = page.viewportSize();
    page.evaluate(AxeBuilder.getAxeScript());
    for (int[] width : WIDTHS) {
      page.setViewportSize(width[0], width[1]);
      faults(page).forEach(found -> tab.trouble("at " + width[0] + " px " + found));
      tab.photograph(name + "-" + width[0]);
    }
    page.setViewportSize(before.width, before.height);
  }

  /**
   * A page opened anew in a language, by day or by night.
   *
   * @param language {@code id} or {@code en}
   * @param width in pixels
   * @return what is wrong with it
   */
  static List<String> of(
      Tab tab, String address, String name, String language, ColorScheme light, int width) {
    Page page = tab.page();
    ViewportSize before = page.viewportSize();
    tab.sends("/bahasa", FormData.create().set("bahasa", language).set("kembali", "/"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    page.setViewportSize(width, before.height);
    tab.open(address);
    page.evaluate(AxeBuilder.getAxeScript());
    String look = name + "-" + width + "-" + light.name().toLowerCase(Locale.ROOT) + "-" + language;
    List<String> faults = faults(page).stream().map(fault -> look + " " + fault).toList();
    tab.photograph("every/" + look);
    page.setViewportSize(before.width, before.height);
    return faults;
  }

  private static List<String> faults(Page page) {
    List<String> faults = new ArrayList<>();
    told(page, PICTURES, null).forEach(found -> faults.add("picture missing: " + found));
    told(page, SIDEWAYS, null).forEach(found -> faults.add("sticks out: " + found));
    told(page, AXE, RULES).forEach(found -> faults.add("axe: " + found));
    page.evaluate("window.scrollTo(0, 0)");
    return faults;
  }

  private static List<String> told(Page page, String script, Object argument) {
    return ((List<?>) page.evaluate(script, argument)).stream().map(String::valueOf).toList();
  }
}
