package id.emall.web.order;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.Complaints;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.BuyAgain;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.region.Districts;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.region.Spot;
import id.emall.core.review.Reviews;
import id.emall.core.shipping.PartedOrders;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One order of a buyer, with its parcel's way. */
@Path("/pesanan/{code}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OrderPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private Orders orders;

  @Inject private BuyAgain again;

  @Inject private Refusals refusals;

  @Inject private Complaints complaints;

  @Inject private Reviews reviews;

  @Inject private Shipments shipments;

  @Inject private PartedOrders parted;

  @Inject private Regions regions;

  @Inject private Districts districts;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("code") String code) {
    return view(orders.byCode(actor(), code));
  }

  /** Asks whether the buyer is content, since the money cannot be held after that. */
  @GET
  @Path("/terima")
  public Response askReceipt(@PathParam("code") String code) {
    OrderView order = orders.byCode(actor(), code);
    boolean sent = order.state() == OrderState.SHIPPED || order.state() == OrderState.DELIVERED;
    return buys(order) && sent && order.hold() == null
        ? Response.ok(View.of("order/receive", "order", order).with("waiting", waiting(order)))
            .build()
        : Response.seeOther(URI.create("/pesanan/" + order.code())).build();
  }

  /** How many of several parcels have not arrived; 0 where there is only one. */
  private int waiting(OrderView order) {
    return (int)
        shipments.view(actor(), order.id()).stream()
            .filter(ShipmentView::oneOfSeveral)
            .filter(parcel -> parcel.status() != ShipmentStatus.DELIVERED)
            .count();
  }

  /** The buyer has the goods and is content: the seller gets the money. */
  @POST
  @Path("/terima")
  public Response confirmReceipt(@PathParam("code") String code) {
    return change(code, "notice.order.completed", () -> orders.confirmReceipt(actor(), code));
  }

  /** Withdraws an order that has not been sent. */
  @POST
  @Path("/batal")
  public Response cancel(@PathParam("code") String code) {
    return change(code, "notice.order.cancelled", () -> orders.cancel(actor(), code));
  }

  /** Where a form that was refused stood before its page was loaded again. */
  @GET
  @Path("/beli-lagi")
  public Response backToOrder(@PathParam("code") String code) {
    return Response.seeOther(URI.create("/pesanan/" + orders.byCode(actor(), code).code())).build();
  }

  /** Puts what was ordered into the cart once more; the cart tells what is missing. */
  @POST
  @Path("/beli-lagi")
  public Response buyAgain(@PathParam("code") String code) {
    OrderView order = orders.byCode(actor(), code);
    try {
      again.intoCart(actor(), code);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return answers.refused(refusal, view(order).with("problem", refusals.say(refusal)));
    }
    return answers.done("/keranjang?dari=" + order.code(), "notice.cart.added");
  }

  /** Asks the courier now instead of at its turn. */
  @POST
  @Path("/paket/{shipment}")
  public Response ask(@PathParam("code") String code, @PathParam("shipment") String shipment) {
    UUID id = Numbers.id(shipment).orElseThrow(() -> Refusal.notFound("shipment"));
    return change(code, "notice.shipment.asked", () -> shipments.refresh(actor(), id));
  }

  private Response change(String code, String notice, Runnable change) {
    OrderView order = orders.byCode(actor(), code);
    try {
      change.run();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order));
    }
    return answers.done("/pesanan/" + order.code(), notice);
  }

  private Actor actor() {
    return currentActor.actor().requireMember();
  }

  private View view(OrderView order) {
    List<ComplaintView> told = complaints.of(actor(), order.id());
    String place = districts.label(order.destination());
    List<ShipmentView> parcels = shipments.view(actor(), order.id());
    return View.of("order/order", "order", order)
        .with("parcels", parcels)
        .with("maps", maps(order, parcels))
        .with("parcelsBack", ParcelsBack.of(shipments, actor(), order, told))
        .with("place", place)
        .with("buyer", buys(order))
        .with("complaints", told)
        .with("reviews", reviews.ofOrder(actor(), order))
        .with("mayReview", reviews.allowed(actor(), order))
        .with("parted", parted.isParted(actor(), order.id()))
        .with("decided", parted.isDecided(order.id()))
        .with("mayComplain", complaints.allowed(actor(), order))
        .with("moments", OrderTimeline.of(order, parcels, told, currentPage.page().texts()));
  }

  private Map<UUID, ParcelMap> maps(OrderView order, List<ShipmentView> parcels) {
    Optional<Spot> goal = regions.find(order.regencyCode()).map(Regency::spot);
    Map<UUID, ParcelMap> maps = new HashMap<>();
    parcels.stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .forEach(
            parcel ->
                ParcelMap.of(parcel, goal, regions.seats(), regions::named)
                    .ifPresent(map -> maps.put(parcel.id(), map)));
    return maps;
  }

  private boolean buys(OrderView order) {
    return actor().memberId().filter(id -> id.equals(order.buyerId())).isPresent();
  }
}
