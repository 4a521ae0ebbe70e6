package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  @Test
  void a_page_of_the_site_is_gone_back_to_with_its_query() {
    assertThat(OwnPath.of("/cari?q=kopi")).hasToString("/cari?q=kopi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "",
        "/ a"
      })
  void anything_else_leads_to_the_front_page(String path) {
    assertThat(OwnPath.of(path)).hasToString("/");
  }
}
