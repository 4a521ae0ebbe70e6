package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.time.MallClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must hold for every courier that tells of parcels by itself. */
@Timeout(60)
public abstract class PushContract {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MallClock clock = new MallClock();
  private final CourierAdapterFactory factory;
  private final PlayedCourier courier;
  private Map<String, String> settings;

  protected PushContract(CourierAdapterFactory factory, String standIn) {
    this.factory = factory;
    this.courier = new PlayedCourier(standIn);
  }

  /** Whether a push tells the scans; else it only says that the parcel is to be asked about. */
  protected abstract boolean tellsScans();

  @BeforeEach
  void open() {
    settings = courier.settings();
    PlayedMall.reading(parser());
  }

  @Test
  void news_sent_twice_in_the_wrong_order_is_known_as_such() {
    String number = courier.book("DELIVERED");
    courier.advance(number, "DELIVERED");

    JsonNode answered = push(number, "{\"order\":\"reversed\",\"times\":2}");

    assertThat(answered).hasSize(12).allMatch(status -> status.asInt() == 200);
    List<Pushed> told = PlayedMall.told();
    assertThat(told).hasSize(12).allMatch(one -> one.number().equals(number));
    for (int i = 0; i < told.size(); i += 2) {
      assertThat(told.get(i).id()).isEqualTo(told.get(i + 1).id()).hasSizeLessThanOrEqualTo(64);
    }
    assertThat(told).extracting(Pushed::result).allMatch(Found.class::isInstance);
    if (tellsScans()) {
      assertThat(told.stream().map(Pushed::id).distinct()).hasSize(6);
      assertThat(newest(told.getFirst())).isEqualTo(ShipmentStatus.DELIVERED);
      assertThat(newest(told.getLast())).isEqualTo(ShipmentStatus.IN_TRANSIT);
    } else {
      assertThat(told).allMatch(one -> ((Found) one.result()).events().isEmpty());
      assertThat(told).noneMatch(one -> ((Found) one.result()).status().terminal());
    }
  }

  @Test
  void a_forged_push_tells_nothing() {
    String number = courier.book("DELIVERED");
    courier.advance(number, "DELIVERED");

    JsonNode answered = push(number, "{\"forged\":true}");

    assertThat(answered).allMatch(status -> status.asInt() == 401);
    assertThat(PlayedMall.told()).isEmpty();
  }

  @Test
  void a_push_without_proof_is_refused_and_an_empty_one_only_tries_the_door() {
    byte[] body =
        "{\"event\":\"order.status\",\"trackingNumber\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> parser().parse(Map.of(), body))
        .isInstanceOfSatisfying(
            OutsideFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.AUTH);
              assertThat(failure.getMessage()).doesNotContain(settings.get("push-secret"));
            });
    assertThat(parser().parse(Map.of(), new byte[0])).isEmpty();
  }

  @Test
  void without_a_secret_no_push_is_taken() {
    settings.remove("push-secret");

    assertThat(adapter().push()).isEmpty();
  }

  /** As the core has it: by time, and among equal times the one that is told later. */
  private static ShipmentStatus newest(Pushed pushed) {
    List<TrackingEvent> events = ((Found) pushed.result()).events();
    TrackingEvent newest = events.getFirst();
    for (TrackingEvent event : events) {
      newest = event.occurredAt().isBefore(newest.occurredAt()) ? newest : event;
    }
    return newest.status();
  }

  private JsonNode push(String number, String how) {
    try {
      ObjectNode body = (ObjectNode) JSON.readTree(how);
      return courier.play("/push", body.put("number", number)).path("answered");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(how, e);
    }
  }

  private PushParser parser() {
    return adapter().push().orElseThrow();
  }

  private CourierAdapter adapter() {
    return factory.create(
        new AdapterContext(
            new AdapterSettings(courier.name(), settings),
            new OkHttpClient(),
            clock,
            new MemoryTokens(clock),
            name -> 1));
  }
}
