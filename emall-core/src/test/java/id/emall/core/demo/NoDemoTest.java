package id.emall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.CoreTest;
import org.junit.jupiter.api.Test;

class NoDemoTest extends CoreTest {

  @Test
  void without_the_setting_nobody_is_there() {
    get(DemoData.class).run();

    assertThat(number("select count(*) from member")).isZero();
  }
}
