package id.emall.web.seller;

import id.emall.core.care.ComplaintView;
import id.emall.core.care.Complaints;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.region.Districts;
import id.emall.core.shipping.PartedOrders;
import id.emall.core.shipping.ResiAccepted;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.order.ParcelsBack;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;

/** One order of the signed-in seller's shop: where it goes, and the form that sends it. */
@Path(SellerDesk.ORDERS + "/{code}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SellerOrderPage {

  @Inject private ShopOrders shopOrders;

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private Orders orders;

  @Inject private Complaints complaints;

  @Inject private Shipments shipments;

  @Inject private PartedOrders parted;

  @Inject private Districts districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("code") String code, @QueryParam("ragu") String doubted) {
    OrderView order = shopOrders.byCode(code);
    return view(order, Form.empty())
        .with(
            "doubted",
            shipments.view(seller(), order.id()).stream()
                .filter(parcel -> parcel.replacedAt() == null)
                .filter(parcel -> parcel.number().equals(doubted))
                .findFirst()
                .orElse(null));
  }

  /** Where a refused form stood before its page was loaded again. */
  @GET
  @Path("/{form: resi|paket|paket/[^/]+}")
  public Response backToForm(@PathParam("code") String code) {
    return Response.seeOther(URI.create(path(shopOrders.byCode(code)))).build();
  }

  /** Takes the resi of the first parcel. */
  @POST
  @Path("/resi")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enterResi(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    OrderView order = shopOrders.byCode(code);
    return take(
        order,
        Form.sent(sent),
        ResiForms.FIRST,
        (courier, number) -> shipments.enterResi(seller(), order.id(), courier, number));
  }

  /** Takes the resi of another parcel. */
  @POST
  @Path("/paket")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addParcel(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    OrderView order = shopOrders.byCode(code);
    return take(
        order,
        Form.sent(sent),
        ResiForms.ANOTHER,
        (courier, number) -> shipments.addParcel(seller(), order.id(), courier, number));
  }

  /** Takes a better resi for one parcel. */
  @POST
  @Path("/paket/{shipment}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correctResi(
      @PathParam("code") String code,
      @PathParam("shipment") String shipment,
      MultivaluedMap<String, String> sent) {
    OrderView order = shopOrders.byCode(code);
    ShipmentView parcel =
        shipments.view(seller(), order.id()).stream()
            .filter(one -> one.id().toString().equals(shipment))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("shipment"));
    return take(
        order,
        Form.sent(sent),
        ResiForms.of(parcel),
        (courier, number) -> shipments.correctResi(seller(), parcel.id(), courier, number));
  }

  private Response take(
      OrderView order,
      Form form,
      String suffix,
      BiFunction<String, String, ResiAccepted> entering) {
    try {
      ResiAccepted accepted =
          entering.apply(form.value("courier" + suffix), form.value("number" + suffix));
      String doubt = accepted.warning().map(warning -> "?ragu=" + accepted.number()).orElse("");
      return answers.done(path(order) + doubt, "notice.seller.resi");
    } catch (Refusal refusal) {
      Refusal named = refusal.named(field -> field + suffix);
      return answers.refused(named, view(orders.find(order.id()), refusals.mark(form, named)));
    }
  }

  /** Asks whether the order is really to be cancelled. */
  @GET
  @Path("/batal")
  public Response askToCancel(@PathParam("code") String code) {
    OrderView order = shopOrders.byCode(code);
    if (order.state() != OrderState.PAID) {
      return Response.seeOther(URI.create(path(order))).build();
    }
    return Response.ok(View.of("seller/cancel", "order", order)).build();
  }

  /** The order cannot be sent; its buyer gets the money back. */
  @POST
  @Path("/batal")
  public Response cancel(@PathParam("code") String code) {
    OrderView order = shopOrders.byCode(code);
    try {
      orders.cancel(seller(), code);
    } catch (Refusal refusal) {
      OrderView now = orders.find(order.id());
      return answers.refused(refusal, view(now, Form.empty()));
    }
    return answers.done(path(order), "notice.seller.cancelled");
  }

  /** What the seller says to a complaint. */
  @POST
  @Path("/jawab")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    OrderView order = shopOrders.byCode(code);
    Form form = Form.sent(sent);
    try {
      complaints.answer(seller(), code, form.value("answer"));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(order, form));
    }
    return answers.done(path(order), "notice.seller.answered");
  }

  /** The seller agrees with a complaint: the buyer gets the money back. */
  @POST
  @Path("/setuju")
  public Response concede(@PathParam("code") String code) {
    OrderView order = shopOrders.byCode(code);
    try {
      complaints.concede(seller(), code);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order, Form.empty()));
    }
    return answers.done(path(order), "notice.seller.conceded");
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.ORDERS);
  }

  private static String path(OrderView order) {
    return SellerDesk.ORDERS + "/" + order.code();
  }

  private View view(OrderView order, Form form) {
    List<ShipmentView> parcels = shipments.view(seller(), order.id());
    List<ComplaintView> told = complaints.of(seller(), order.id());
    List<Option> couriers =
        shipments.couriers().stream()
            .map(courier -> new Option(courier.id(), courier.id()))
            .toList();
    String place = districts.label(order.destination());
    return View.of("seller/order", "order", order)
        .with("form", ResiForms.filled(form, order, parcels))
        .with("parted", parted.isParted(seller(), order.id()))
        .with("decided", parted.isDecided(order.id()))
        .with("place", place)
        .with("couriers", couriers)
        .with("parcels", parcels)
        .with("parcelsBack", ParcelsBack.of(shipments, seller(), order, told))
        .with("complaints", told)
        .with(
            "moments",
            SellerTimeline.of(
                order, parcels, told, currentPage.page().texts(), currentPage.page().formats()));
  }
}
