package id.emall.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.GsmAlphabet;
import id.emall.contracts.sms.Receipt.Fate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "submit-hex, 6319e332, 1662640946, true",
    "submit-hex, 6319E332, 01662640946, true",
    "receipt-hex, 1662640946, 6319E332, true",
    "no-zeros, 0000123, 123, true",
    "exact, Smsc2001, smsc2001, true",
    "exact, 6319e332, 1662640946, false",
    "submit-hex, Smsc2001, Smsc2001, true"
  })
  void an_id_is_one_however_it_is_spelt(
      String format, String submission, String receipt, boolean same) {
    IdFormat ids = IdFormat.named(format);

    assertThat(ids.ofSubmission(submission).equals(ids.ofReceipt(receipt))).isEqualTo(same);
    assertThat(ids.ofSubmission(" ")).isNull();
    assertThat(ids.ofReceipt(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'id:7 sub:001 dlvrd:001 submit date:2611211200 done date:2611211201 stat:DELIVRD err:000 text:x', 7, DELIVERED, 000",
    "'id:Smsc2001 sub:1 dlvrd:1 submit date:1 done date:2 stat:EXPIRED err:0 Text:stat:DELIVRD', Smsc2001, UNDELIVERED, 0",
    "'ID:0a1 STAT:undeliv ERR:27', 0a1, UNDELIVERED, 27",
    "'stat:ACCEPTD id: 44', 44, UNDER_WAY, ",
    "'id:5 stat:ENROUTE', 5, UNDER_WAY, ",
    "'id:5 stat:DELETED', 5, UNDELIVERED, ",
    "'id:5 stat:REJECTD', 5, UNDELIVERED, ",
    "'id:5 stat:UNKNOWN', 5, UNKNOWN, ",
    "'no receipt at all', , UNKNOWN, "
  })
  void a_receipt_is_read_field_by_field(String text, String id, Fate fate, String error) {
    ReceiptText receipt = ReceiptText.read(text);

    assertThat(receipt.id()).isEqualTo(id);
    assertThat(ReceiptText.fate(receipt.state())).isEqualTo(fate);
    assertThat(receipt.error()).isEqualTo(error);
  }

  @Test
  void the_alphabet_is_read_as_it_is_written() {
    String all =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCXYZÄÖÑÜ§¿abcxyzäöñüà"
            + "^{}\\[~]|€\f";

    assertThat(GsmAlphabet.decode(GsmAlphabet.encode(all))).isEqualTo(all);
    assertThat(GsmAlphabet.encode("@$_Aa")).containsExactly(0x00, 0x02, 0x11, 0x41, 0x61);
    assertThat(GsmAlphabet.decode(new byte[] {0x1B, 0x7F, (byte) 0x80, 0x1B})).isEqualTo("???");
    assertThatThrownBy(() -> GsmAlphabet.encode("✓")).hasMessageContaining("U+2713");
  }

  @Test
  void a_default_alphabet_of_latin_letters_has_other_letters_than_gsms() {
    assertThat(Encoding.of("Rp10 @", true).octets("@")).containsExactly(0x40);
    assertThat(Encoding.of("Rp10 @", false).octets("@")).containsExactly(0x00);
    assertThat(Encoding.of("€", true).dataCoding()).isEqualTo(8);
    assertThat(Encoding.of("€", false).dataCoding()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"port=0", "bind=both", "window=0", "long=never", "id-format=octal"})
  void a_wrong_setting_is_named_with_what_is_expected(String wrong) {
    Map<String, String> settings =
        new HashMap<>(Map.of("host", "h", "system-id", "s", "password", "p"));
    List<String> pair = List.of(wrong.split("="));
    settings.put(pair.getFirst(), pair.getLast());

    assertThatThrownBy(() -> SmppSettings.of(new AdapterSettings("smsc", settings)))
        .hasMessageContaining("'" + pair.getFirst() + "'")
        .hasMessageContaining("'smsc'")
        .hasMessageContaining(pair.getLast());
  }
}
