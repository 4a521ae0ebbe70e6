package id.emall.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierServletTest {

  @Test
  void the_door_names_the_courier_of_the_settings() {
    assertThat(CourierServlet.name("/courier/dhl/push")).contains("dhl");
    assertThat(CourierServlet.name("/courier/jne-biteship/push/")).contains("jne-biteship");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/courier/",
        "/courier/dhl",
        "/courier/dhl/pull",
        "/courier/../push",
        "/courier/a%2Fb/push",
        "/courier/dhl/push/more"
      })
  void no_other_path_is_a_door(String path) {
    assertThat(CourierServlet.name(path)).isEmpty();
  }
}
