package id.emall.launcher;

import id.emall.sandbox.Sandbox;
import java.util.Map;

/** Points the mall's adapters at the sandbox, with intervals short enough to watch. */
final class DemoSettings {

  /** A bank would not like to be asked so often; the sandbox allows one call a second. */
  private static final Map<String, String> HASTE =
      Map.of(
          "emall.feed.interval", "PT3S",
          "emall.feed.idle-interval", "PT30S",
          "emall.feed.asked-interval", "PT2S",
          "emall.feed.back-off", "PT3S",
          "emall.shipping.tracker-every", "PT1S",
          "emall.shipping.pace-most", "PT2S",
          "emall.order.clock-interval", "PT2S",
          "emall.desk.interval", "PT1S",
          "emall.refund.watch-interval", "PT2S",
          "emall.invoice.lapse-interval", "PT5S");

  private DemoSettings() {}

  static void put(Settings settings, Sandbox sandbox) {
    sandbox.mallSettings().forEach(settings::fallback);
    HASTE.forEach(settings::fallback);
    settings.fallback("emall.demo", "true");
  }
}
