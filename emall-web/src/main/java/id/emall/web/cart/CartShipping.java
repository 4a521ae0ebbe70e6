package id.emall.web.cart;

import id.emall.core.cart.CartView;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.rates.ShippingRates;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Districts;
import id.emall.core.region.Regions;
import id.emall.web.frame.Form;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.RegencyGroup;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What sending a cart would cost, shown before the checkout. */
@ApplicationScoped
public class CartShipping {

  /** The field of the destination. */
  static final String DESTINATION = "tujuan";

  @Inject private CurrentActor currentActor;

  @Inject private Members members;

  @Inject private Regions regions;

  @Inject private Districts districts;

  @Inject private RegencyChoice regencies;

  @Inject private ShippingRates rates;

  /**
   * Costs to one destination.
   *
   * @param destination its name; null before one is chosen
   * @param offers by shop, cheapest first
   * @param form holds the chosen destination
   */
  public record Costs(
      String destination,
      Map<UUID, List<ShippingOffer>> offers,
      Form form,
      List<RegencyGroup> regencies) {}

  Costs of(CartView cart, String typed) {
    Optional<MemberView> member = currentActor.actor().memberId().flatMap(members::find);
    String own = member.map(MemberView::regencyCode).orElse("");
    String code = typed == null ? own : typed.strip();
    Form form = Form.empty().put(DESTINATION, code);
    if (regions.find(code).isEmpty() || cart.isEmpty()) {
      return new Costs(null, Map.of(), form, regencies.groups());
    }
    String to = code.equals(own) ? member.map(CartShipping::home).orElse(code) : code;
    List<List<ShippingOffer>> offers =
        rates.ask(cart.groups().stream().map(group -> group.to(to)).toList());
    Map<UUID, List<ShippingOffer>> byShop = new HashMap<>();
    for (int i = 0; i < offers.size(); i++) {
      byShop.put(cart.groups().get(i).shopId(), offers.get(i));
    }
    return new Costs(districts.label(to), byShop, form, regencies.groups());
  }

  private static String home(MemberView member) {
    return AreaCode.narrowest(member.regencyCode(), member.districtCode());
  }
}
