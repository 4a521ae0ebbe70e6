package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ordering.OrderState;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Moment;
import id.emall.web.seller.SampleOrder;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTimelineTest {

  private static List<String> told(ShipmentView... parcels) {
    return OrderTimeline.of(
            SampleOrder.in(OrderState.DELIVERED),
            List.of(parcels),
            List.of(),
            Texts.in(Language.INDONESIAN))
        .stream()
        .map(Moment::title)
        .toList();
  }

  @Test
  void a_delivery_that_the_courier_tells_is_not_told_again() {
    assertThat(told(SampleOrder.handedOver()))
        .containsExactly("Dikirim penjual", "Pembayaran diterima", "Pesanan dibuat");
  }

  @Test
  void a_delivery_that_no_scan_tells_is_told() {
    assertThat(told(SampleOrder.parcel("8820000000000012", 1, 1)))
        .containsExactly(
            "Sampai di tujuan", "Dikirim penjual", "Pembayaran diterima", "Pesanan dibuat");
  }
}
