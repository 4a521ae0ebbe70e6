package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void blanks_around_values_are_not_meant_but_those_of_passwords_are() {
    Form form =
        Form.sent(
            Map.of(
                "name", List.of(" Si\0ti "),
                "password", List.of(" tujuh belas "),
                "newPassword", List.of("a ")));

    assertThat(form.value("name")).isEqualTo("Siti");
    assertThat(form.value("password")).isEqualTo(" tujuh belas ");
    assertThat(form.value("newPassword")).isEqualTo("a ");
  }
}
