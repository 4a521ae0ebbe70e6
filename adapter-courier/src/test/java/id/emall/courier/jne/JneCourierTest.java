package id.emall.courier.jne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.RateQuery;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackResult.NotFound;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The adapter against JNE as the sandbox plays it. */
@Timeout(60)
class JneCourierTest {

  private static Sandbox sandbox;
  private static int booked;

  private final HttpClient player = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    sandbox = Sandbox.start(SandboxOptions.any().with("jne.slow-seconds", "3"));
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void it_is_found_by_its_kind() {
    assertThat(ServiceLoader.load(CourierAdapterFactory.class))
        .extracting(CourierAdapterFactory::kind)
        .contains("jne");
  }

  @Test
  void a_parcel_is_followed_from_booking_to_delivery() throws Exception {
    String number = book("DELIVERED");

    assertThat(((Found) track(number)).status()).isEqualTo(ShipmentStatus.INFO_RECEIVED);

    play("/parcels/" + number + "/advance", "{}");
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(newest(number).location()).isEqualTo("PAYAKUMBUH");

    play("/parcels/" + number + "/advance", "{\"to\":\"OUT_FOR_DELIVERY\"}");
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);

    play("/parcels/" + number + "/advance", "{\"to\":\"DELIVERED\"}");
    Found found = (Found) track(number);
    assertThat(found.status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(found.receiverName()).isEqualTo("SITI");
    assertThat(found.deliveredAt()).isNotNull();
    assertThat(found.events()).hasSize(6);
  }

  @Test
  void a_failed_attempt_a_return_and_a_new_code_are_told_apart() throws Exception {
    String failed = book("ATTEMPT_FAILED");
    play("/parcels/" + failed + "/advance", "{\"to\":\"ATTEMPT_FAIL\"}");
    assertThat(newest(failed).status()).isEqualTo(ShipmentStatus.ATTEMPT_FAIL);

    String returned = book("RETURNED");
    play("/parcels/" + returned + "/advance", "{\"to\":\"RETURNING\"}");
    assertThat(newest(returned).status()).isEqualTo(ShipmentStatus.RETURNING);
    play("/parcels/" + returned + "/advance", "{}");
    assertThat(newest(returned).status()).isEqualTo(ShipmentStatus.RETURNED);

    String strange = book("UNKNOWN_SCAN");
    play("/parcels/" + strange + "/advance", "{\"to\":\"UNKNOWN\"}");
    assertThat(newest(strange).status()).isEqualTo(ShipmentStatus.UNKNOWN);
  }

  @Test
  void a_number_that_nobody_booked_is_not_found() {
    assertThat(track("010116240120792")).isInstanceOf(NotFound.class);
  }

  @Test
  void too_many_questions_pause_for_as_long_as_jne_asks() throws Exception {
    Failed failed = (Failed) track(book("THROTTLED"));

    assertThat(failed.failure().kind()).isEqualTo(Kind.THROTTLED);
    assertThat(failed.failure().retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void what_breaks_on_the_way_may_be_tried_again() throws Exception {
    assertThat(failure(track(book("BREAKS_FIRST"))).kind()).isEqualTo(Kind.TRANSIENT);
    assertThat(failure(track(book("MALFORMED"))).kind()).isEqualTo(Kind.MALFORMED);

    CourierAdapter hasty = adapter(Map.of("read-timeout", "PT1S"));
    assertThat(failure(hasty.track(List.of(query(book("SLOW")))).getFirst()).kind())
        .isEqualTo(Kind.TRANSIENT);

    play("/faults", "{\"fault\":\"cut\",\"times\":1}");
    assertThat(failure(track(book("DELIVERED"))).kind()).isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void refused_credentials_are_told_apart_and_the_key_stays_secret() {
    CourierAdapter stranger = adapter(Map.of("api-key", "wrong-and-secret"));

    OutsideFailure failure = failure(stranger.track(List.of(query("010116240120792"))).getFirst());

    assertThat(failure.kind()).isEqualTo(Kind.AUTH);
    assertThat(failure.getMessage()).doesNotContain("wrong-and-secret");
  }

  @Test
  void nobody_at_the_address_is_transient() {
    CourierAdapter lost = adapter(Map.of("base-url", "http://127.0.0.1:1"));

    assertThat(failure(lost.track(List.of(query("010116240120792"))).getFirst()).kind())
        .isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void every_query_gets_its_answer_in_order() throws Exception {
    String number = book("DELIVERED");

    List<TrackResult> results =
        adapter(Map.of()).track(List.of(query("030260008408119"), query(number)));

    assertThat(results.get(0)).isInstanceOf(NotFound.class);
    assertThat(results.get(1)).isInstanceOf(Found.class);
  }

  @Test
  void it_quotes_no_prices_without_jnes_city_codes() {
    assertThat(adapter(Map.of()).rates(new RateQuery("13.76", "31.71", 1000))).isEmpty();
  }

  @Test
  void a_bad_setting_is_named() {
    assertThatThrownBy(() -> adapter(Map.of("base-url", "jne")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base-url");
    assertThatThrownBy(() -> adapter(Map.of("time-offset", "WIB")))
        .hasMessageContaining("time-offset");
  }

  private TrackingEvent newest(String number) {
    return ((Found) track(number)).events().getLast();
  }

  private TrackResult track(String number) {
    return adapter(Map.of()).track(List.of(query(number))).getFirst();
  }

  private static TrackQuery query(String number) {
    return new TrackQuery(number, "+628123456789");
  }

  private static OutsideFailure failure(TrackResult result) {
    return ((Failed) result).failure();
  }

  private String book(String scenario) throws Exception {
    String number = "0101162401%05d".formatted(++booked);
    play(
        "/parcels",
        """
        {"number":"%s","origin":"Payakumbuh","destination":"Jakarta","receiver":"Siti",
        "scenario":"%s"}
        """
            .formatted(number, scenario));
    return number;
  }

  private void play(String path, String json) throws Exception {
    HttpResponse<String> answer =
        player.send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/jne" + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static CourierAdapter adapter(Map<String, String> changed) {
    Map<String, String> values = new HashMap<>();
    values.put("base-url", sandbox.url());
    values.put("username", "LUMBUNG");
    values.put("api-key", "sandbox-jne-key");
    values.putAll(changed);
    return new JneFactory()
        .create(
            new AdapterContext(
                new AdapterSettings("jne", values),
                new OkHttpClient(),
                new MallClock(),
                null,
                null));
  }
}
