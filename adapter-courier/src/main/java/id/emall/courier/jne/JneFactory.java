package id.emall.courier.jne;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.courier.Conversation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.HttpUrl;

/** Makes the adapter of kind {@code jne}. */
public final class JneFactory implements CourierAdapterFactory {

  /** Production address for tracking and tariff; JNE tells its partners the port. */
  private static final String PRODUCTION = "https://apiv2.jne.co.id:10205";

  /** JNE is slow; its partners' clients wait 15 to 30 seconds. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  @Override
  public String kind() {
    return "jne";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.optional("base-url", "JNE's address, " + PRODUCTION + " unless told"),
        SettingKey.required("username", "user name that JNE issued"),
        SettingKey.secret("api-key", "key that JNE issued"),
        SettingKey.optional("user-agent", "how we present ourselves, emall/1.0 unless told"),
        SettingKey.optional("time-offset", "offset of times without one, +07:00 unless told"),
        SettingKey.optional("connect-timeout", "PT5S unless told"),
        SettingKey.optional("read-timeout", "PT20S unless told"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    Conversation conversation =
        new Conversation(
            "JNE",
            context.http(),
            settings.get("connect-timeout", CONNECT_TIMEOUT),
            settings.get("read-timeout", READ_TIMEOUT));
    JneQuestion question =
        new JneQuestion(
            baseUrl(settings),
            settings.get("username"),
            settings.get("api-key"),
            settings.get("user-agent", "emall/1.0"));
    return new JneCourier(question, conversation, new JneAnswer(new JneTimes(offset(settings))));
  }

  private static HttpUrl baseUrl(AdapterSettings settings) {
    HttpUrl url = HttpUrl.parse(settings.get("base-url", PRODUCTION));
    if (url == null) {
      throw refused(settings, "base-url", "must be an http or https address");
    }
    return url;
  }

  private static ZoneOffset offset(AdapterSettings settings) {
    try {
      return ZoneOffset.of(settings.get("time-offset", "+07:00"));
    } catch (DateTimeException e) {
      throw refused(settings, "time-offset", "must be an offset such as +07:00");
    }
  }

  private static IllegalArgumentException refused(
      AdapterSettings settings, String key, String why) {
    return new IllegalArgumentException(
        "setting '" + key + "' of adapter '" + settings.name() + "' " + why);
  }
}
