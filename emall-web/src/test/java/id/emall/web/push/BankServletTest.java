package id.emall.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BankServletTest {

  @Test
  void a_call_is_for_the_partner_whose_name_stands_first() {
    assertThat(BankServlet.Place.of("/bank/bca-va/openapi/v1.0/transfer-va/payment"))
        .contains(new BankServlet.Place("bca-va", "/openapi/v1.0/transfer-va/payment"));
    assertThat(BankServlet.Place.of("/bank/moota/")).contains(new BankServlet.Place("moota", "/"));
  }

  @Test
  void what_names_nobody_or_is_no_plain_path_is_for_nobody() {
    assertThat(BankServlet.Place.of("/bank/moota")).isEqualTo(Optional.empty());
    assertThat(BankServlet.Place.of("/bank/")).isEqualTo(Optional.empty());
    assertThat(BankServlet.Place.of("/bank//token")).isEqualTo(Optional.empty());
    assertThat(BankServlet.Place.of("/bank/x/%2e%2e")).isEqualTo(Optional.empty());
    assertThat(BankServlet.Place.of("/bank/x/" + "a".repeat(400))).isEqualTo(Optional.empty());
  }
}
