package id.emall.core.common.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every setting of the mall's own, in one place, so that a mistyped one is refused at start instead
 * of being silently without effect. What stands under the adapters' prefixes is checked when the
 * adapters are made, against what each declares.
 */
@ApplicationScoped
public class KnownSettings {

  private static final String PREFIX = "emall.";

  private static final List<String> ADAPTER_PREFIXES = List.of("bank.", "courier.", "sms.");

  private static final Set<String> KEYS =
      Set.of(
          "background.heartbeat",
          "clock.offset-ms",
          "commission.basis-points",
          "database.password",
          "database.url",
          "database.user",
          "demo",
          "feed.answers-kept",
          "feed.asked-interval",
          "feed.back-off",
          "feed.back-off-most",
          "feed.idle-interval",
          "feed.interval",
          "feed.lease",
          "feed.overlap-days",
          "feed.tick",
          "invoice.grace",
          "invoice.grace-most",
          "invoice.lapse-interval",
          "invoice.lifetime",
          "invoice.total-cool-down",
          "mail.from",
          "mail.host",
          "mail.password",
          "mail.port",
          "mail.starttls",
          "mail.user",
          "media.bytes-most",
          "media.folder",
          "media.side-most",
          "message.lease",
          "order.clock-interval",
          "order.complaint-period",
          "order.ship-within",
          "password.rounds",
          "proxy.trusted",
          "refund.shipping-of-returns",
          "refund.watch-interval",
          "secret",
          "seller.activation",
          "seller.scan-required",
          "shipping.answers-kept",
          "shipping.auth-pause",
          "shipping.back-off-first",
          "shipping.back-off-most",
          "shipping.breaker-failures",
          "shipping.breaker-pause",
          "shipping.bucket-refill",
          "shipping.bucket-size",
          "shipping.calls-per-turn",
          "shipping.early",
          "shipping.lease",
          "shipping.pace-most",
          "shipping.refresh-every",
          "shipping.silent-until",
          "shipping.throttle-pause",
          "shipping.tracker-every",
          "shipping.unknown-until",
          "site.name",
          "site.url");

  private SettingReader settings;

  protected KnownSettings() {}

  @Inject
  public KnownSettings(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException naming the settings nobody knows, when there are any
   */
  public void check() {
    Set<String> unknown = new TreeSet<>();
    for (String key : settings.under(PREFIX).keySet()) {
      if (!known(key)) {
        unknown.add(PREFIX + key);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "unknown settings " + unknown + "; README.md lists the known ones");
    }
  }

  private static boolean known(String key) {
    return KEYS.contains(key) || ADAPTER_PREFIXES.stream().anyMatch(key::startsWith);
  }
}
