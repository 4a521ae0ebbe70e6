package id.emall.core.notice.sms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.settings.SettingReader;
import org.junit.jupiter.api.Test;

class GatewayChoiceSettingsTest {

  @Test
  void a_way_to_choose_that_there_is_not_stops_the_start() {
    var settings =
        new SettingReader() {
          @Override
          public String text(String key, String fallback) {
            return key.equals("emall.message.sms-choice") ? "cheapest" : fallback;
          }
        };
    var choice = new GatewayChoice(null, null, settings);

    assertThatThrownBy(choice::run)
        .hasMessageContaining("must be order, price or share, got 'cheapest'");
  }
}
