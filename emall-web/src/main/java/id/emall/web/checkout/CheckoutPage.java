package id.emall.web.checkout;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.CartView;
import id.emall.core.cart.Carts;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.PayWays;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.rates.ShippingRates;
import id.emall.core.region.Regions;
import id.emall.web.cart.CurrentCart;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Shows the checkout and places the order. */
@Path("/kasir")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CheckoutPage {

  private static final URI CART = URI.create("/keranjang");
  private static final String REGENCY = "delivery.regencyCode";

  @Inject private CurrentPage currentPage;

  @Inject private CurrentActor currentActor;

  @Inject private CurrentCart currentCart;

  @Inject private Carts carts;

  @Inject private Checkout checkout;

  @Inject private PayWays ways;

  @Inject private ShippingRates rates;

  @Inject private Members members;

  @Inject private Regions regions;

  @Inject private RegencyChoice regencies;

  @Inject private Refusals refusals;

  @Inject private Ids ids;

  @GET
  public Response show() {
    Actor.Member actor = currentActor.actor().requireMember();
    CartView cart = currentCart.view();
    if (cart.isEmpty() || cart.isShort()) {
      return Response.seeOther(CART).build();
    }
    MemberView member = members.find(actor.id()).orElseThrow(Refusal::signInRequired);
    Form form =
        Form.empty()
            .put("requestKey", ids.next().toString())
            .put("delivery.recipient", member.name())
            .put("delivery.phone", currentPage.page().formats().phone(member.phone()))
            .put("delivery.address", member.address())
            .put(REGENCY, member.regencyCode());
    return Response.ok(view(actor, cart, form)).build();
  }

  /** Places the order, or quotes shipping anew when only that was asked for. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(MultivaluedMap<String, String> sent) {
    Actor.Member actor = currentActor.actor().requireMember();
    Form form = Form.sent(sent);
    Optional<InvoiceView> placed = checkout.placed(actor, form.value("requestKey"));
    if (placed.isPresent()) {
      return Response.seeOther(URI.create("/faktur/" + placed.get().code())).build();
    }
    CartView cart = currentCart.view();
    if (cart.isEmpty()) {
      return Response.seeOther(CART).build();
    }
    if (form.has("tindakan", "ongkir")) {
      return Response.ok(view(actor, cart, form)).build();
    }
    try {
      InvoiceView invoice = checkout.place(actor, wish(cart, form));
      carts.remove(new CartOwner.OfMember(actor.id()), ordered(invoice));
      return Response.seeOther(URI.create("/faktur/" + invoice.code())).build();
    } catch (Refusal refusal) {
      return refused(actor, cart, form, refusal);
    }
  }

  private Response refused(Actor actor, CartView cart, Form form, Refusal refusal) {
    refusals.mark(form, refusal);
    View view = view(actor, cart, form);
    if (refusal.fields().isEmpty()) {
      view =
          view.with("problem", refusals.say(refusal))
              .with("another", PayChoice.anotherHelps(refusal.code()));
    }
    return Response.status(refusal.kind().status()).entity(view).build();
  }

  private View view(Actor actor, CartView cart, Form form) {
    List<Parcel> parcels = parcels(cart, form);
    Rupiah due = cart.goods().plus(CheckoutModel.shipping(parcels));
    PayChoice pay = PayChoice.of(ways.offered(due), way(form), ways.lastOf(actor));
    var model = new CheckoutModel(cart, form, parcels, regencies.groups(), pay);
    return View.of("checkout/checkout", "model", model);
  }

  /** All shops' parcels are asked for at once, so that nobody waits for one after the other. */
  private List<Parcel> parcels(CartView cart, Form form) {
    String destination = form.value(REGENCY);
    List<CartView.ShopGroup> groups = cart.groups();
    if (regions.find(destination).isEmpty()) {
      return groups.stream().map(group -> new Parcel(group, List.of(), "")).toList();
    }
    List<List<ShippingOffer>> offers =
        rates.ask(groups.stream().map(group -> group.to(destination)).toList());
    return IntStream.range(0, groups.size())
        .mapToObj(i -> parcel(groups.get(i), offers.get(i), form))
        .toList();
  }

  private static Parcel parcel(CartView.ShopGroup group, List<ShippingOffer> offers, Form form) {
    String chosen = form.value(Parcel.fieldOf(group));
    String marked =
        offers.stream()
            .map(Parcel::valueOf)
            .filter(value -> sameService(value, chosen))
            .findFirst()
            .orElse(offers.isEmpty() ? "" : Parcel.valueOf(offers.getFirst()));
    return new Parcel(group, offers, marked);
  }

  /** Whether two choices name the same courier and service, whatever the price. */
  private static boolean sameService(String one, String other) {
    return beforePrice(one).equals(beforePrice(other));
  }

  private static String beforePrice(String choice) {
    return choice.substring(0, Math.max(0, choice.lastIndexOf('/')));
  }

  /** The way that a button names goes before the one that is marked. */
  private static String way(Form form) {
    String instead = form.value(PayChoice.INSTEAD);
    return instead.isEmpty() ? form.value(PayChoice.FIELD) : instead;
  }

  /** Sums that no page of ours ever showed are as good as none. */
  private static Rupiah sum(Rupiah some, Rupiah more) {
    return some.amount() > Rupiah.MOST - more.amount() ? Rupiah.ZERO : some.plus(more);
  }

  private static CheckoutWish wish(CartView cart, Form form) {
    List<CheckoutWish.ShippingChoice> choices = new ArrayList<>();
    // What the buyer saw, not what the cart costs by now.
    Rupiah expected = Numbers.written(form.value("shownGoods"));
    for (CartView.ShopGroup group : cart.groups()) {
      String[] parts = form.value(Parcel.fieldOf(group)).split("/");
      if (parts.length == 3) {
        choices.add(new CheckoutWish.ShippingChoice(group.shopId(), parts[0], parts[1]));
        expected = sum(expected, Numbers.written(parts[2]));
      }
    }
    var delivery =
        new CheckoutWish.Delivery(
            form.value("delivery.recipient"),
            form.value("delivery.phone"),
            form.value("delivery.address"),
            form.value(REGENCY));
    var lines =
        cart.groups().stream()
            .flatMap(group -> group.lines().stream())
            .map(line -> new CheckoutWish.Line(line.productId(), line.quantity()))
            .toList();
    String way = way(form);
    return new CheckoutWish(
        form.value("requestKey"),
        null,
        delivery,
        lines,
        choices,
        way.isEmpty() ? null : way,
        expected);
  }

  private static List<UUID> ordered(InvoiceView invoice) {
    return invoice.orders().stream()
        .flatMap(order -> order.lines().stream())
        .map(OrderView.Line::productId)
        .toList();
  }
}
