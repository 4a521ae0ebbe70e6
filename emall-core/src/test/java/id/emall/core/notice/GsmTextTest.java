package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.SmsSize;
import org.junit.jupiter.api.Test;

class GsmTextTest {

  @Test
  void typographic_signs_and_foreign_letters_become_plain_ones() {
    assertThat(GsmText.plain("Rp1.250.000 – “lunas” • Đặng Ngọc… 2×"))
        .isEqualTo("Rp1.250.000 - \"lunas\" * ?ang Ngoc.. 2x");
    assertThat(GsmText.plain("café ñandú 👍")).isEqualTo("café ñandu ?");
    assertThat(SmsSize.of(GsmText.plain("café ñandú 👍")).gsm()).isTrue();
  }

  @Test
  void a_name_is_cut_and_kept_on_one_line() {
    assertThat(GsmText.shortened("Toko\r\nSumber  Rejeki", 30)).isEqualTo("Toko Sumber Rejeki");
    assertThat(GsmText.shortened("Koperasi Serba Usaha Makmur", 16)).isEqualTo("Koperasi Serba..");
  }
}
