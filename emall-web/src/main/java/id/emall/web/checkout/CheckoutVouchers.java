package id.emall.web.checkout;

import id.emall.core.cart.CartView;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.voucher.Granted;
import id.emall.core.voucher.VoucherAsk;
import id.emall.core.voucher.VoucherQuote;
import id.emall.core.voucher.Vouchers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes of vouchers that were typed at the checkout, one field for each shop. */
@ApplicationScoped
class CheckoutVouchers {

  /** What the buttons say that take codes into the sum before anything is ordered. */
  static final String APPLY = "voucher";

  @Inject private Vouchers vouchers;

  @Inject private Refusals refusals;

  /** The codes by their shops, as they were typed; those left empty are none. */
  static Map<UUID, String> typed(List<CartView.ShopGroup> groups, Form form) {
    Map<UUID, String> typed = new HashMap<>();
    for (CartView.ShopGroup group : groups) {
      String code = form.value(VoucherAsk.field(group.shopId()));
      if (!code.isEmpty()) {
        typed.put(group.shopId(), code);
      }
    }
    return typed;
  }

  /** What they take off now, by shop; says beside its field why one takes off nothing. */
  Map<UUID, Granted> worth(
      Actor actor, String address, List<CartView.ShopGroup> groups, Form form) {
    Map<UUID, String> typed = typed(groups, form);
    List<VoucherAsk> asks =
        groups.stream()
            .filter(group -> typed.containsKey(group.shopId()))
            .map(
                group ->
                    new VoucherAsk(
                        group.shopId(), group.shopName(), typed.get(group.shopId()), group.goods()))
            .toList();
    VoucherQuote quote = vouchers.quote(actor.requireMember().id(), address, asks);
    if (!quote.refused().isEmpty()) {
      refusals.mark(form, Refusal.invalid(quote.refused()));
    }
    return quote.granted().stream().collect(Collectors.toMap(Granted::shopId, Function.identity()));
  }
}
