package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierLimits;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * How often each courier may be asked: as the courier's own settings say, else as its adapter knows
 * from what the courier publishes, else as carefully as the mall's settings are with everybody.
 */
@ApplicationScoped
class Limits {

  private static final int MOST_AT_ONCE = 1_000;
  private static final int MOST_TOGETHER = 50;

  private Adapters adapters;
  private SettingReader read;
  private ShippingSettings settings;

  protected Limits() {}

  @Inject
  Limits(Adapters adapters, SettingReader read, ShippingSettings settings) {
    this.adapters = adapters;
    this.read = read;
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException naming the setting that is no limit
   */
  CourierLimits of(CourierId courier) {
    CourierLimits usual =
        new CourierLimits(
            settings.bucketSize(),
            settings.bucketRefill(),
            settings.callsTogether(),
            CourierLimits.NO_END);
    CourierAdapter adapter = adapters.couriers().get(courier);
    if (adapter == null) {
      return usual;
    }
    CourierLimits known = adapter.limits().orElse(usual);
    String prefix = "emall.courier." + name(adapter) + ".";
    return new CourierLimits(
        read.whole(prefix + "calls-at-once", known.atOnce(), 1, MOST_AT_ONCE),
        read.duration(prefix + "call-every", known.every()),
        read.whole(prefix + "calls-together", known.together(), 1, MOST_TOGETHER),
        read.whole(prefix + "calls-a-day", known.perDay(), 1, CourierLimits.NO_END));
  }

  private String name(CourierAdapter adapter) {
    return adapters.couriersByName().entrySet().stream()
        .filter(one -> one.getValue() == adapter)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
