package id.emall.core.rates;

import id.emall.core.common.settings.Adjustable;
import id.emall.core.common.settings.DecidedSettings;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How shipping costs are asked for. All keys begin with {@code emall.quote.} */
@ApplicationScoped
public class RateSettings {

  private SettingReader read;
  private DecidedSettings decided;

  protected RateSettings() {}

  @Inject
  public RateSettings(SettingReader read, DecidedSettings decided) {
    this.read = read;
    this.decided = decided;
  }

  /**
   * Names of services in the order in which they are believed; those not named come after them, by
   * name. {@code emall.quote.order}
   */
  public List<String> order() {
    return Arrays.stream(read.text("emall.quote.order", "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** How old an answer may be before the service is asked again. {@code emall.quote.kept} */
  public Duration kept() {
    return read.duration("emall.quote.kept", Duration.ofHours(6));
  }

  /**
   * How old an answer may be that is still shown and charged when the service is silent. {@code
   * emall.quote.honoured}
   */
  public Duration honoured() {
    return read.duration("emall.quote.honoured", Duration.ofHours(24));
  }

  /** How long a buyer's page waits for all services together. {@code emall.quote.wait} */
  public Duration waitMost() {
    return read.duration("emall.quote.wait", Duration.ofSeconds(4));
  }

  /** Calls to one service in a minute, all nodes together. {@code emall.quote.calls-per-minute} */
  public int callsPerMinute() {
    return read.whole("emall.quote.calls-per-minute", 60, 1, 100_000);
  }

  /** How long what a seller said holds. {@code emall.quote.seller-holds} */
  public Duration sellerHolds() {
    return decided.duration(Adjustable.SELLER_HOLDS);
  }

  /** How long a service that fails is left alone. {@code emall.quote.pause} */
  public Duration pause() {
    return read.duration("emall.quote.pause", Duration.ofMinutes(1));
  }

  /** How long a service that refuses our key is left alone. {@code emall.quote.auth-pause} */
  public Duration authPause() {
    return read.duration("emall.quote.auth-pause", Duration.ofHours(1));
  }
}
