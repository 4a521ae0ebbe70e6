package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"siti@contoh.id", " a.b+c@mail.contoh.co.id ", "o'neil@x-y.id", "a@1.contoh.id"})
  void an_address_that_can_be_written_to_is_read(String typed) {
    assertThat(EmailAddress.read(typed)).contains(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a@b.c>",
        "<a@b.id>",
        "a;b@x.id",
        "a,b@x.id",
        "a@[127.0.0.1].x",
        "a@127.0.0.1",
        "a@x..id",
        "a@.id",
        "a@-x.id",
        "a@x-.id",
        ".a@x.id",
        "a.@x.id",
        "a..b@x.id",
        "a b@x.id",
        "a@x.id\nBcc: b@x.id",
        "a@b@x.id"
      })
  void what_is_none_is_refused(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }
}
