package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderWishTest {

  @Test
  void a_shop_for_which_shipping_is_chosen_twice_is_named() {
    var choice = new OrderWish.ShippingChoice(new UUID(0, 1), "JNE", "REGULAR");
    var wish =
        new OrderWish(
            new OrderWish.Buyer("Siti", "siti@contoh.id", "081234567890", "id"),
            new OrderWish.Delivery(null, null, "Jalan Dago 12", "32.73", null),
            List.of(new WishedLine(new UUID(0, 2), 1)),
            List.of(choice, choice),
            null,
            null);

    Refusal refusal = catchThrowableOfType(Refusal.class, wish::check);

    assertThat(refusal.fields())
        .containsExactly(new FieldError("shipping[1].shopId", "shipping.shop-twice"));
  }
}
