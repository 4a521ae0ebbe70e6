package id.emall.courier.jne;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void a_bad_setting_is_named() {
    settings.put("time-offset", "WIB");

    assertThatThrownBy(this::adapter).hasMessageContaining("time-offset");
  }
}
