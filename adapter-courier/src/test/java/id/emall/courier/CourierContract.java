package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.NumberCheck.Verdict;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackResult.NotFound;
import id.emall.contracts.courier.TrackingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What must hold for every courier, whatever its protocol: run against the courier as the sandbox
 * plays it. A new adapter extends this and says what differs; what fails is what it does not
 * satisfy.
 */
@Timeout(60)
public abstract class CourierContract extends CourierAtWork {

  /**
   * @param standIn its name in the sandbox
   */
  protected CourierContract(CourierAdapterFactory factory, String standIn) {
    super(factory, new PlayedCourier(standIn));
  }

  CourierContract(CourierAdapterFactory factory, PlayedCourier standIn) {
    super(factory, standIn);
  }

  @Test
  void it_is_found_by_its_kind_and_tells_every_setting_once() {
    assertThat(ServiceLoader.load(CourierAdapterFactory.class, factory.getClass().getClassLoader()))
        .extracting(CourierAdapterFactory::kind)
        .contains(factory.kind());
    assertThat(settings).containsEntry("adapter", factory.kind());
    assertThat(factory.settings()).extracting(SettingKey::name).doesNotHaveDuplicates();
    assertThat(factory.settings())
        .extracting(SettingKey::name)
        .containsAll(settings.keySet().stream().filter(key -> !key.equals("adapter")).toList());
    assertThat(factory.settings()).extracting(SettingKey::meaning).doesNotContainNull();
  }

  @Test
  void a_required_setting_that_is_missing_is_named() {
    for (SettingKey key : factory.settings()) {
      if (key.required()) {
        String value = settings.remove(key.name());
        assertThatThrownBy(this::adapter)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(key.name());
        settings.put(key.name(), value);
      }
    }
    settings.put("base-url", "nowhere");
    assertThatThrownBy(this::adapter).hasMessageContaining("base-url");
  }

  @Test
  void its_example_passes_its_own_check() {
    CourierAdapter adapter = adapter();

    assertThat(adapter.check(adapter.exampleNumber()).verdict()).isNotEqualTo(Verdict.INVALID);
    assertThat(adapter.check("").verdict()).isEqualTo(Verdict.INVALID);
    assertThat(adapter.check(null).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(adapter.check(book("DELIVERED")).verdict()).isNotEqualTo(Verdict.INVALID);
    assertThat(adapter.batchSize()).isPositive();
    assertThat(adapter.mappingVersion()).isPositive();
  }

  @Test
  void a_parcel_is_followed_from_booking_to_delivery() {
    String number = book("DELIVERED");
    assertThat(found(number).status()).isEqualTo(ShipmentStatus.INFO_RECEIVED);

    courier.advance(number);
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);

    courier.advance(number, "OUT_FOR_DELIVERY");
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);

    courier.advance(number, "DELIVERED");
    Found found = found(number);
    assertThat(newest(found).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(found.status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(found.deliveredAt()).isNotNull();
    assertThat(Duration.between(found.deliveredAt(), clock.instant()).abs())
        .isLessThan(Duration.ofMinutes(2));
    assertThat(found.events()).hasSizeGreaterThanOrEqualTo(6);
    if (namesReceiver()) {
      assertThat(found.receiverName()).isEqualToIgnoringCase("Siti");
    }
  }

  @Test
  void every_scan_is_complete_and_in_the_one_vocabulary() {
    String number = book("RETURNED");
    courier.advance(number, "RETURNED");

    assertThat(found(number).events())
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.occurredAt()).isNotNull();
              assertThat(event.rawTime()).isNotBlank();
              assertThat(event.zoneBasis()).isNotNull();
              assertThat(event.localTime()).isNotNull();
              assertThat(event.description()).isNotNull();
              assertThat(event.place()).isNotNull();
              assertThat(event.status()).isNotEqualTo(ShipmentStatus.UNKNOWN);
              assertThat(event.subStatus() == null || SubStatus.of(event.subStatus()).isPresent())
                  .isTrue();
            });
  }

  @Test
  void a_failed_attempt_is_tried_again() {
    String number = book("ATTEMPT_FAILED");

    courier.advance(number, "ATTEMPT_FAIL");
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.ATTEMPT_FAIL);
    assertThat(found(number).deliveredAt()).isNull();

    courier.advance(number, "DELIVERED");
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void a_parcel_that_goes_back_says_so_before_it_ends() {
    String number = book("RETURNED");

    courier.advance(number, "RETURNING");
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.RETURNING);

    courier.advance(number, "RETURNED");
    assertThat(newest(number).status())
        .isEqualTo(tellsReturned() ? ShipmentStatus.RETURNED : ShipmentStatus.DELIVERED);
    assertThat(found(number).events())
        .extracting(TrackingEvent::status)
        .contains(ShipmentStatus.RETURNING);
  }

  @Test
  void what_no_rule_knows_is_unknown_and_kept() {
    String number = book("UNKNOWN_SCAN");
    courier.advance(number, "UNKNOWN");

    TrackingEvent newest = newest(number);

    assertThat(newest.status()).isEqualTo(ShipmentStatus.UNKNOWN);
    assertThat(newest.description()).isNotBlank();
  }

  @Test
  void the_order_of_the_list_does_not_matter() {
    String number = book("OUT_OF_ORDER");
    courier.advance(number, "OUT_FOR_DELIVERY", clock.instant().minusSeconds(3600).toString());
    courier.advance(number, "DELIVERED");

    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void a_single_scan_without_its_list_is_read() {
    String number = book("SINGLE_OBJECT");
    courier.advance(number);

    assertThat(found(number).events()).isNotEmpty();
    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void a_number_that_was_used_before_tells_of_the_newer_parcel() {
    String number = book("DUPLICATE");
    courier.advance(number);

    assertThat(newest(number).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(found(number).events())
        .extracting(TrackingEvent::status)
        .doesNotContain(ShipmentStatus.DELIVERED);
  }

  @Test
  void a_time_without_an_offset_says_so() {
    String number = book("NO_OFFSET");
    courier.advance(number);

    assertThat(newest(number).zoneBasis()).isEqualTo(basisWithoutOffset());
  }

  @Test
  void a_number_that_nobody_booked_is_not_found() {
    assertThat(track(stranger())).isInstanceOf(NotFound.class);
  }

  @Test
  void a_parcel_that_appears_late_is_not_found_before() {
    String number = book("APPEARS_LATE");

    assertThat(track(number)).isInstanceOf(NotFound.class);
    assertThat(track(number)).isInstanceOf(NotFound.class);
    assertThat(track(number)).isInstanceOf(Found.class);
  }

  @Test
  void too_many_questions_pause_for_as_long_as_the_courier_asks() {
    OutsideFailure failure = failure(track(book("THROTTLED")));

    assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void what_breaks_on_the_way_may_be_tried_again() {
    assertThat(failure(track(book("BREAKS_FIRST"))).kind()).isEqualTo(Kind.TRANSIENT);

    String number = book("DELIVERED");
    courier.advance(number);
    courier.fault("cut");
    assertThat(failure(track(number)).kind()).isEqualTo(Kind.TRANSIENT);

    settings.put("read-timeout", "PT1S");
    assertThat(failure(track(book("SLOW"))).kind()).isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void what_cannot_be_read_is_malformed_and_kept() {
    Failed failed = (Failed) track(book("MALFORMED"));

    assertThat(failed.failure().kind()).isEqualTo(Kind.MALFORMED);
    assertThat(failed.raw()).isNotEmpty();
  }

  @Test
  void nobody_at_the_address_is_transient() {
    settings.put("base-url", "http://127.0.0.1:1");

    assertThat(failure(track(stranger())).kind()).isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void refused_credentials_are_told_apart_and_stay_secret() {
    for (SettingKey key : factory.settings()) {
      boolean sent = !key.name().equals("push-secret");
      if (key.secret() && sent && settings.containsKey(key.name())) {
        String value = settings.put(key.name(), "wrong-and-secret");
        OutsideFailure failure = failure(track(stranger()));

        assertThat(failure.kind()).as(key.name()).isEqualTo(Kind.AUTH);
        assertThat(failure.getMessage()).doesNotContain("wrong-and-secret");
        settings.put(key.name(), value);
      }
    }
  }

  @Test
  void no_secret_is_told_whatever_goes_wrong() {
    List<String> secrets =
        factory.settings().stream()
            .filter(SettingKey::secret)
            .map(key -> settings.get(key.name()))
            .filter(value -> value != null)
            .toList();
    String number = book("DELIVERED");
    List<String> told = new ArrayList<>();
    for (String fault : List.of("throttled", "broken", "malformed", "cut")) {
      courier.fault(fault);
      for (Throwable e = failure(track(number)); e != null; e = e.getCause()) {
        told.add(e.toString());
      }
    }

    assertThat(told).isNotEmpty();
    assertThat(secrets).allSatisfy(secret -> assertThat(told).noneMatch(t -> t.contains(secret)));
    assertThat(tokens.fetched())
        .allSatisfy(token -> assertThat(told).noneMatch(text -> text.contains(token)));
  }

  @Test
  void every_query_gets_its_answer_in_order_even_beyond_one_call() {
    CourierAdapter adapter = adapter();
    String first = book("DELIVERED");
    String second = book("DELIVERED");
    courier.advance(second);
    List<TrackQuery> queries = new ArrayList<>();
    queries.add(query(stranger()));
    queries.add(query(first));
    for (int i = 0; i < Math.min(adapter.batchSize(), 250); i++) {
      queries.add(query(stranger()));
    }
    queries.add(query(second));

    List<TrackResult> results = adapter.track(queries);

    assertThat(results).hasSameSizeAs(queries);
    assertThat(results.getFirst()).isInstanceOf(NotFound.class);
    assertThat(results.get(1)).isInstanceOf(Found.class);
    assertThat(((Found) results.get(1)).events()).isEmpty();
    assertThat(((Found) results.getLast()).events()).hasSize(1);
    assertThat(adapter.track(List.of())).isEmpty();
  }

  @Test
  void a_kept_answer_is_read_as_it_was() {
    String number = book("DELIVERED");
    courier.advance(number, "DELIVERED");
    Found found = found(number);

    Found again = (Found) adapter().reread(number, found.raw()).orElseThrow();

    assertThat(again).usingRecursiveComparison().isEqualTo(found);
    assertThat(found(number).events()).isEqualTo(found.events());
  }

  @Test
  void bytes_that_are_no_answer_are_malformed() {
    for (String body : List.of("", "null", "[]", "7", "<html>", "{\"a\":", "{}")) {
      TrackResult result = adapter().reread(stranger(), body.getBytes()).orElseThrow();

      assertThat(result)
          .as(body)
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.MALFORMED));
    }
  }
}
