package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.contracts.time.MallClock;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;

/** A courier's adapter and its stand-in, and what a test says of them. */
abstract class CourierAtWork {

  protected final MallClock clock = new MallClock();
  protected final PlayedCourier courier;
  protected Map<String, String> settings;

  final MemoryTokens tokens = new MemoryTokens(clock);
  final CourierAdapterFactory factory;

  CourierAtWork(CourierAdapterFactory factory, PlayedCourier standIn) {
    this.factory = factory;
    this.courier = standIn;
  }

  /** A number of the right shape that nobody booked. */
  protected abstract String stranger();

  /** What the courier says of a time that it writes without its usual offset. */
  protected ZoneBasis basisWithoutOffset() {
    return ZoneBasis.OFFSET_ASSUMED;
  }

  /** Whether the courier tells who took a parcel. */
  protected boolean namesReceiver() {
    return true;
  }

  /**
   * Whether the courier tells that a parcel is back; else it calls that a delivery, which the mall
   * does not take for one after a return.
   */
  protected boolean tellsReturned() {
    return true;
  }

  @BeforeEach
  void open() {
    settings = courier.settings();
  }

  /** How a parcel of this scenario is booked. */
  protected String book(String scenario) {
    return courier.book(scenario);
  }

  protected final TrackingEvent newest(String number) {
    return newest(found(number));
  }

  /** As the core has it: by time, and among equal times the one that is told later. */
  protected static TrackingEvent newest(Found found) {
    TrackingEvent newest = found.events().getFirst();
    for (TrackingEvent event : found.events()) {
      newest = event.occurredAt().isBefore(newest.occurredAt()) ? newest : event;
    }
    return newest;
  }

  protected final Found found(String number) {
    TrackResult result = track(number);
    assertThat(result)
        .as(() -> result instanceof Failed failed ? failed.failure().getMessage() : "")
        .isInstanceOf(Found.class);
    return (Found) result;
  }

  protected final TrackResult track(String number) {
    return adapter().track(List.of(query(number))).getFirst();
  }

  protected static TrackQuery query(String number) {
    return new TrackQuery(number, "+628123456789");
  }

  protected static OutsideFailure failure(TrackResult result) {
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).failure();
  }

  protected final CourierAdapter adapter() {
    return factory.create(
        new AdapterContext(
            new AdapterSettings(courier.name(), settings),
            new OkHttpClient(),
            clock,
            tokens,
            name -> 1));
  }
}
