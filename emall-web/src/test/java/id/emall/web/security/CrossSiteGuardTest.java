package id.emall.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossSiteGuardTest {

  private static final URI SITE = URI.create("https://mal.example.id");

  @Test
  void a_write_from_this_site_passes() {
    assertPasses("POST", Map.of("Sec-Fetch-Site", "same-origin"));
    assertPasses("POST", Map.of("Origin", "http://mall.example:8080", "Host", "mall.example:8080"));
  }

  @Test
  void a_write_from_another_site_is_refused() {
    assertRefused(Map.of("Sec-Fetch-Site", "cross-site"));
    assertRefused(Map.of("Sec-Fetch-Site", "same-site"));
    assertRefused(Map.of("Origin", "https://evil.example", "Host", "mall.example"));
    assertRefused(Map.of("Origin", "null", "Host", "mall.example"));
  }

  @Test
  void what_only_reads_may_come_from_anywhere() {
    assertPasses("GET", Map.of("Sec-Fetch-Site", "cross-site"));
  }

  @Test
  void an_old_browser_is_known_by_the_page_it_comes_from() {
    assertPasses("POST", Map.of("Referer", "http://mall.example/masuk", "Host", "mall.example"));
    assertRefused(Map.of("Referer", "http://evil.example/mall.example", "Host", "mall.example"));
    assertRefused(Map.of("Referer", "about:blank", "Host", "mall.example"));
  }

  @Test
  void a_write_that_does_not_say_where_it_comes_from_is_refused() {
    assertRefused(Map.of("Host", "mall.example"));
    assertRefused(Map.of());
  }

  @Test
  void the_sites_own_address_counts_behind_a_proxy_that_calls_it_by_another_name() {
    assertPasses("POST", Map.of("Origin", "https://mal.example.id", "Host", "10.0.0.5:8080"));
  }

  private static void assertPasses(String method, Map<String, String> headers) {
    assertThat(CrossSiteGuard.isForeignWrite(request(method, headers), SITE)).isFalse();
  }

  private static void assertRefused(Map<String, String> headers) {
    assertThat(CrossSiteGuard.isForeignWrite(request("POST", headers), SITE)).isTrue();
  }

  private static ContainerRequestContext request(String method, Map<String, String> headers) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            CrossSiteGuardTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, called, arguments) ->
                called.getName().equals("getMethod") ? method : headers.get(arguments[0]));
  }
}
