package id.emall.courier.jne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.RateQuery;
import id.emall.courier.CourierContract;
import org.junit.jupiter.api.Test;

/** The adapter against JNE as the sandbox plays it. */
class JneCourierTest extends CourierContract {

  JneCourierTest() {
    super(new JneFactory(), "jne");
  }

  @Override
  protected String stranger() {
    return "010116240120792";
  }

  @Test
  void it_quotes_no_prices_without_jnes_city_codes() {
    assertThat(adapter().rates(new RateQuery("13.76", "31.71", 1000))).isEmpty();
  }

  @Test
  void a_bad_setting_is_named() {
    settings.put("time-offset", "WIB");

    assertThatThrownBy(this::adapter).hasMessageContaining("time-offset");
  }
}
