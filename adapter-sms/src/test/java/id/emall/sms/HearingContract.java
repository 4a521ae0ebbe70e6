package id.emall.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.SmsGatewayFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold besides for every gateway that people can write to. */
public abstract class HearingContract extends CallingContract {

  protected HearingContract(SmsGatewayFactory factory, String standIn) {
    super(factory, standIn);
  }

  @Test
  void what_somebody_writes_is_told_with_the_number_and_an_id_that_stays() {
    List<Integer> answered =
        gateway.play(
            "/inbound",
            Map.of("from", number, "text", "STATUS 7K2M9QXB & é ✓ 😀 + 100%", "times", "2"));

    assertThat(answered).containsExactly(200, 200);
    assertThat(PlayedMall.texts()).hasSize(2);
    InboundText text = PlayedMall.texts().getFirst();
    assertThat(text.text()).isEqualTo("STATUS 7K2M9QXB & é ✓ 😀 + 100%");
    assertThat(text.from()).endsWith(number.substring(1));
    assertThat(text.to()).isNotBlank();
    assertThat(text.gatewayMessageId()).isNotBlank();
    assertThat(PlayedMall.texts().getLast().gatewayMessageId()).isEqualTo(text.gatewayMessageId());
    assertThat(PlayedMall.receipts()).isEmpty();
    if (text.sentAt() != null) {
      assertThat(Duration.between(text.sentAt(), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(5));
    }
  }

  @Test
  void plain_words_of_somebody_are_told_as_they_are() {
    gateway.play("/inbound", Map.of("from", number, "text", "BAYAR 7K2M9QXB"));

    assertThat(PlayedMall.texts()).extracting(InboundText::text).containsExactly("BAYAR 7K2M9QXB");
  }

  @Test
  void forged_words_of_somebody_tell_nothing() {
    assertThat(gateway.play("/inbound", Map.of("from", number, "text", "STOP", "forged", "true")))
        .containsExactly(401);

    assertThat(PlayedMall.texts()).isEmpty();
  }
}
