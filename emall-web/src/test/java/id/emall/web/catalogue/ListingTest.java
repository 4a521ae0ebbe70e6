package id.emall.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.search.Found;
import id.emall.core.common.Rupiah;
import id.emall.web.catalogue.FacetGroup.Choice;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final ProductCard COFFEE =
      new ProductCard(
          new UUID(0, 1),
          "kopi",
          "Kopi Drip",
          new Rupiah(45_000),
          false,
          1,
          3,
          0,
          null,
          0,
          0,
          new UUID(0, 2),
          "seduh",
          "Seduh",
          "34.71");

  private static final Found.Reading AS_TYPED = new Found.Reading(null, null, false);

  @Test
  void a_list_says_how_many_products_there_are_on_all_pages() {
    assertThat(page(Form.empty(), List.of(), List.of(), AS_TYPED, null)).contains("1.234 produk");
  }

  @Test
  void what_narrows_it_can_be_taken_back_one_by_one() {
    String html =
        page(
            Form.empty(),
            List.of(),
            List.of(new Chip("Jawa Barat", "/cari?kota=32.73")),
            AS_TYPED,
            null);

    assertThat(html).contains("href=\"/cari?kota=32.73\"").contains("Hapus semua saringan");
  }

  @Test
  void choices_are_a_plain_form_that_works_without_scripts() {
    Form sent = Form.sent(Map.of("q", List.of("kopi"), "provinsi", List.of("32")));
    FacetGroup places =
        new FacetGroup(
            "provinsi",
            "list.place",
            FacetGroup.Kind.ANY,
            List.of(
                new Choice("32", "Jawa Barat", 12, true, false),
                new Choice("32.73", "Kota Bandung", 7, false, true)),
            List.of());

    String html = page(sent, List.of(places), List.of(), AS_TYPED, null);

    assertThat(html)
        .contains("name=\"q\" value=\"kopi\"")
        .contains("name=\"provinsi\" value=\"32\" checked")
        .contains("name=\"kota\" value=\"32.73\">");
  }

  @Test
  void corrected_words_are_told_with_a_way_to_those_typed() {
    Form sent = Form.sent(Map.of("q", List.of("glamai")));

    assertThat(page(sent, List.of(), List.of(), new Found.Reading("gelamai", null, false), null))
        .contains("gelamai")
        .contains("tepat=ya")
        .contains("Cari “glamai” saja");
    assertThat(
            page(
                sent,
                List.of(),
                List.of(),
                new Found.Reading(null, "gelamai", false),
                "/cari?q=gelamai"))
        .contains("Mungkin maksud Anda")
        .contains("href=\"/cari?q=gelamai\"");
    assertThat(page(sent, List.of(), List.of(), new Found.Reading(null, null, true), null))
        .contains("sebagian katanya");
  }

  @Test
  void an_address_keeps_the_rest_when_one_thing_changes() {
    Form sent =
        Form.sent(
            Map.of(
                "q", List.of("kopi & teh"),
                "kategori", List.of("kopi-teh", "bingkisan"),
                "urut", List.of("termurah"),
                "asing", List.of("x")));
    ListAddress address = ListAddress.of("/cari", sent);

    assertThat(address)
        .hasToString("/cari?q=kopi+%26+teh&kategori=kopi-teh&kategori=bingkisan&urut=termurah");
    assertThat(address.without("kategori", "kopi-teh"))
        .hasToString("/cari?q=kopi+%26+teh&kategori=bingkisan&urut=termurah");
    assertThat(address.with("min", "1000").without("kategori"))
        .hasToString("/cari?q=kopi+%26+teh&min=1000&urut=termurah");
    assertThat(address.bare()).hasToString("/cari?q=kopi+%26+teh&urut=termurah");
    assertThat(address.page("abc")).endsWith("&hal=abc");
    assertThat(address.page(null)).isNull();
  }

  private static String page(
      Form sent, List<FacetGroup> groups, List<Chip> chips, Found.Reading reading, String meant) {
    ListAddress address = ListAddress.of("/cari", sent);
    var listing =
        new Listing(
            "Semua",
            "/cari",
            List.of(Crumb.here("Semua")),
            sent,
            List.of(),
            groups,
            chips,
            "/cari",
            List.of(),
            List.of(COFFEE, COFFEE),
            1_234,
            reading,
            address.with("tepat", "ya").toString(),
            meant,
            false,
            null,
            null);
    return Pages.html(View.of("product/list", "listing", listing));
  }
}
