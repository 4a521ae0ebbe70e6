package id.emall.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader.Told;
import id.emall.sms.HearingContract;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The adapter against Kannel as the sandbox plays it, and shapes that Kannel 1.4.5 was seen to
 * send.
 */
class KannelGatewayTest extends HearingContract {

  private static final UUID ID = UUID.randomUUID();

  KannelGatewayTest() {
    super(new KannelFactory(), "kannel");
  }

  @Override
  protected boolean tellsByItsOwnId() {
    return false;
  }

  @ParameterizedTest
  @CsvSource({"1, DELIVERED", "2, UNDELIVERED", "4, UNDER_WAY", "8, UNDER_WAY", "16, UNDELIVERED"})
  void each_kind_of_receipt_has_its_meaning(String type, Fate fate) {
    assertThat(read("type=" + type + "&answer=", ID).receipts())
        .extracting(Receipt::fate)
        .containsExactly(fate);
  }

  @Test
  void the_answer_of_the_smsc_tells_state_error_and_time() {
    Receipt receipt =
        read(
                "type=2&smsc=sim&id=Smsc2001&at=1763712000&answer=id%3ASmsc2001+sub%3A001+dlvrd%3A000"
                    + "+submit+date%3A2511211200+done+date%3A2511211201+stat%3AUNDELIV+err%3A027+Text%3A",
                ID)
            .receipts()
            .getFirst();

    assertThat(receipt.messageId()).isEqualTo(ID);
    assertThat(receipt.rawState()).isEqualTo("2 UNDELIV");
    assertThat(receipt.errorCode()).isEqualTo("027");
    assertThat(receipt.doneAt()).isEqualTo(Instant.ofEpochSecond(1763712000));
  }

  @Test
  void a_receipt_of_no_known_kind_cannot_be_read() {
    assertThatThrownBy(() -> read("type=%25d", ID)).isInstanceOf(OutsideFailure.class);
  }

  @Test
  void nothing_is_answered_to_what_people_write_or_they_would_get_it() {
    String key = settings.get("inbound-secret");

    Told told = read("key=" + key + "&from=%2B62812&to=9000&charset=GSM&text=halo+kak", null);

    assertThat(told.answer()).isEmpty();
    assertThat(told.texts()).extracting(InboundText::text).containsExactly("halo kak");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE, %00S%00T%20%AC, ST€",
    "UTF16-BE, %00S%00T, ST",
    "WINDOWS-1252, caf%E9, café",
    "UTF-8, caf%C3%A9, café",
    "'', 100%25+%zz, 100% %zz"
  })
  void words_are_read_in_the_alphabet_that_kannel_names(
      String charset, String text, String expected) {
    assertThat(RawField.of("a=b&text=" + text, "text").orElseThrow().decoded(charset))
        .isEqualTo(expected);
  }

  @Test
  void without_a_secret_nobody_can_write() {
    settings.remove("inbound-secret");

    assertThatThrownBy(() -> read("key=&text=STOP", null)).isInstanceOf(OutsideFailure.class);
  }

  private Told read(String query, UUID message) {
    return gateway()
        .calls()
        .orElseThrow()
        .read(
            new SmsCall(
                "GET",
                URI.create("https://mall.example/sms/kannel/x?" + query.replace("%zz", "%25zz")),
                Map.of(),
                new byte[0],
                message));
  }
}
