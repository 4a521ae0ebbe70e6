package id.emall.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.sms.Submission;
import id.emall.sms.HearingContract;
import org.junit.jupiter.api.Test;

/** The adapter against Twilio as the sandbox plays it. */
class TwilioGatewayTest extends HearingContract {

  TwilioGatewayTest() {
    super(new TwilioFactory(), "twilio");
  }

  @Override
  protected boolean tellsByItsOwnId() {
    return true;
  }

  @Test
  void a_refusal_keeps_twilios_number_and_words() {
    number = "+62215551234";

    assertThat(send("Halo"))
        .isEqualTo(new Submission.Refused("21211", "The 'To' number is not a valid phone number."));
    number = "+6281234567890";
    assertThat(send("a".repeat(1601)))
        .isInstanceOfSatisfying(
            Submission.Refused.class, refused -> assertThat(refused.code()).isEqualTo("21617"));
  }

  @Test
  void exactly_one_sender_is_needed() {
    settings.put("messaging-service-sid", "MG0123456789abcdef0123456789abcdef");
    assertThatThrownBy(this::gateway).hasMessageContaining("messaging-service-sid");

    settings.remove("from");
    assertThat(send("Halo")).isInstanceOf(Submission.Accepted.class);

    settings.remove("messaging-service-sid");
    assertThatThrownBy(this::gateway).hasMessageContaining("from");
  }
}
