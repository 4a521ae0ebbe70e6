package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.emall.core.common.settings.KnownSettings;
import id.emall.core.common.settings.SettingReader;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShippingSettingsTest {

  @Test
  void every_setting_that_is_read_may_be_set() throws Exception {
    Asked asked = new Asked();
    ShippingSettings settings = new ShippingSettings(asked);
    for (Method method : ShippingSettings.class.getDeclaredMethods()) {
      if (method.getParameterCount() == 0) {
        method.invoke(settings);
      }
    }

    assertThat(asked.keys).hasSizeGreaterThan(10);
    assertThatCode(() -> new KnownSettings(asked).check()).doesNotThrowAnyException();
  }

  /** Remembers which keys were asked for and gives each its fallback. */
  private static final class Asked extends SettingReader {

    private final Map<String, String> keys = new TreeMap<>();

    @Override
    public String text(String key, String fallback) {
      keys.put(key, fallback);
      return fallback;
    }

    @Override
    public Map<String, String> under(String prefix) {
      Map<String, String> found = new TreeMap<>();
      keys.forEach((key, value) -> found.put(key.substring(prefix.length()), value));
      return found;
    }
  }
}
