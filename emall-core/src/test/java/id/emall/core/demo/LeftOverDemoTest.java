package id.emall.core.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.testing.CoreTest;
import org.junit.jupiter.api.Test;

class LeftOverDemoTest extends CoreTest {

  @Test
  void a_mall_for_real_does_not_start_on_a_demos_database() {
    DemoRows rows = get(DemoRows.class);
    rows.member(DemoContent.read().operator(), Actor.Role.OPERATOR, rows.passwordHash());

    assertThatThrownBy(() -> get(DemoData.class).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a demo's");
  }
}
