package id.emall.web.checkout;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.CartView;
import id.emall.core.cart.Carts;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
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
import id.emall.core.rates.Consignment;
import id.emall.core.rates.SellerCosts;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.rates.ShippingRates;
import id.emall.core.region.District;
import id.emall.core.region.Districts;
import id.emall.core.region.Regions;
import id.emall.core.voucher.Granted;
import id.emall.web.cart.CurrentCart;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.DistrictChoice;
import id.emall.web.frame.DistrictNames;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows the checkout and places the order. */
@Path("/kasir")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CheckoutPage {

  private static final URI CART = URI.create("/keranjang");
  static final String REGENCY = "delivery.regencyCode";
  static final String DISTRICT = "delivery.districtCode";

  /** The field of the buttons that ask a shop what sending costs. */
  private static final String ASK = "tanya";

  /** The field that names shops whose shipping cost the page did not have. */
  private static final String LATER = "menyusul";

  @Inject private CurrentPage currentPage;

  @Inject private CurrentActor currentActor;

  @Inject private CurrentCart currentCart;

  @Inject private Carts carts;

  @Inject private Checkout checkout;

  @Inject private PayWays ways;

  @Inject private ShippingRates rates;

  @Inject private SellerCosts sellerCosts;

  @Inject private Members members;

  @Inject private Regions regions;

  @Inject private Districts districts;

  @Inject private RegencyChoice regencies;

  @Inject private DistrictChoice districtNames;

  @Inject private SavedAddresses savedAddresses;

  @Inject private CheckoutVouchers vouchers;

  @Inject private Refusals refusals;

  @Inject private Ids ids;

  @Inject private Callers callers;

  @Inject private HttpServletRequest request;

  @GET
  public Response show() {
    Actor.Member actor = currentActor.actor().requireMember();
    CartView cart = currentCart.view();
    if (cart.isEmpty() || cart.isShort()) {
      return Response.seeOther(CART).build();
    }
    MemberView member = members.find(actor.id()).orElseThrow(Refusal::signInRequired);
    Form form = Form.empty().put("requestKey", ids.next().toString());
    savedAddresses
        .preferred(actor)
        .ifPresentOrElse(
            kept -> savedAddresses.fill(form, kept),
            () ->
                form.put("delivery.recipient", member.name())
                    .put("delivery.phone", currentPage.page().formats().phone(member.phone()))
                    .put("delivery.address", member.address())
                    .put(REGENCY, member.regencyCode())
                    .put(DISTRICT, districtNames.nameOf(member.districtCode())));
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
    if (form.has("tindakan", SavedAddresses.USE)) {
      savedAddresses.chosen(actor, form).ifPresent(kept -> savedAddresses.fill(form, kept));
      return Response.ok(view(actor, cart, form)).build();
    }
    if (form.has("tindakan", "ongkir")) {
      return Response.ok(view(actor, cart, form)).build();
    }
    if (form.has("tindakan", CheckoutVouchers.APPLY)) {
      View view = view(actor, cart, form);
      int status = form.errors().isEmpty() ? 200 : Refusal.Kind.INVALID.status();
      return Response.status(status).entity(view).build();
    }
    if (!form.value(ASK).isEmpty()) {
      return ask(actor, cart, form);
    }
    Optional<View> news = voucherNews(actor, cart, form);
    if (news.isPresent()) {
      return Response.ok(news.get()).build();
    }
    try {
      InvoiceView invoice = checkout.place(actor, wish(cart, form));
      carts.remove(new CartOwner.OfMember(actor.id()), ordered(invoice));
      return Response.seeOther(URI.create("/faktur/" + invoice.code())).build();
    } catch (Refusal refusal) {
      return refused(actor, cart, form, refusal);
    }
  }

  /**
   * The page once more, when codes were typed and not applied: the buyer sees the new sum before it
   * is ordered. A code that is wrong is told of with all else that is, by the order.
   */
  private Optional<View> voucherNews(Actor actor, CartView cart, Form form) {
    List<CartView.ShopGroup> groups = ordered(cart, form);
    Map<UUID, Granted> worth = vouchers.worth(actor, callers.address(request), groups, form);
    VoucherNews news = VoucherNews.of(groups, worth, form);
    return news.isNone() || !form.errors().isEmpty()
        ? Optional.empty()
        : Optional.of(view(actor, cart, form).with("news", news));
  }

  /** What can be ordered: without what waits for its seller's shipping cost. */
  private static List<CartView.ShopGroup> ordered(CartView cart, Form form) {
    return cart.groups().stream()
        .filter(group -> !form.has(LATER, group.shopId().toString()))
        .toList();
  }

  /** Asks a seller what sending costs where nobody else says it. */
  private Response ask(Actor actor, CartView cart, Form form) {
    try {
      CartView.ShopGroup group =
          cart.groups().stream()
              .filter(one -> one.shopId().toString().equals(form.value(ASK)))
              .findFirst()
              .orElseThrow(() -> Refusal.notFound("shipping-cost"));
      Checks checks = new Checks();
      checks.that(regions.find(form.value(REGENCY)).isPresent(), REGENCY, "regency.unknown");
      districts.read(checks, DISTRICT, form.value(REGENCY), form.value(DISTRICT));
      checks.refuse();
      sellerCosts.ask(actor, group.shopId(), group.to(destination(form)), goods(group));
      return Response.ok(view(actor, cart, form)).build();
    } catch (Refusal refusal) {
      return refused(actor, cart, form, refusal);
    }
  }

  private static String goods(CartView.ShopGroup group) {
    return group.lines().stream()
        .map(line -> line.quantity() + " x " + line.name())
        .collect(Collectors.joining("\n"));
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
    List<Parcel> parcels = parcels(actor, cart, form);
    Map<UUID, Granted> taken = vouchers.worth(actor, callers.address(request), cart.groups(), form);
    Rupiah due =
        CheckoutModel.goods(parcels)
            .minus(CheckoutModel.discount(parcels, taken))
            .plus(CheckoutModel.shipping(parcels));
    PayChoice pay = PayChoice.of(ways.offered(due), way(form), ways.lastOf(actor));
    DistrictNames names = districtNames.beside(form.value(REGENCY));
    var model = new CheckoutModel(cart, form, parcels, regencies.groups(), names, pay, taken);
    return View.of("checkout/checkout", "model", model)
        .with("saved", savedAddresses.options(actor));
  }

  /** The narrowest area that is certain: a district that nobody knows is told when it is sent. */
  private String destination(Form form) {
    String regency = form.value(REGENCY);
    return districts.meant(regency, form.value(DISTRICT)).map(District::code).orElse(regency);
  }

  /** All shops' parcels are asked for at once, so that nobody waits for one after the other. */
  private List<Parcel> parcels(Actor actor, CartView cart, Form form) {
    List<CartView.ShopGroup> groups = cart.groups();
    if (regions.find(form.value(REGENCY)).isEmpty()) {
      return groups.stream()
          .map(group -> new Parcel(group, List.of(), "", Parcel.Waiting.NO))
          .toList();
    }
    String destination = destination(form);
    List<List<ShippingOffer>> offers =
        rates.ask(groups.stream().map(group -> group.to(destination)).toList());
    return IntStream.range(0, groups.size())
        .mapToObj(
            i -> parcel(actor, groups.get(i), groups.get(i).to(destination), offers.get(i), form))
        .toList();
  }

  private Parcel parcel(
      Actor actor,
      CartView.ShopGroup group,
      Consignment parcel,
      List<ShippingOffer> known,
      Form form) {
    List<ShippingOffer> offers = sellerCosts.among(known, actor.memberId(), group.shopId(), parcel);
    String chosen = form.value(Parcel.fieldOf(group));
    String marked =
        offers.stream()
            .map(Parcel::valueOf)
            .filter(value -> sameService(value, chosen))
            .findFirst()
            .orElse(offers.isEmpty() ? "" : Parcel.valueOf(offers.getFirst()));
    return new Parcel(
        group,
        offers,
        marked,
        offers.isEmpty() ? waiting(actor, group.shopId(), parcel) : Parcel.Waiting.NO);
  }

  private Parcel.Waiting waiting(Actor actor, UUID shopId, Consignment parcel) {
    return actor
        .memberId()
        .flatMap(buyer -> sellerCosts.asked(buyer, shopId, parcel))
        .map(
            asked ->
                switch (asked.state()) {
                  case ASKED -> Parcel.Waiting.ASKED;
                  case DECLINED -> Parcel.Waiting.DECLINED;
                  case TOLD -> Parcel.Waiting.ASKABLE;
                })
        .orElse(Parcel.Waiting.ASKABLE);
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
    List<CartView.ShopGroup> ordered = ordered(cart, form);
    for (CartView.ShopGroup group : ordered) {
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
            form.value(REGENCY),
            form.value(DISTRICT));
    var lines =
        ordered.stream()
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
        expected,
        CheckoutVouchers.typed(ordered, form));
  }

  private static List<UUID> ordered(InvoiceView invoice) {
    return invoice.orders().stream()
        .flatMap(order -> order.lines().stream())
        .map(OrderView.Line::productId)
        .toList();
  }
}
