package id.emall.core.partner;

import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.CheckoutWish;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a partner's buyer wants.
 *
 * @param expectedTotal goods and shipping as the buyer saw them, in rupiah, or null
 * @param payBy name of the way to pay, or null for the first bank account that has room
 */
public record OrderWish(
    Buyer buyer,
    Delivery delivery,
    List<WishedLine> lines,
    List<ShippingChoice> shipping,
    Long expectedTotal,
    String payBy)
    implements ContractValue {

  private static final Set<String> LANGUAGES = Set.of("id", "en");
  private static final int NAME_LEAST = 2;
  private static final int NAME_MOST = 100;
  private static final int PHONE_LEAST = 8;
  private static final int PHONE_MOST = 20;
  private static final int PAY_BY_MOST = 40;

  /** Who pays and is written to. */
  public record Buyer(String name, String email, String phone, String language) {}

  /** Where the parcels go; without recipient and phone, to the buyer. */
  public record Delivery(
      String recipient, String phone, String address, String regencyCode, String districtCode) {}

  /** How one shop sends. */
  public record ShippingChoice(UUID shopId, String courier, String service) {}

  /** Refuses what is not as published; the checkout looks at the rest. */
  void check() {
    Checks checks = new Checks();
    checks.that(buyer != null, "buyer", "required");
    if (buyer != null) {
      checks.text("buyer.name", buyer.name(), NAME_LEAST, NAME_MOST);
      checks.text("buyer.email", buyer.email(), 3, 254);
      checks.text("buyer.phone", buyer.phone(), PHONE_LEAST, PHONE_MOST);
      checks.that(buyer.language() != null, "buyer.language", "required");
      checks.that(
          buyer.language() == null || LANGUAGES.contains(buyer.language()),
          "buyer.language",
          "value.unknown",
          "id, en");
    }
    checks.that(delivery != null, "delivery", "required");
    if (delivery != null) {
      checkDelivery(checks);
    }
    WishedLine.check(checks, lines);
    checkShipping(checks);
    if (expectedTotal != null) {
      checks.range("expectedTotal", expectedTotal, 0, Rupiah.MOST);
    }
    if (payBy != null) {
      checks.text("payBy", payBy, 1, PAY_BY_MOST);
    }
    checks.refuse();
  }

  private void checkDelivery(Checks checks) {
    if (delivery.recipient() != null) {
      checks.text("delivery.recipient", delivery.recipient(), NAME_LEAST, NAME_MOST);
    }
    if (delivery.phone() != null) {
      checks.text("delivery.phone", delivery.phone(), PHONE_LEAST, PHONE_MOST);
    }
    checks.text("delivery.address", delivery.address(), 10, 300);
    QuoteWish.checkDistrict(checks, "delivery.districtCode", delivery.districtCode());
  }

  /** The refusal without the fields that were not sent: what stands in them is the buyer's. */
  Refusal asSent(Refusal refusal) {
    List<FieldError> sent = refusal.fields().stream().filter(this::wasSent).toList();
    return sent.isEmpty() ? refusal : Refusal.invalid(sent);
  }

  private boolean wasSent(FieldError error) {
    return switch (error.field()) {
      case "delivery.recipient" -> delivery.recipient() != null;
      case "delivery.phone" -> delivery.phone() != null;
      default -> true;
    };
  }

  private void checkShipping(Checks checks) {
    boolean given = shipping != null && !shipping.isEmpty();
    checks.that(given, "shipping", "required");
    checks.that(
        !given || shipping.size() <= WishedLine.MOST_LINES,
        "shipping",
        "checkout.too-many-lines",
        WishedLine.MOST_LINES);
    Set<UUID> shops = new HashSet<>();
    for (int i = 0; given && i < Math.min(shipping.size(), WishedLine.MOST_LINES); i++) {
      ShippingChoice choice = shipping.get(i);
      String field = "shipping[" + i + "]";
      checks.that(choice != null, field, "required");
      if (choice != null) {
        checks.that(choice.shopId() != null, field + ".shopId", "required");
        checks.that(
            choice.shopId() == null || shops.add(choice.shopId()),
            field + ".shopId",
            "shipping.shop-twice");
        checks.that(choice.courier() != null, field + ".courier", "required");
        checks.that(choice.service() != null, field + ".service", "required");
      }
    }
  }

  CheckoutWish toCheckout(String requestKey) {
    return new CheckoutWish(
        requestKey,
        new CheckoutWish.Buyer(buyer.name(), buyer.email(), buyer.phone(), buyer.language()),
        new CheckoutWish.Delivery(
            delivery.recipient() == null ? buyer.name() : delivery.recipient(),
            delivery.phone() == null ? buyer.phone() : delivery.phone(),
            delivery.address(),
            delivery.regencyCode(),
            delivery.districtCode()),
        lines.stream()
            .map(line -> new CheckoutWish.Line(line.productId(), line.quantity()))
            .toList(),
        shipping.stream()
            .map(
                choice ->
                    new CheckoutWish.ShippingChoice(
                        choice.shopId(), choice.courier(), choice.service()))
            .toList(),
        payBy,
        expectedTotal == null ? null : new Rupiah(expectedTotal));
  }
}
