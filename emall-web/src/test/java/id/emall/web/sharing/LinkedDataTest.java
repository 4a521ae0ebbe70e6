package id.emall.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

  @Test
  void things_are_written_with_all_that_is_in_them() {
    LinkedData offer = LinkedData.of("Offer").with("price", 58_500).with("seller", null);
    LinkedData product =
        LinkedData.of("Product").with("image", List.of("a", "b")).with("offers", offer);

    assertThat(LinkedData.document(List.of(product)))
        .isEqualTo(
            "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Product\","
                + "\"image\":[\"a\",\"b\"],\"offers\":{\"@type\":\"Offer\",\"price\":58500}}]}");
  }

  @Test
  void nothing_that_a_seller_typed_ends_the_script_or_a_line() {
    LinkedData product =
        LinkedData.of("Product").with("name", "</script><b>\"Kopi\\\" & teh\n\u2028</b>");

    assertThat(LinkedData.document(List.of(product)))
        .doesNotContain("<", ">", "&", "\n", "\u2028")
        .contains("\\u003c/script\\u003e")
        .contains("\\\"Kopi\\\\\\\"");
  }
}
