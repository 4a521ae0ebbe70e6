package id.emall.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import id.emall.launcher.story.SandboxDesk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What one test has to play with: the mall, the world around it, and tabs of a browser. */
final class Stage {

  private final DemoMall mall;
  private final Chromium chromium;
  private final List<Tab> tabs = new ArrayList<>();

  Stage(DemoMall mall, Chromium chromium) {
    this.mall = mall;
    this.chromium = chromium;
  }

  String site() {
    return mall.site();
  }

  URI sandbox() {
    return mall.sandboxAddress();
  }

  SandboxDesk world() {
    return mall.sandbox();
  }

  /** A phone in the hand of somebody whom the mall does not know yet. */
  Tab phone() {
    return tab(options().setViewportSize(360, 740), true);
  }

  /** A phone whose browser may keep a page for when it has no connection. */
  Tab phoneThatKeeps() {
    return tab(
        options().setViewportSize(360, 740).setServiceWorkers(ServiceWorkerPolicy.ALLOW), true);
  }

  Tab phoneWithoutScript() {
    return tab(options().setViewportSize(360, 740).setJavaScriptEnabled(false), false);
  }

  Tab desktop() {
    return tab(options().setViewportSize(1280, 800), true);
  }

  private Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setBaseURL(mall.site())
        .setLocale("id-ID")
        .setTimezoneId("Asia/Jakarta")
        // What goes through a service worker cannot be measured or judged here.
        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
        .setPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  private Tab tab(Browser.NewContextOptions options, boolean scripted) {
    BrowserContext context = chromium.browser().newContext(options);
    context.setDefaultTimeout(Chromium.PATIENCE_MS);
    Tab tab = new Tab(context.newPage(), mall.site(), scripted);
    tabs.add(tab);
    return tab;
  }

  /** Closes all tabs; those of a failed test are photographed first. */
  void end(String test, boolean failed) {
    List<String> troubles = new ArrayList<>();
    for (Tab tab : tabs) {
      if (failed) {
        tab.photograph("failed-" + test + "-" + tabs.indexOf(tab));
      }
      troubles.addAll(tab.troubles());
      tab.close();
    }
    if (!troubles.isEmpty()) {
      throw new AssertionError("the browser complained:\n" + String.join("\n", troubles));
    }
  }
}
