package id.emall.web.checkout;

import id.emall.core.cart.CartView;
import id.emall.core.voucher.Granted;
import id.emall.web.frame.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the checkout's page says before anything is ordered: that codes were typed, or taken out,
 * which the sum that it showed did not follow.
 *
 * @param taken codes that are new in the sum
 * @param dropped codes that were in it and take nothing off any more
 */
public record VoucherNews(List<String> taken, List<String> dropped) {

  public VoucherNews {
    taken = List.copyOf(taken);
    dropped = List.copyOf(dropped);
  }

  /** The field that says which code of a shop the sum on the page has in it. */
  public static String shownField(UUID shopId) {
    return "terpasang." + shopId;
  }

  /**
   * What is new since the page was shown that was sent.
   *
   * @param worth what codes take off now, by shop
   */
  static VoucherNews of(List<CartView.ShopGroup> groups, Map<UUID, Granted> worth, Form form) {
    List<String> taken = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (CartView.ShopGroup group : groups) {
      Granted granted = worth.get(group.shopId());
      String shown = form.value(shownField(group.shopId()));
      if (granted != null && !granted.code().equals(shown)) {
        taken.add(granted.code());
      } else if (granted == null && !shown.isEmpty()) {
        dropped.add(shown);
      }
    }
    return new VoucherNews(taken, dropped);
  }

  boolean isNone() {
    return taken.isEmpty() && dropped.isEmpty();
  }

  /** The key of the sentence; what was dropped is told only where nothing was taken instead. */
  public String key() {
    return taken.isEmpty() ? "checkout.voucher.dropped" : "checkout.voucher.taken";
  }

  /** The codes that the sentence names. */
  public String codes() {
    return String.join(", ", taken.isEmpty() ? dropped : taken);
  }
}
