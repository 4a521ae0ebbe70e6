package id.emall.web.wish;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.common.Rupiah;
import id.emall.core.wish.WishView;
import id.emall.web.frame.Page;
import id.emall.web.frame.Person;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WishViewsTest {

  private static final UUID RENDANG = new UUID(0, 1);
  private static final UUID KOPI = new UUID(0, 2);

  private static ProductCard card(UUID id, String name, int stock) {
    return new ProductCard(
        id,
        "p-" + id,
        name,
        new Rupiah(60_000),
        false,
        1,
        stock,
        0,
        null,
        0,
        0,
        RENDANG,
        "dapua",
        "Dapua",
        "13.76");
  }

  private static WishView wish(ProductCard product, boolean onSale, long kept) {
    return new WishView(product, onSale, new Rupiah(kept), Pages.NOW);
  }

  private static Page keeping(UUID kept) {
    Page page = Pages.visitor(Language.INDONESIAN, "/cari?q=kopi");
    return new Page(
        page.texts(),
        page.formats(),
        page.assets(),
        new Person("Siti", false, false, false, Set.of(), 0),
        0,
        kept::equals,
        page.path(),
        null,
        page.fileBytes(),
        page.now());
  }

  @Test
  void a_card_shows_whether_its_product_is_kept_and_leads_back_to_itself() {
    View grid =
        View.of(
            "product/grid",
            "products",
            List.of(card(RENDANG, "Rendang", 1), card(KOPI, "Kopi", 1)));

    String html = Pages.html(grid, keeping(RENDANG));

    assertThat(html)
        .contains(
            "name=\"lepas\" value=\"" + RENDANG + "\" aria-label=\"Hapus Rendang dari favorit\"",
            "name=\"simpan\" value=\"" + KOPI + "\" aria-label=\"Simpan Kopi ke favorit\"",
            "name=\"kembali\" value=\"/cari?q=kopi\"",
            "id=\"p-" + KOPI + "\"");
  }

  @Test
  void the_list_tells_what_fell_and_moves_only_what_can_be_bought() {
    View list =
        View.of(
            "wish/favourites",
            "wishes",
            List.of(
                wish(card(RENDANG, "Rendang", 4), true, 75_000),
                wish(card(KOPI, "Kopi", 0), true, 60_000)));

    String html = Pages.html(list, keeping(RENDANG));

    assertThat(html)
        .contains("Turun Rp15.000 sejak Anda simpan", "Pindahkan ke keranjang: Rendang", "Habis")
        .doesNotContain("Pindahkan ke keranjang: Kopi");
  }

  @Test
  void an_empty_list_says_how_something_is_kept() {
    assertThat(Pages.html(View.of("wish/favourites", "wishes", List.of()), keeping(KOPI)))
        .contains("Belum ada favorit", "href=\"/cari\"");
  }
}
