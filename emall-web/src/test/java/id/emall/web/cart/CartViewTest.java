package id.emall.web.cart;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.cart.CartView;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartViewTest {

  @Test
  void an_empty_cart_shows_the_way_to_the_products() {
    String page = Pages.html(View.of("cart/cart", "cart", CartView.EMPTY));

    assertThat(page).contains("Keranjang masih kosong", "href=\"/cari\"").doesNotContain("/kasir");
  }

  @Test
  void a_cart_tells_where_less_is_left_than_wanted() {
    String page = Pages.html(View.of("cart/cart", "cart", cart(line("Rendang", 3, 2))));

    assertThat(page).contains("Persediaan tinggal 2", "Rp157.500");
  }

  @Test
  void what_is_made_to_order_is_not_left_but_can_still_be_made() {
    CartView.Line made =
        new CartView.Line(
            new UUID(0, 1), "rendang", "Rendang", null, new Rupiah(52_500), 3, 300, 0, 2, 7);

    String page = Pages.html(View.of("cart/cart", "cart", cart(made)));

    assertThat(page).contains("hanya sanggup membuat 2 lagi").doesNotContain("Persediaan tinggal");
  }

  @Test
  void names_are_shown_and_never_run() {
    String page = Pages.html(View.of("cart/cart", "cart", cart(line("<b onclick=x>", 1, 5))));

    assertThat(page).doesNotContain("<b onclick").contains("&lt;b onclick=x>");
  }

  private static CartView.Line line(String name, int quantity, int stock) {
    return new CartView.Line(
        new UUID(0, 1), "rendang", name, null, new Rupiah(52_500), quantity, 300, 0, stock, 0);
  }

  private static CartView cart(CartView.Line line) {
    return new CartView(
        List.of(
            new CartView.ShopGroup(
                new UUID(0, 2), "dapua", "Dapua Rangkiang", "13.76", List.of(line))));
  }
}
