package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowCourierTest extends ShippingTest {

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.a.adapter=fake",
      "emall.courier.a.id=AAA",
      "emall.courier.jne.adapter=fake",
      "emall.shipping.tracker-every=PT0.3S"
    };
  }

  @Test
  void a_courier_that_does_not_answer_keeps_no_other_waiting() throws Exception {
    Paid slow = paidOrder();
    Paid quick = paidOrder();
    String slowNumber = freshNumber();
    shipments().enterResi(slow.seller(), slow.orderId(), "AAA", slowNumber);
    String quickNumber = sent(quick);
    CountDownLatch thinking = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    FakeCourier.answers(
        slowNumber,
        time -> {
          await(thinking);
          done.countDown();
          return FakeCourier.found(scan(Duration.ofHours(1), ShipmentStatus.IN_TRANSIT));
        });

    told(quickNumber, scan(Duration.ofHours(2), ShipmentStatus.IN_TRANSIT));
    told(quickNumber, scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));

    assertThat(parcel(quick).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(parcel(slow).status()).isEqualTo(ShipmentStatus.PENDING);
    assertThat(FakeCourier.asked(slowNumber)).isEqualTo(1);

    thinking.countDown();
    await(done);
    get(Tracker.class).run();
    assertThat(parcel(slow).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
