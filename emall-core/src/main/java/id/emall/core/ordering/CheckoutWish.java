package id.emall.core.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.emall.core.common.Rupiah;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a buyer wants.
 *
 * @param requestKey the caller's own key for this wish, unique to the caller; sent again it brings
 *     the same invoice
 * @param buyer who pays; null for members, whose account tells
 * @param shipping chosen courier and service per shop
 * @param accountName name of the chosen way to pay, see {@link PayWay#name}; null for the first
 *     that has room
 * @param expected goods, less what vouchers take off, and shipping together as the buyer saw it;
 *     null when the caller did not show a sum
 * @param vouchers codes as they were typed, at most one for each shop
 */
public record CheckoutWish(
    String requestKey,
    Buyer buyer,
    Delivery delivery,
    List<Line> lines,
    List<ShippingChoice> shipping,
    String accountName,
    Rupiah expected,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<UUID, String> vouchers) {

  public static final int MOST_LINES = 100;
  public static final int MOST_PIECES = 1_000;

  public CheckoutWish {
    lines = List.copyOf(lines);
    shipping = List.copyOf(shipping);
    vouchers = Collections.unmodifiableMap(new TreeMap<>(vouchers));
  }

  /** A wish without vouchers. */
  public CheckoutWish(
      String requestKey,
      Buyer buyer,
      Delivery delivery,
      List<Line> lines,
      List<ShippingChoice> shipping,
      String accountName,
      Rupiah expected) {
    this(requestKey, buyer, delivery, lines, shipping, accountName, expected, Map.of());
  }

  /** Who pays and is told. {@code phone} as typed, {@code language} {@code id} or {@code en}. */
  public record Buyer(String name, String email, String phone, String language) {}

  /**
   * Where the parcels go.
   *
   * @param district code of the district, or its name as people type it; null or blank for none
   */
  public record Delivery(
      String recipient, String phone, String address, String regencyCode, String district) {

    public Delivery(String recipient, String phone, String address, String regencyCode) {
      this(recipient, phone, address, regencyCode, null);
    }
  }

  public record Line(UUID productId, int quantity) {}

  /** {@code courier} e.g. {@code JNE}, {@code service} e.g. {@code REGULAR}. */
  public record ShippingChoice(UUID shopId, String courier, String service) {}
}
