package id.emall.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ComparedProduct;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.Page;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompareViewTest {

  private static final Page PAGE = Pages.visitor(Language.INDONESIAN, "/bandingkan");

  private static ComparedProduct product(String slug, long price, int stock, Integer length) {
    return new ComparedProduct(
        UUID.randomUUID(),
        slug,
        "Rendang " + slug,
        new Rupiah(price),
        stock,
        0,
        true,
        250,
        length,
        length,
        length,
        null,
        4,
        18,
        7,
        UUID.randomUUID(),
        "dapua",
        "Dapua",
        "13.76");
  }

  private static List<CompareRow> rows(List<ComparedProduct> products) {
    return CompareRow.of(
        products, PAGE.texts(), PAGE.formats(), one -> List.of(), code -> "Kota Payakumbuh");
  }

  @Test
  void what_differs_is_marked_in_words_and_what_is_alike_is_not() {
    List<ComparedProduct> products =
        List.of(product("a", 60_000, 0, 20), product("b", 75_000, 3, null));

    List<CompareRow> rows = rows(products);

    assertThat(rows.stream().filter(CompareRow::differs).map(CompareRow::label))
        .containsExactly("compare.price", "compare.stock", "compare.size");
    String html =
        Pages.html(
            View.of("compare/compare", "products", products)
                .with("rows", rows)
                .with("without", List.of("/bandingkan?produk=b", "/bandingkan?produk=a"))
                .with("more", Map.of()));
    assertThat(html)
        .contains("Rp60.000", "Rp75.000", "Habis", "20 × 20 × 20 cm", "4,5 dari 4 ulasan")
        .contains("href=\"/bandingkan?produk=b\"", "scope=\"row\"", "Berbeda");
  }

  @Test
  void one_that_is_made_to_order_differs_from_one_that_lies_ready() {
    ComparedProduct ready = product("a", 60_000, 3, null);
    ComparedProduct made =
        new ComparedProduct(
            ready.id(),
            "b",
            ready.name(),
            ready.price(),
            ready.stock(),
            14,
            true,
            ready.weightGrams(),
            null,
            null,
            null,
            null,
            4,
            18,
            7,
            ready.categoryId(),
            "dapua",
            "Dapua",
            "13.76");

    assertThat(rows(List.of(ready, made)))
        .filteredOn(CompareRow::differs)
        .singleElement()
        .returns(List.of("Siap kirim", "Dibuat sesuai pesanan, 14 hari"), CompareRow::values);
  }

  @Test
  void an_empty_table_shows_the_way_to_the_products() {
    assertThat(
            Pages.html(
                View.of("compare/compare", "products", List.of())
                    .with("rows", List.of())
                    .with("without", List.of())
                    .with("more", Map.of())))
        .contains("href=\"/cari\"")
        .doesNotContain("<table");
  }
}
