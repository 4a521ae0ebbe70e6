package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One tab, used as a person would: by labels, buttons and links. It remembers whatever the browser
 * complained of: errors and breaches of the content security policy in the console, missing files,
 * and requests to anybody but the mall.
 */
final class Tab {

  private final Page page;
  private final String site;
  private final boolean scripted;
  private final List<String> troubles = new ArrayList<>();

  /**
   * @param scripted whether pages may run scripts, and so be inspected
   */
  Tab(Page page, String site, boolean scripted) {
    this.page = page;
    this.site = site;
    this.scripted = scripted;
    page.onConsoleMessage(
        message -> {
          // Answers with an error status are judged below, where one knows what was asked.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            trouble("console: " + message.text());
          }
        });
    page.onPageError(error -> trouble("script: " + error));
    page.onResponse(this::judge);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
            trouble("a request to somebody else: " + request.url());
          }
        });
  }

  /** A page may refuse with a status; what belongs to a page may not, and nothing may break. */
  private void judge(Response answer) {
    boolean refused = answer.status() >= 400 && !answer.request().isNavigationRequest();
    if (refused || answer.status() >= 500) {
      trouble(answer.status() + " for " + answer.url());
    }
  }

  void trouble(String what) {
    troubles.add(page.url() + " " + what);
  }

  List<String> troubles() {
    return troubles;
  }

  Page page() {
    return page;
  }

  Tab open(String path) {
    page.navigate(path.startsWith("http") ? path : site + path);
    return this;
  }

  /** Looks at the page with axe and at both widths; see {@link Inspection}. */
  Tab looks(String name) {
    if (scripted) {
      Inspection.of(this, name);
    }
    return this;
  }

  Tab type(String label, String text) {
    field(label).fill(text);
    return this;
  }

  Tab choose(String label, String option) {
    field(label).selectOption(option);
    return this;
  }

  /** Puts a photo into the field, as out of a phone's camera. */
  Tab attach(String label, Path photo) {
    field(label).setInputFiles(photo);
    return this;
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Tab press(String button) {
    named(AriaRole.BUTTON, button).click();
    return this;
  }

  Tab follow(String link) {
    named(AriaRole.LINK, link).first().click();
    return this;
  }

  Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** Waits until the address is this path, whatever its query. */
  Tab arrives(String path) {
    page.waitForURL(Pattern.compile("^" + Pattern.quote(site + path) + "([?#].*)?$"));
    return this;
  }

  /** Waits until the words stand on the page. */
  Tab reads(String words) {
    assertThat(page.getByText(words).filter(new Locator.FilterOptions().setVisible(true)).first())
        .isVisible();
    return this;
  }

  Tab hasHeading(String words) {
    assertThat(named(AriaRole.HEADING, words)).isVisible();
    return this;
  }

  /** How the mall answers this person who asks for an address by hand. */
  int status(String path) {
    return page.context().request().get(site + path).status();
  }

  /**
   * Asks past the page, as a form of the site itself would, and follows no redirection.
   *
   * @param form as it is sent, or null for none
   */
  APIResponse asks(String method, String path, Consumer<RequestOptions> form) {
    RequestOptions options =
        RequestOptions.create().setMethod(method).setHeader("Origin", site).setMaxRedirects(0);
    if (form != null) {
      form.accept(options);
    }
    return page.context().request().fetch(site + path, options);
  }

  /** Sends a form that has to be taken. */
  Tab sends(String path, FormData form) {
    return taken(path, asks("POST", path, options -> options.setForm(form)));
  }

  /** Sends a form with files that has to be taken. */
  Tab uploads(String path, FormData form) {
    return taken(path, asks("POST", path, options -> options.setMultipart(form)));
  }

  private Tab taken(String path, APIResponse answer) {
    if (answer.status() != 303) {
      throw new AssertionError(path + " was answered with " + answer.status());
    }
    return this;
  }

  String path() {
    return page.url().substring(site.length());
  }

  void photograph(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  void close() {
    page.context().close();
  }
}
