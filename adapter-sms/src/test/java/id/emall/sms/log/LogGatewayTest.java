package id.emall.sms.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.SmsGatewayFactory;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class LogGatewayTest {

  @Test
  void most_of_a_number_is_hidden() {
    assertThat(LogGateway.masked("+6281234567890")).isEqualTo("+62********890");
    assertThat(LogGateway.masked("112")).isEqualTo("***");
  }

  @Test
  void all_kinds_of_gateways_are_found() {
    assertThat(ServiceLoader.load(SmsGatewayFactory.class))
        .extracting(SmsGatewayFactory::kind)
        .containsExactlyInAnyOrder(
            "log", "zenziva", "smpp", "kannel", "raja-sms", "twilio", "whatsapp");
  }
}
