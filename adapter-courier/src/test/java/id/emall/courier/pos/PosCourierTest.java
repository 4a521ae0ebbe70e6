package id.emall.courier.pos;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.courier.TokenContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The adapter against Pos Indonesia as the sandbox plays it, first generation. */
class PosCourierTest extends TokenContract {

  PosCourierTest() {
    super(new PosFactory(), "pos");
  }

  @Override
  protected String stranger() {
    return "16999999999";
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofHours(1);
  }

  @Test
  void nothing_of_sender_and_receiver_is_shown() {
    String number = book("DELIVERED");
    courier.advance(number);

    assertThat(newest(number).description()).isEqualTo("POSTING LOKET");
    assertThat(found(number).particulars().serviceCode()).isEqualTo("Pos Reguler");
  }

  @Test
  void why_a_parcel_was_not_handed_over_is_told() {
    String number = book("ATTEMPT_FAILED");
    courier.advance(number, "ATTEMPT_FAIL");

    assertThat(newest(number).reason()).isEqualTo("RUMAH KOSONG");
  }
}
