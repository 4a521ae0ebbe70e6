package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Rupiah;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckoutRequestsTest {

  @Test
  void a_wish_reads_the_same_in_every_release() {
    CheckoutWish wish =
        new CheckoutWish(
            "K1",
            null,
            new CheckoutWish.Delivery("Siti", "+6281234567890", "Jalan Dago 12", "32.73"),
            List.of(new CheckoutWish.Line(new UUID(0, 1), 2)),
            List.of(new CheckoutWish.ShippingChoice(new UUID(0, 2), "JNE", "REGULAR")),
            null,
            new Rupiah(120_000));

    assertThat(CheckoutRequests.stable(wish))
        .isEqualTo(
            """
            {"delivery":{"address":"Jalan Dago 12","phone":"+6281234567890","recipient":"Siti",\
            "regencyCode":"32.73"},"expected":120000,"lines":[{"productId":\
            "00000000-0000-0000-0000-000000000001","quantity":2}],"requestKey":"K1","shipping":[\
            {"courier":"JNE","service":"REGULAR","shopId":"00000000-0000-0000-0000-000000000002"}]}""");
  }
}
