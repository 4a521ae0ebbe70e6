package id.emall.core.member.office;

import id.emall.core.common.Refusal;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The identity providers that the settings name. */
@ApplicationScoped
public class Offices implements StartUpWork {

  private static final String PREFIX = "emall.oidc.";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Set<String> KEYS =
      Set.of(
          "issuer", "title", "client-id", "client-secret", "scopes", "second-factor", "patience");

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PATIENCE_LEAST = Duration.ofMillis(100);
  private static final Duration PATIENCE_MOST = Duration.ofSeconds(30);

  private Map<String, OfficeProvider> providers;

  protected Offices() {}

  /**
   * @throws IllegalStateException naming the setting that is wrong
   */
  @Inject
  public Offices(SettingReader settings) {
    providers = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    for (String key : settings.under(PREFIX).keySet()) {
      int dot = key.indexOf('.');
      String name = key.substring(0, Math.max(0, dot));
      if (!NAME.matcher(name).matches() || !KEYS.contains(key.substring(dot + 1))) {
        throw new IllegalStateException("unknown setting " + PREFIX + key);
      }
      names.add(name);
    }
    names.forEach(name -> providers.put(name, read(settings, name)));
  }

  /** Reading them was the check. */
  @Override
  public void run() {
    providers.values();
  }

  public Collection<OfficeProvider> all() {
    return providers.values();
  }

  /**
   * @throws Refusal NOT_FOUND {@code office.not-found}
   */
  public OfficeProvider require(String name) {
    OfficeProvider found = name == null ? null : providers.get(name);
    if (found == null) {
      throw Refusal.notFound("office");
    }
    return found;
  }

  /** What people call an office, also one that the settings do not name any more. */
  String title(String name) {
    OfficeProvider known = providers.get(name);
    return known == null ? name : known.title();
  }

  private static OfficeProvider read(SettingReader settings, String name) {
    String prefix = PREFIX + name + ".";
    URI issuer = URI.create(settings.text(prefix + "issuer"));
    if (!safe(issuer)) {
      throw new IllegalStateException("setting " + prefix + "issuer must begin with https://");
    }
    return new OfficeProvider(
        name,
        settings.text(prefix + "title", name),
        issuer,
        settings.text(prefix + "client-id"),
        settings.secret(prefix + "client-secret"),
        settings.text(prefix + "scopes", "openid email"),
        Arrays.stream(settings.text(prefix + "second-factor", "").split(","))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        patience(settings, prefix + "patience"));
  }

  private static Duration patience(SettingReader settings, String key) {
    Duration patience = settings.duration(key, PATIENCE);
    if (patience.compareTo(PATIENCE_LEAST) < 0 || patience.compareTo(PATIENCE_MOST) > 0) {
      throw new IllegalStateException("setting " + key + " must be from PT0.1S to PT30S");
    }
    return patience;
  }

  /** Over TLS, or on this machine. */
  static boolean safe(URI address) {
    boolean here = Set.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
    return "https".equals(address.getScheme()) || here && "http".equals(address.getScheme());
  }
}
