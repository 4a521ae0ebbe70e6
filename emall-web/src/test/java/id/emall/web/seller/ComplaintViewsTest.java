package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintState;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.ComplaintWish;
import id.emall.core.catalogue.StockWish;
import id.emall.core.ordering.OrderState;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComplaintViewsTest {

  private static final Instant MADE = Instant.parse("2026-03-02T03:00:00Z");

  private static String page(ComplaintState state, String answer) {
    boolean open = state == ComplaintState.OPEN;
    ComplaintView complaint =
        new ComplaintView(
            new UUID(0, 7),
            new UUID(0, 1),
            ComplaintKind.DAMAGED,
            "Botolnya pecah",
            ComplaintWish.MONEY,
            state,
            MADE,
            answer,
            answer == null ? null : MADE,
            null,
            open ? null : MADE,
            List.of(new StockWish(new UUID(0, 5), 1)),
            null,
            List.of());
    return Pages.html(
        View.of(
                "seller/order",
                "order",
                open ? SampleOrder.held(OrderState.DELIVERED) : SampleOrder.in(OrderState.REFUNDED))
            .with("form", Form.empty())
            .with("place", "Kota Bandung")
            .with("couriers", List.of())
            .with("parcels", List.of())
            .with("moments", List.of())
            .with("complaints", List.of(complaint)));
  }

  @Test
  void a_seller_may_agree_before_and_after_answering_and_not_once_it_is_over() {
    String agree = "/penjual/pesanan/K7M2P4/setuju";

    assertThat(page(ComplaintState.OPEN, null)).contains(agree, "/penjual/pesanan/K7M2P4/jawab");
    assertThat(page(ComplaintState.OPEN, null)).contains("Rp85.000 kembali kepada pembeli");
    assertThat(page(ComplaintState.OPEN, "Maaf.")).contains(agree).doesNotContain("/jawab");
    assertThat(page(ComplaintState.CONCEDED, null))
        .contains("Penjual setuju: uang kembali")
        .doesNotContain(agree);
  }
}
