package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that are open hear of what happens. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class NoticesIT {

  @Test
  void a_seller_who_looks_at_a_page_sees_that_an_order_was_paid(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = buyer.checksOut();
    Seller marlina = new Seller(stage, "yukmarlina");
    marlina.signsIn();
    Tab seller = marlina.tab();
    seller.open("/penjual/produk").page().evaluate("window.lookedAt = 'all the time'");
    assertThat(seller.find("#lonceng[data-live]")).hasCount(1);
    int before = unread(seller);

    buyer.seesTheInvoiceTurnPaid();

    assertThat(seller.find("#lonceng .count")).hasText(String.valueOf(before + 1));
    assertThat(seller.find("#lonceng"))
        .hasAttribute("aria-label", "Pemberitahuan, " + (before + 1) + " belum dibaca");
    assertThat(seller.page().evaluate("window.lookedAt")).isEqualTo("all the time");
    seller.looks("news");
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    seller.find(".news-item a").first().click();
    seller.arrives("/penjual/pesanan/" + order);
    assertThat(unread(seller)).isEqualTo(before);
    seller.open("/pemberitahuan").hasHeading("Pemberitahuan").looks("notices");
    String path = seller.find(".notice a").first().getAttribute("href");
    foreignDoorsAreShut(stage, buyer.tab(), path);
    buyersReadThemAll(buyer.tab());
  }

  private static void buyersReadThemAll(Tab buyer) {
    buyer.open("/pemberitahuan").press("Tandai semua sudah dibaca").arrives("/pemberitahuan");
    assertThat(buyer.find(".notice.unread")).hasCount(0);
    assertThat(buyer.find("#lonceng .count")).isHidden();
  }

  private static void foreignDoorsAreShut(Stage stage, Tab other, String path) {
    assertThat(other.status(path)).isEqualTo(404);
    assertThat(stage.desktop().status("/pemberitahuan/arus")).isEqualTo(401);
    APIRequestContext signedIn = other.page().context().request();
    RequestOptions foreign = RequestOptions.create().setHeader("Origin", "https://x.example");
    assertThat(signedIn.get(stage.site() + "/pemberitahuan/arus", foreign).status()).isEqualTo(403);
  }

  private static int unread(Tab tab) {
    return Integer.parseInt(tab.find("#lonceng .count").textContent());
  }
}
