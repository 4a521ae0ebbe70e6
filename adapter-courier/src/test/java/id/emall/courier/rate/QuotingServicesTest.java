package id.emall.courier.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.contracts.courier.rate.RateQuery;
import id.emall.contracts.courier.rate.RateService;
import id.emall.contracts.courier.rate.RateServiceFactory;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The services that quote prices against the sandbox's stand-ins. */
class QuotingServicesTest {

  private static final CourierId JNE = new CourierId("JNE");
  private static final Set<CourierId> COURIERS =
      Set.of(JNE, new CourierId("TIKI"), new CourierId("POS"), new CourierId("WAHANA"));
  private static final Map<String, RateServiceFactory> KINDS =
      Map.of(
          "komerce", new KomerceRatesFactory(),
          "biteship", new BiteshipRatesFactory(),
          "jne", new JneRatesFactory());

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    SandboxOptions options = SandboxOptions.any();
    for (String kind : KINDS.keySet()) {
      options =
          options.with(kind + "-rates.offered", "true").with(kind + "-rates.slow-seconds", "3");
    }
    sandbox = Sandbox.start(options);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"komerce", "biteship"})
  void an_aggregator_quotes_at_least_three_couriers_between_places_it_finds(String kind) {
    RateService service = service(kind);
    String origin = service.search("Payakumbuh").getFirst().id();
    String destination = service.search("Jakarta Pusat").getFirst().id();

    List<RateQuote> quotes = service.quote(query(origin, destination, 1200, 0));

    assertThat(quotes).extracting(RateQuote::courier).containsAll(COURIERS);
    assertThat(quotes)
        .filteredOn(quote -> quote.courier().equals(JNE))
        .extracting(RateQuote::service)
        .containsExactly(Service.ECONOMY, Service.REGULAR, Service.NEXT_DAY);
    assertThat(quotes).allSatisfy(quote -> assertThat(quote.price()).isPositive());
    assertThat(quotes)
        .filteredOn(quote -> quote.serviceCode().equalsIgnoreCase("OKE"))
        .singleElement()
        .satisfies(quote -> assertThat(quote.daysFrom() + "-" + quote.daysTo()).isEqualTo("3-6"));
  }

  @ParameterizedTest
  @CsvSource({"komerce", "biteship"})
  void a_large_light_parcel_costs_what_its_volume_weighs(String kind) {
    RateService service = service(kind);
    String place = service.search("Payakumbuh").getFirst().id();

    long light = service.quote(query(place, place, 1000, 0)).getFirst().price();
    long large = service.quote(query(place, place, 1000, 24_000)).getFirst().price();

    assertThat(large).isEqualTo(4 * light);
  }

  @Test
  void komerce_does_not_tell_a_city_from_a_regency_of_its_name_and_biteship_does() {
    assertThat(service("komerce").search("Bandung"))
        .extracting(RatePlace::city)
        .contains("BANDUNG", "BANDUNG BARAT");
    assertThat(service("biteship").search("Bandung"))
        .extracting(RatePlace::city)
        .contains("Kota Bandung", "Kabupaten Bandung");
    assertThat(service("komerce").search("Atlantis")).isEmpty();
    assertThat(service("biteship").search("Atlantis")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"komerce", "biteship"})
  void a_district_is_found_by_its_name_beside_its_citys_and_has_a_price_of_its_own(String kind) {
    RateService service = service(kind);
    String origin = service.search("Payakumbuh").getFirst().id();
    String city = service.search("Bandung").getFirst().id();

    List<RatePlace> found = service.search("Coblong Bandung");

    assertThat(found)
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.district()).isEqualToIgnoringCase("Coblong");
              assertThat(place.city()).endsWithIgnoringCase("Bandung");
              assertThat(place.province()).isEqualToIgnoringCase("Jawa Barat");
            });
    assertThat(service.quote(query(origin, found.getFirst().id(), 1000, 0)).getFirst().price())
        .isGreaterThan(service.quote(query(origin, city, 1000, 0)).getFirst().price());
  }

  @Test
  void jne_quotes_by_its_own_codes_and_forgives_300_grams() {
    RateService jne = service("jne");

    assertThat(jne.searches()).isFalse();
    assertThat(jne.quote(query("CGK10000", "BDO10000", 1300, 0)))
        .extracting(quote -> quote.serviceCode() + " " + quote.price() + " " + quote.daysTo())
        .containsExactly("OKE19 10200 6", "REG19 12000 2", "YES19 20400 1");
    assertThat(jne.quote(query("CGK10000", "BDO10000", 1310, 0)).get(1).price()).isEqualTo(24_000);
    assertThat(jne.quote(query("CGK10000", "nowhere", 1000, 0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"komerce", "biteship", "jne"})
  void a_wrong_key_stops_and_tells(String kind) {
    Map<String, String> settings = settings(kind);
    settings.put("api-key", "wrong");

    assertThatThrownBy(() -> make(kind, settings).quote(query("CGK10000", "BDO10000", 1, 0)))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.AUTH));
  }

  @ParameterizedTest
  @CsvSource({
    "komerce, broken, TRANSIENT", "komerce, throttled, THROTTLED", "komerce, malformed, MALFORMED",
    "komerce, cut, TRANSIENT", "biteship, broken, TRANSIENT", "biteship, throttled, THROTTLED",
    "biteship, malformed, MALFORMED", "jne, malformed, MALFORMED", "jne, slow, TRANSIENT",
  })
  void troubles_are_told_by_their_kind(String kind, String fault, Kind expected) throws Exception {
    Map<String, String> settings = settings(kind);
    settings.put("read-timeout", "PT1S");
    RateService service = make(kind, settings);
    String origin = kind.equals("jne") ? "CGK10000" : service.search("Payakumbuh").getFirst().id();

    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/" + kind + "-rates/faults"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"" + fault + "\"}"))
                .header("Content-Type", "application/json")
                .build(),
            HttpResponse.BodyHandlers.discarding());

    assertThatThrownBy(() -> service.quote(query(origin, origin, 1000, 0)))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(expected));
  }

  private static RateQuery query(String origin, String destination, int grams, long volume) {
    return new RateQuery(origin, destination, grams, volume, COURIERS);
  }

  private static RateService service(String kind) {
    return make(kind, settings(kind));
  }

  private static RateService make(String kind, Map<String, String> settings) {
    return KINDS
        .get(kind)
        .create(
            new AdapterContext(
                new AdapterSettings(kind, settings),
                new OkHttpClient.Builder().retryOnConnectionFailure(false).build(),
                Clock.systemUTC(),
                null,
                null));
  }

  private static Map<String, String> settings(String kind) {
    String prefix = "emall.rate." + kind + ".";
    Map<String, String> own = new HashMap<>();
    sandbox
        .mallSettings()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
              }
            });
    return own;
  }
}
