package id.emall.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossSiteGuardTest {

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
  void a_write_that_no_browser_made_passes() {
    assertPasses("POST", Map.of("Host", "mall.example"));
  }

  private static void assertPasses(String method, Map<String, String> headers) {
    assertThat(CrossSiteGuard.isForeignWrite(request(method, headers))).isFalse();
  }

  private static void assertRefused(Map<String, String> headers) {
    assertThat(CrossSiteGuard.isForeignWrite(request("POST", headers))).isTrue();
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
