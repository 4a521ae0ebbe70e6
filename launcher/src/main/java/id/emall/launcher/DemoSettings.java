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

  /** People play at any hour, and days in minutes; each message is to be seen at once. */
  private static final Map<String, String> NO_WAITING =
      Map.of(
          "emall.message.quiet-from", "00:00",
          "emall.message.quiet-until", "00:00",
          "emall.message.sms-per-hour", "0");

  /** The demo's people sign in with a password alone; who likes may set a second factor up. */
  private static final Map<String, String> EASY_SIGN_IN =
      Map.of("emall.factor.required", "none", "emall.factor.fresh-for", "PT0S");

  /** All who play come from one address, and whoever moves the clock stays signed in. */
  private static final Map<String, String> NO_LIMITS =
      Map.of(
          "emall.session.idle", "P30D",
          "emall.session.operator-idle", "P30D",
          "emall.session.operator-life", "P30D",
          "emall.limit.registrations-per-day", "100000",
          "emall.limit.codes-per-hour", "100000");

  private static final String ADAPTER = "adapter";

  private DemoSettings() {}

  static void put(Settings settings, Sandbox sandbox) {
    lead(settings, sandbox.mallSettings());
    HASTE.forEach(settings::fallback);
    NO_WAITING.forEach(settings::fallback);
    EASY_SIGN_IN.forEach(settings::fallback);
    NO_LIMITS.forEach(settings::fallback);
    settings.fallback("emall.payout.from", "bca");
    settings.fallback("emall.seller.activation", "automatic");
    settings.fallback("emall.contact.email", "bantuan@lumbung.example");
    settings.fallback("emall.demo", "true");
  }

  /** Leads each adapter to its stand-in, unless the environment names another kind for it. */
  static void lead(Settings settings, Map<String, String> toSandbox) {
    toSandbox.forEach(
        (key, value) -> {
          String prefix = key.substring(0, key.lastIndexOf('.') + 1);
          String kind = toSandbox.get(prefix + ADAPTER);
          if (kind == null || settings.find(prefix + ADAPTER).orElse(kind).equals(kind)) {
            settings.fallback(key, value);
          } else {
            settings.spellOut(prefix);
          }
        });
  }
}
