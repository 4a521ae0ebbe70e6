package id.emall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the demo's adapters lead to. */
class DemoSettingsTest {

  private static final Map<String, String> TO_SANDBOX =
      Map.of(
          "emall.courier.pcp.adapter", "configured",
          "emall.courier.pcp.courier", "PCP",
          "emall.courier.pcp.base-url", "http://127.0.0.1:8090",
          "emall.courier.jne.adapter", "jne",
          "emall.courier.jne.base-url", "http://127.0.0.1:8090");

  @Test
  void adapters_lead_to_the_sandbox() {
    Settings settings = Settings.read(null, Map.of());

    DemoSettings.lead(settings, TO_SANDBOX);

    assertThat(settings.find("emall.courier.pcp.adapter")).contains("configured");
    assertThat(settings.find("emall.courier.pcp.base-url")).contains("http://127.0.0.1:8090");
  }

  @Test
  void one_that_only_the_environment_names_is_known_by_its_keys() {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "EMALL_RATE_TEST_ADAPTER", "komerce",
                "EMALL_RATE_TEST_TWO_ADAPTER", "biteship",
                "EMALL_RATE_TEST_TWO_BASE_URL", "http://two"));
    try {
      settings.publish();

      assertThat(System.getProperties())
          .containsEntry("emall.rate.test.adapter", "komerce")
          .containsEntry("emall.rate.test-two.adapter", "biteship")
          .containsEntry("emall.rate.test-two.base-url", "http://two")
          .doesNotContainKey("emall.rate.test.two-adapter");
    } finally {
      System.getProperties().keySet().removeIf(key -> key.toString().startsWith("emall.rate.test"));
    }
  }

  @Test
  void one_that_the_environment_makes_another_takes_no_key_of_the_sandbox() {
    Settings settings =
        Settings.read(
            null,
            Map.of("EMALL_COURIER_PCP_ADAPTER", "manual", "EMALL_COURIER_PCP_COURIER", "PCP"));

    DemoSettings.lead(settings, TO_SANDBOX);

    assertThat(settings.find("emall.courier.pcp.adapter")).contains("manual");
    assertThat(settings.find("emall.courier.pcp.courier")).contains("PCP");
    assertThat(settings.find("emall.courier.pcp.base-url")).isEmpty();
    assertThat(settings.find("emall.courier.jne.adapter")).contains("jne");
  }
}
