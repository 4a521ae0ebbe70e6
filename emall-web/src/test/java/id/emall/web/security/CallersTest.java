package id.emall.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallersTest {

  private static final String FORWARDED = "X-Forwarded-For";

  private static HttpServletRequest request(String peer, Map<String, List<String>> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CallersTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getRemoteAddr" -> peer;
                  case "getHeader" ->
                      headers.getOrDefault(arguments[0], List.of()).stream()
                          .findFirst()
                          .orElse(null);
                  case "getHeaders" ->
                      Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                  default -> throw new AssertionError(called);
                });
  }

  private static String address(String trusted, String peer, String... forwarded) {
    return new Callers(trusted).address(request(peer, Map.of(FORWARDED, List.of(forwarded))));
  }

  @Test
  void without_trusted_proxies_the_header_changes_nothing() {
    assertThat(address("", "127.0.0.1", "203.0.113.7")).isEqualTo("127.0.0.1");
    assertThat(address("10.0.0.0/8", "192.0.2.9", "203.0.113.7")).isEqualTo("192.0.2.9");
  }

  @Test
  void behind_a_trusted_proxy_the_right_most_stranger_is_the_caller() {
    assertThat(address("127.0.0.1", "127.0.0.1", "198.51.100.4, 203.0.113.7"))
        .isEqualTo("203.0.113.7");
    assertThat(address("127.0.0.1, 10.0.0.0/8", "127.0.0.1", "6.6.6.6, 203.0.113.7, 10.1.2.3"))
        .isEqualTo("203.0.113.7");
    assertThat(address("10.0.0.0/8", "10.0.0.1", "6.6.6.6", "203.0.113.7:4711"))
        .isEqualTo("203.0.113.7");
  }

  @Test
  void what_is_no_address_ends_the_chain_at_the_proxy_that_let_it_in() {
    assertThat(address("127.0.0.1", "127.0.0.1", "203.0.113.7, localhost")).isEqualTo("127.0.0.1");
    assertThat(address("127.0.0.1", "127.0.0.1", "")).isEqualTo("127.0.0.1");
    assertThat(address("127.0.0.1", "127.0.0.1")).isEqualTo("127.0.0.1");
    assertThat(address("127.0.0.1", "127.0.0.1", "203.0.113.999")).isEqualTo("127.0.0.1");
  }

  @Test
  void whoever_has_one_address_of_an_ipv6_network_has_them_all() {
    assertThat(address("::1", "::1", "2001:db8:1:2:aaaa::1"))
        .isEqualTo(address("::1", "::1", "[2001:db8:1:2:bbbb::9]:443"))
        .isNotEqualTo(address("::1", "::1", "2001:db8:1:3::1"));
  }

  @Test
  void a_mistyped_range_is_refused_with_the_settings_name() {
    for (String wrong :
        List.of("10.0.0.0/33", "proxy.internal", "10.0.0/8", "::1/129", "1.2.3.4/")) {
      assertThatThrownBy(() -> new Callers(wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("emall.proxy.trusted")
          .hasMessageContaining(wrong);
    }
  }

  @Test
  void only_programs_on_this_machine_are_on_this_machine() {
    Callers callers = new Callers("127.0.0.1");
    List<String> here = List.of("localhost:8080");

    assertThat(callers.isOnThisMachine(request("127.0.0.1", Map.of("Host", here)))).isTrue();
    assertThat(callers.isOnThisMachine(request("192.0.2.1", Map.of("Host", here)))).isFalse();
    assertThat(callers.isOnThisMachine(request("127.0.0.1", Map.of("Host", List.of("mall.id")))))
        .isFalse();
    assertThat(
            callers.isOnThisMachine(
                request("127.0.0.1", Map.of("Host", here, FORWARDED, List.of("127.0.0.1")))))
        .isFalse();
  }
}
