package id.emall.core.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings of the test class that runs now; stands over all other sources. */
public final class TestConfig implements ConfigSource {

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "emall.secret", "only-for-tests-only-for-tests-only-for-tests",
          "emall.password.rounds", "1000",
          "emall.factor.required", "none");
  private static final String SEARCH = "target/search/" + ProcessHandle.current().pid();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, String> VALUES = new ConcurrentHashMap<>(EVERYWHERE);

  static void use(String... settings) {
    VALUES.clear();
    VALUES.putAll(EVERYWHERE);
    VALUES.put("emall.search.dir", SEARCH + "/" + COUNT.incrementAndGet());
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      VALUES.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    forgetNames();
  }

  /** The configuration remembers the names it has seen; a new one is made for the next class. */
  private static void forgetNames() {
    ConfigProviderResolver resolver = ConfigProviderResolver.instance();
    resolver.releaseConfig(resolver.getConfig(TestConfig.class.getClassLoader()));
  }

  @Override
  public int getOrdinal() {
    return 1_000;
  }

  @Override
  public Set<String> getPropertyNames() {
    return VALUES.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String getValue(String name) {
    return VALUES.get(name);
  }

  @Override
  public String getName() {
    return "test";
  }
}
