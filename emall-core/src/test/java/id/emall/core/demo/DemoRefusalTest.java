package id.emall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import org.junit.jupiter.api.Test;

class DemoRefusalTest extends CoreTest {

  @Override
  protected String[] settings() {
    return new String[] {"emall.demo=true"};
  }

  @Test
  void demo_accounts_are_not_put_beside_real_members() {
    new Seed(jdbi, clock).buyer();

    assertThatThrownBy(() -> get(DemoData.class).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("real members");
    assertThat(number("select count(*) from shop")).isZero();
  }
}
