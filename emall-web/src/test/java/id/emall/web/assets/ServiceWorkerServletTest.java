package id.emall.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceWorkerServletTest {

  @Test
  void another_stylesheet_makes_another_worker() {
    String first = worker("a{}");

    assertThat(worker("a{}")).isEqualTo(first);
    assertThat(worker("b{}")).isNotEqualTo(first);
    assertThat(first.lines().findFirst().orElseThrow())
        .isNotEqualTo(worker("b{}").lines().findFirst().orElseThrow());
    assertThat(first).contains("\"/assets/mall.css?v=").endsWith("self.on = 1;");
  }

  private static String worker(String css) {
    return ServiceWorkerServlet.script(
        Assets.of(
            Map.of(
                "mall.css", bytes(css),
                "favicon.svg", bytes("<svg/>"),
                "sw.js", bytes("self.on = 1;"))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
