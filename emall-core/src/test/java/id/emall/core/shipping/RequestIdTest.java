package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.RequestId;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestIdTest extends ShippingTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  @AfterEach
  void leave() {
    seen.clear();
    RequestId.enter(null);
  }

  private void listen(String number) {
    FakeCourier.answers(
        number,
        time -> {
          seen.add(String.valueOf(RequestId.current()));
          return FakeCourier.found(scan(Duration.ofHours(1), ShipmentStatus.IN_TRANSIT));
        });
  }

  @Test
  void a_courier_is_asked_in_the_name_of_the_request_that_brought_the_resi() {
    RequestId.enter("request-1");
    String number = sent(paidOrder());
    RequestId.enter(null);
    listen(number);

    get(Tracker.class).run();
    due(number);
    get(Tracker.class).run();

    assertThat(seen).containsExactly("request-1", "null");
    assertThat(RequestId.current()).isNull();
  }

  @Test
  void a_courier_is_asked_in_the_name_of_the_request_that_wished_for_news() {
    Paid order = paidOrder();
    String number = sent(order);
    listen(number);
    get(Tracker.class).run();
    clock.advance(Duration.ofMinutes(20));

    RequestId.enter("request-2");
    shipments().refresh(order.buyer(), parcel(order).id());
    RequestId.enter(null);
    get(Tracker.class).run();

    assertThat(seen).containsExactly("null", "request-2");
  }
}
