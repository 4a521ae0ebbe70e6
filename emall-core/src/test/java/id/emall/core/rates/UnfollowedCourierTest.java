package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.CoreTest;
import org.junit.jupiter.api.Test;

class UnfollowedCourierTest extends CoreTest {

  @Test
  void a_courier_without_an_adapter_is_not_offered() {
    assertThat(get(ShippingRates.class).known(new Consignment("13.76", "31.71", 1000, 0)))
        .isEmpty();
  }
}
