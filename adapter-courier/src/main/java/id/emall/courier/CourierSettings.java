package id.emall.courier;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okhttp3.HttpUrl;

/** The settings that every courier has, and what is made of them. */
public final class CourierSettings {

  /** Couriers are slow; their partners' clients wait 15 to 30 seconds. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final String courier;
  private final AdapterContext context;
  private final AdapterSettings settings;

  /**
   * @param courier named in failures
   */
  public CourierSettings(String courier, AdapterContext context) {
    this.courier = courier;
    this.context = context;
    this.settings = context.settings();
  }

  /**
   * A courier's own settings and those of all.
   *
   * @param production its usual address, or null when the address has to be told
   */
  public static List<SettingKey> keys(String production, SettingKey... own) {
    List<SettingKey> keys = new ArrayList<>();
    keys.add(
        production == null
            ? SettingKey.required("base-url", "the address that the contract names")
            : SettingKey.optional("base-url", production + " unless told"));
    Collections.addAll(keys, own);
    keys.add(SettingKey.optional("time-offset", "offset of times without one, +07:00 unless told"));
    keys.add(
        SettingKey.optional("mapping", "file with a table of statuses instead of the built-in"));
    keys.add(SettingKey.optional("connect-timeout", "PT5S unless told"));
    keys.add(SettingKey.optional("read-timeout", "PT20S unless told"));
    return List.copyOf(keys);
  }

  public String courier() {
    return courier;
  }

  public AdapterContext context() {
    return context;
  }

  public AdapterSettings own() {
    return settings;
  }

  /** A way of asking this courier, with the time-outs that were set. */
  public Conversation conversation() {
    return new Conversation(
        courier,
        context.http(),
        settings.get("connect-timeout", CONNECT_TIMEOUT),
        settings.get("read-timeout", READ_TIMEOUT));
  }

  /**
   * @param production taken when no address is set, or null
   * @throws IllegalArgumentException when it is no address
   */
  public HttpUrl baseUrl(String production) {
    String text =
        production == null ? settings.get("base-url") : settings.get("base-url", production);
    HttpUrl url = HttpUrl.parse(text);
    if (url == null || url.query() != null) {
      throw refused("base-url", "must be an http or https address");
    }
    return url;
  }

  /** Times of a courier that works in Indonesia alone. */
  public ScanTimes domesticTimes(String... patterns) {
    return new ScanTimes(offset(), ZoneBasis.OFFSET_ASSUMED, patterns);
  }

  /** Times of a courier that writes the local time of any country. */
  public ScanTimes worldwideTimes(String... patterns) {
    return new ScanTimes(offset(), ZoneBasis.UNKNOWN, patterns);
  }

  public ZoneOffset offset() {
    try {
      return ZoneOffset.of(settings.get("time-offset", "+07:00"));
    } catch (DateTimeException e) {
      throw refused("time-offset", "must be an offset such as +07:00");
    }
  }

  /**
   * The courier's table of statuses, or the one that the setting {@code mapping} names.
   *
   * @throws IllegalArgumentException when the file cannot be read
   */
  public StatusTable table(StatusTable builtIn) {
    return settings.find("mapping").map(this::tableOf).orElse(builtIn);
  }

  private StatusTable tableOf(String file) {
    try {
      return StatusTable.read(file, Files.readString(Path.of(file), StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException | IllegalStateException e) {
      throw refused("mapping", "names no readable table: " + e.getMessage());
    }
  }

  /** The name under which this contract's token is kept. */
  public String tokenName() {
    return "courier." + settings.name();
  }

  /** One of several words. */
  public String oneOf(String key, String fallback, List<String> words) {
    String value = settings.get(key, fallback);
    if (!words.contains(value)) {
      throw refused(key, "must be one of " + words);
    }
    return value;
  }

  public IllegalArgumentException refused(String key, String why) {
    return new IllegalArgumentException(
        "setting '" + key + "' of adapter '" + settings.name() + "' " + why);
  }
}
