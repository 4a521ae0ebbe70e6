package id.emall.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
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

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @Test
  void a_body_that_breaks_off_is_none_and_one_too_long_is_not_read_to_its_end() throws IOException {
    InputStream silent =
        new FilterInputStream(bytes(0)) {
          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("the server waited long enough");
          }
        };
    assertThat(BankServlet.body(bytes(9), 9).map(body -> body.length)).contains(9);
    assertThat(BankServlet.body(bytes(9), -1).map(body -> body.length)).contains(9);
    assertThat(BankServlet.body(bytes(9), 10)).isEmpty();
    assertThat(BankServlet.body(new SequenceInputStream(bytes(9), silent), 10)).isEmpty();
    InputStream endless = bytes(2 * BankServlet.MOST_BYTES);
    assertThat(BankServlet.body(endless, -1).get()).hasSizeGreaterThan(BankServlet.MOST_BYTES);
    assertThat(endless.available()).isGreaterThan(BankServlet.MOST_BYTES / 2);
  }
}
