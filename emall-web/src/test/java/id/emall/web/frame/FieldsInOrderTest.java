package id.emall.web.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FieldsInOrderTest {

  @Test
  void fields_stand_as_they_were_sent() {
    MultivaluedMap<String, String> fields =
        FieldsInOrder.fields(
            "code=&percent=7+%25&amount=a%26b%3D&leastGoods=1&from&&kode=K1&kode=K2", UTF_8);

    assertThat(fields.keySet())
        .containsExactly("code", "percent", "amount", "leastGoods", "from", "kode");
    assertThat(fields.getFirst("percent")).isEqualTo("7 %");
    assertThat(fields.getFirst("amount")).isEqualTo("a&b=");
    assertThat(fields.getFirst("code")).isEmpty();
    assertThat(fields.getFirst("from")).isEmpty();
    assertThat(fields.get("kode")).containsExactly("K1", "K2");
  }

  @Test
  void letters_are_read_in_the_charset_they_were_written_in() {
    assertThat(FieldsInOrder.fields("name=caf%C3%A9", UTF_8).getFirst("name"))
        .isEqualTo("caf\u00e9");
    assertThat(FieldsInOrder.fields("name=caf%E9", ISO_8859_1).getFirst("name"))
        .isEqualTo("caf\u00e9");
  }

  @Test
  void what_is_not_written_as_forms_are_is_not_guessed() {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldsInOrder.fields("name=%zz", UTF_8));
  }

  @Test
  void a_form_of_megabytes_is_not_read_to_its_end() throws IOException {
    byte[] longest = "a".repeat(1_000_000).getBytes(UTF_8);
    var longer = new ByteArrayInputStream("a".repeat(2_000_000).getBytes(UTF_8));

    assertThat(FieldsInOrder.whole(new ByteArrayInputStream(longest))).contains(longest);
    assertThat(FieldsInOrder.whole(longer)).isEmpty();
    assertThat(longer.available()).isPositive();
  }

  @Test
  void what_is_wrong_is_told_from_the_top_of_the_page_to_its_bottom() {
    Form form =
        Form.sent(FieldsInOrder.fields("code=x&percent=&amount=&leastGoods=&from=&until=", UTF_8));

    form.refuse("until", "c").refuse("amount", "b").refuse("code", "a");

    assertThat(form.errors().keySet()).containsExactly("code", "amount", "until");
  }
}
