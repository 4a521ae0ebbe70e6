package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.web.testing.Pages;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void a_refused_form_comes_back_with_what_was_typed_and_each_message_beside_its_field() {
    var sent = new MultivaluedHashMap<String, String>();
    sent.add("login", "  budi ");
    sent.add("password", "rahasia");
    Form form = Form.sent(sent).refuse("password", "Kata sandi tidak cocok.");

    String page = Pages.html(View.of("account/sign-in", "form", form));

    assertThat(page)
        .contains("value=\"budi\"", "href=\"#f-password\"", "aria-invalid=\"true\"")
        .contains("aria-describedby=\"e-password\"", "Kata sandi tidak cocok.")
        .doesNotContain("rahasia");
  }

  @Test
  void what_was_typed_cannot_break_out_of_its_field() {
    Form form = Form.empty().put("login", "\"><script>alert(1)</script>");

    String page = Pages.html(View.of("account/sign-in", "form", form));

    assertThat(page).doesNotContain("<script>alert");
  }

  @Test
  void messages_stand_in_the_order_of_the_fields() {
    Form form = Form.empty().put("name", "").put("phone", "").put("password", "");

    form.refuse("elsewhere", "d").refuse("password", "c").refuse("name", "a").refuse("phone", "b");

    assertThat(form.errors().keySet()).containsExactly("name", "phone", "password", "elsewhere");
  }

  @Test
  void the_first_message_about_a_field_stays() {
    Form form = Form.empty().refuse("phone", "one").refuse("phone", "two");

    assertThat(form.error("phone")).isEqualTo("one");
  }
}
