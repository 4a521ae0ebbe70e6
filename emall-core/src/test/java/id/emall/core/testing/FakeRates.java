package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.contracts.courier.rate.RateQuery;
import id.emall.contracts.courier.rate.RateService;
import id.emall.contracts.courier.rate.RateServiceFactory;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A service that quotes what a test tells it to, by its name in the settings ({@code
 * emall.rate.NAME.adapter=fake}). Its places are called as what is searched.
 */
public final class FakeRates implements RateService {

  private static final ConcurrentHashMap<String, Function<RateQuery, List<RateQuote>>> SCRIPTS =
      new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Function<String, List<RatePlace>>> PLACES =
      new ConcurrentHashMap<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  private final String name;

  private FakeRates(String name) {
    this.name = name;
  }

  public static void quotes(String name, Function<RateQuery, List<RateQuote>> script) {
    SCRIPTS.put(name, script);
  }

  public static void places(String name, Function<String, List<RatePlace>> script) {
    PLACES.put(name, script);
  }

  /** How often it was asked for prices. */
  public static int asked(String name) {
    return (int) ASKED.stream().filter(name::equals).count();
  }

  @Override
  public List<RateQuote> quote(RateQuery query) {
    ASKED.add(name);
    return SCRIPTS.getOrDefault(name, any -> List.of()).apply(query);
  }

  @Override
  public boolean searches() {
    return true;
  }

  @Override
  public List<RatePlace> search(String words) {
    return PLACES
        .getOrDefault(name, any -> List.of(new RatePlace(any, any, "", any, "")))
        .apply(words);
  }

  /** Makes the kind {@code fake}. */
  public static final class Factory implements RateServiceFactory {
    @Override
    public String kind() {
      return "fake";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public RateService create(AdapterContext context) {
      return new FakeRates(context.settings().name());
    }
  }
}
