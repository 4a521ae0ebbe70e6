package id.emall.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void the_address_changes_with_the_content_and_with_nothing_else() {
    String first = Assets.of(Map.of("mall.css", bytes("a{}"))).url("mall.css");
    String again = Assets.of(Map.of("mall.css", bytes("a{}"))).url("mall.css");
    String other = Assets.of(Map.of("mall.css", bytes("b{}"))).url("mall.css");

    assertThat(again).isEqualTo(first).startsWith("/assets/mall.css?v=");
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void a_file_that_is_not_there_is_refused_by_name() {
    assertThatThrownBy(() -> Assets.of(Map.of()).url("gone.js")).hasMessageContaining("gone.js");
  }

  @Test
  void a_file_is_kept_compressed_only_where_that_saves_something() {
    Asset text = Asset.of("mall.css", bytes("a { color: red }\n".repeat(100)));
    Asset tiny = Asset.of("x.css", bytes("a{}"));

    assertThat(text.isCompressed()).isTrue();
    assertThat(text.gzip().length).isLessThan(text.plain().length);
    assertThat(tiny.isCompressed()).isFalse();
  }

  @Test
  void parts_of_a_stylesheet_are_sent_as_one_and_in_their_order() {
    String[] parts = {
      "bootstrap.min.css",
      "tokens.css",
      "base.css",
      "components.css",
      "products.css",
      "buying.css",
      "search.css",
      "touch.css"
    };
    var files = new HashMap<String, byte[]>();
    for (String part : parts) {
      files.put(part, bytes("." + part + "{}"));
    }

    Assets assets = Assets.of(files);

    String sent = new String(assets.find("mall.css").orElseThrow().plain(), StandardCharsets.UTF_8);
    assertThat(sent).containsSubsequence(parts);
    assertThat(assets.find("tokens.css")).isEmpty();
  }

  @Test
  void a_stylesheet_that_lacks_a_part_is_refused_by_its_name() {
    assertThatThrownBy(() -> Assets.of(Map.of("tokens.css", bytes(":root{}"))))
        .hasMessageContaining("mall.css")
        .hasMessageContaining("bootstrap.min.css");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
