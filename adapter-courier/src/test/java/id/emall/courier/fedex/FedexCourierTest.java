package id.emall.courier.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.TokenContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The adapter against FedEx as the sandbox plays it. */
class FedexCourierTest extends TokenContract {

  FedexCourierTest() {
    super(new FedexFactory(), "fedex");
  }

  @Override
  protected String stranger() {
    return "986578788855";
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofHours(1);
  }

  @Override
  protected ZoneBasis basisWithoutOffset() {
    return ZoneBasis.LOCATION_ZONE;
  }

  @Override
  protected boolean tellsReturned() {
    return false;
  }

  @Test
  void a_local_time_of_an_unknown_place_is_kept_as_it_was_written() {
    String number = courier.book("NO_OFFSET", Map.of("origin", "Nowhere"));
    courier.advance(number);

    assertThat(newest(number).zoneBasis()).isEqualTo(ZoneBasis.UNKNOWN);
    assertThat(newest(number).localTime()).isEqualTo(newest(number).rawTime());
  }
}
