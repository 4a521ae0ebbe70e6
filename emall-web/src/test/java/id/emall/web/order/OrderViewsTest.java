package id.emall.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.View;
import id.emall.web.seller.SampleOrder;
import id.emall.web.testing.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderViewsTest {

  private static View page(OrderView order, ShipmentView... parcels) {
    return View.of("order/order", "order", order)
        .with("place", "Kota Bandung")
        .with("buyer", true)
        .with("parcels", List.of(parcels))
        .with("moments", List.of());
  }

  @Test
  void a_buyer_confirms_what_has_been_sent() {
    assertThat(Pages.html(page(SampleOrder.in(OrderState.SHIPPED))))
        .contains("/pesanan/K7M2P4/terima")
        .doesNotContain("sedang kami periksa");
  }

  @Test
  void a_held_order_says_that_it_is_being_checked_and_offers_nothing() {
    assertThat(Pages.html(page(SampleOrder.held(OrderState.SHIPPED))))
        .contains("sedang kami periksa")
        .doesNotContain("/terima");
    assertThat(Pages.html(page(SampleOrder.held(OrderState.PAID))))
        .contains("sedang kami periksa")
        .doesNotContain("/batal");
  }

  @Test
  void what_the_courier_gave_of_the_handover_is_shown() {
    assertThat(Pages.html(page(SampleOrder.in(OrderState.DELIVERED), SampleOrder.handedOver())))
        .contains("Diterima oleh SITI")
        .contains("href=\"https://foto.contoh.id/8820000000000012.jpg\"")
        .contains("mlat=-6.9147")
        .contains("mlon=107.6098");
  }
}
