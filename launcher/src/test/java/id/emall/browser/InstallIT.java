package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mall can be put among a phone's apps, and says so kindly when there is no connection. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class InstallIT {

  /** The worker rules this page, and so the next one. */
  private static final String READY =
      """
      async () => {
        await navigator.serviceWorker.ready;
        if (!navigator.serviceWorker.controller) {
          await new Promise(ruled => navigator.serviceWorker.addEventListener('controllerchange', ruled));
        }
      }
      """;

  private static final String KEPT =
      """
      async () => {
        const paths = [];
        for (const name of await caches.keys()) {
          for (const request of await (await caches.open(name)).keys()) {
            paths.push(new URL(request.url).pathname);
          }
        }
        return paths.sort();
      }
      """;

  private static final String BRAND =
      "() => getComputedStyle(document.documentElement).getPropertyValue('--brand')";

  private static final String ICONS =
      "async () => (await (await fetch('/manifest.webmanifest')).json()).icons";

  @Test
  void a_phone_without_a_connection_shows_a_page_that_helps(Stage stage) {
    Tab phone = stage.phoneThatKeeps();
    phone.open("/").page().evaluate(READY);

    phone.page().context().setOffline(true);
    phone.open("/keranjang").hasHeading("Anda sedang luring");
    // Its stylesheet was kept as well.
    assertThat(phone.page().evaluate(BRAND)).isNotEqualTo("");
    phone.page().context().setOffline(false);

    phone.follow("Coba lagi").hasHeading("Keranjang");
  }

  @Test
  void nothing_of_anybodys_is_kept(Stage stage) {
    Tab phone = stage.phoneThatKeeps();
    Buyer buyer = Buyer.rahmat(stage, phone);
    buyer.signsIn();
    phone.page().evaluate(READY);
    for (String path : List.of("/akun", "/pesanan", "/keranjang", "/")) {
      phone.open(path);
    }

    assertThat((List<?>) phone.page().evaluate(KEPT))
        .hasToString("[/assets/favicon.svg, /assets/mall.css, /luring]");
    assertThat(phone.open("/luring").find("body").innerText()).doesNotContain("Rahmat");
  }

  @Test
  void the_manifest_names_icons_that_are_there_in_their_sizes(Stage stage) {
    Tab phone = stage.phone();
    phone.open("/");

    List<?> icons = (List<?>) phone.page().evaluate(ICONS);

    assertThat(icons).hasSize(4);
    for (Object icon : icons) {
      Map<?, ?> told = (Map<?, ?>) icon;
      APIResponse picture = phone.asks("GET", told.get("src").toString(), null);
      assertThat(picture.status()).isEqualTo(200);
      assertThat(picture.headers().get("content-type")).startsWith(told.get("type").toString());
    }
    phone.open("/luring?b=en").hasHeading("You are offline").looks("offline");
  }
}
