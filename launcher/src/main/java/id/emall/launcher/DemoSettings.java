package id.emall.launcher;

import id.emall.sandbox.Sandbox;
import java.util.Map;

/** Points the mall's adapters at the sandbox, with intervals short enough to watch. */
final class DemoSettings {

  /** A bank would not like to be asked so often; the sandbox allows one call a second. */
  private static final Map<String, String> HASTE =
      Map.ofEntries(
          Map.entry("emall.feed.interval", "PT3S"),
          Map.entry("emall.feed.idle-interval", "PT30S"),
          Map.entry("emall.feed.asked-interval", "PT2S"),
          Map.entry("emall.feed.back-off", "PT3S"),
          Map.entry("emall.shipping.tracker-every", "PT1S"),
          Map.entry("emall.shipping.pace-most", "PT2S"),
          Map.entry("emall.order.clock-interval", "PT2S"),
          Map.entry("emall.desk.interval", "PT1S"),
          Map.entry("emall.refund.watch-interval", "PT2S"),
          Map.entry("emall.invoice.lapse-interval", "PT5S"),
          Map.entry("emall.payout.tick", "PT2S"),
          Map.entry("emall.payout.watch-interval", "PT2S"));

  private DemoSettings() {}

  static void put(Settings settings, Sandbox sandbox) {
    sandbox.mallSettings().forEach(settings::fallback);
    HASTE.forEach(settings::fallback);
    settings.fallback("emall.payout.from", "bca");
    settings.fallback("emall.demo", "true");
  }
}
