package id.emall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void options_are_taken_with_their_values() {
    Options options = Options.parse("up", "--port", "9090", "--host", "0.0.0.0");

    assertThat(options.port()).isEqualTo(9090);
    assertThat(options.host()).isEqualTo("0.0.0.0");
  }

  @Test
  void an_option_without_its_value_is_told_so() {
    assertThatThrownBy(() -> Options.parse("up", "--port")).hasMessageContaining("lacks its value");
    assertThatThrownBy(() -> Options.parse("up", "--port", "--host"))
        .hasMessageContaining("--port lacks its value");
  }

  @Test
  void an_unknown_option_is_told_so() {
    assertThatThrownBy(() -> Options.parse("up", "--prot")).hasMessageContaining("unknown");
  }
}
