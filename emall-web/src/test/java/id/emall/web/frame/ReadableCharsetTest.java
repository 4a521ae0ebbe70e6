package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableCharsetTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded; charset=UTF-8",
        "text/xml;charset=\"iso-8859-1\"",
        "multipart/form-data; boundary=charset"
      })
  void a_known_charset_or_none_is_read(String contentType) {
    assertThat(ReadableCharset.isReadable(contentType)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded; charset=bogus",
        "text/xml; Charset=\"klingon-8\"",
        "text/plain;charset=",
        "text/plain; charset=a b"
      })
  void an_unknown_one_is_not(String contentType) {
    assertThat(ReadableCharset.isReadable(contentType)).isFalse();
  }
}
