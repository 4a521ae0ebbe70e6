package id.emall.web.seller;

import id.emall.core.care.ComplaintView;
import id.emall.core.care.ComplaintWish;
import id.emall.core.care.Complaints;
import id.emall.core.care.ReturnPlace;
import id.emall.core.care.Returns;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.Upload;
import id.emall.core.ordering.OrderView;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a seller does about goods that a buyer wishes to send back, or has. */
@Path(SellerDesk.ORDERS + "/{code}/balik")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SellerReturnPage {

  private static final String PHOTOS = "photos";

  @Inject private ShopOrders shopOrders;

  @Inject private CurrentActor currentActor;

  @Inject private Complaints complaints;

  @Inject private Returns returns;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show(@PathParam("code") String code) {
    OrderView order = shopOrders.byCode(code);
    return toDo(order)
        .map(complaint -> Response.ok(view(order, complaint, Form.empty())).build())
        .orElseGet(() -> Response.seeOther(URI.create(path(order))).build());
  }

  /** Where a refused form stood before its page was loaded again. */
  @GET
  @Path("/diterima")
  public Response afterReceiving(@PathParam("code") String code) {
    return toForm(code);
  }

  /** Where a refused form stood before its page was loaded again. */
  @GET
  @Path("/keberatan")
  public Response afterObjecting(@PathParam("code") String code) {
    return toForm(code);
  }

  private Response toForm(String code) {
    return Response.seeOther(URI.create(path(shopOrders.byCode(code)) + "/balik")).build();
  }

  /** The goods may come back. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response agree(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    OrderView order = shopOrders.byCode(code);
    Form form = Form.sent(sent);
    ReturnPlace place =
        new ReturnPlace(form.value("recipient"), form.value("phone"), form.value("address"));
    return done(order, form, "notice.return.agreed", () -> returns.agree(seller(), code, place));
  }

  /** The goods are back. */
  @POST
  @Path("/diterima")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response receive(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    OrderView order = shopOrders.byCode(code);
    Form form = Form.sent(sent);
    boolean restock = form.has("restock", "ya");
    return done(
        order, form, "notice.return.received", () -> returns.received(seller(), code, restock));
  }

  /** The goods are not as they should be. */
  @POST
  @Path("/keberatan")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response object(@PathParam("code") String code, List<EntityPart> parts) {
    OrderView order = shopOrders.byCode(code);
    SentForm sent = SentForm.of(parts);
    List<Upload> photos =
        sent.all(PHOTOS).stream().map(photo -> new Upload(PHOTOS, photo)).toList();
    Form form = sent.form();
    return done(
        order,
        form,
        "notice.return.objected",
        () -> returns.object(seller(), code, form.value("objection"), photos));
  }

  private Response done(OrderView order, Form form, String notice, Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      ComplaintView complaint = toDo(order).orElseThrow(() -> refusal);
      return answers.refused(refusal, view(order, complaint, refusals.mark(form, refusal)));
    }
    return answers.done(path(order), notice);
  }

  private Optional<ComplaintView> toDo(OrderView order) {
    return complaints.of(seller(), order.id()).stream()
        .filter(SellerReturnPage::isToDo)
        .findFirst();
  }

  /** Whether the seller may agree that goods come back, or say how they came. */
  public static boolean isToDo(ComplaintView complaint) {
    return complaint.open()
        && (complaint.sentBack() == null
            ? complaint.wish() == ComplaintWish.SEND_BACK
            : complaint.sentBack().mayReceive());
  }

  private View view(OrderView order, ComplaintView complaint, Form form) {
    if (complaint.sentBack() == null && form.values("recipient").isEmpty()) {
      ReturnPlace usual = returns.usualPlace(seller(), order.id());
      form.put("recipient", usual.recipient())
          .put("phone", usual.phone())
          .put("address", usual.address());
    }
    return View.of("seller/sendback", "order", order)
        .with("complaint", complaint)
        .with("form", form);
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.ORDERS);
  }

  private static String path(OrderView order) {
    return SellerDesk.ORDERS + "/" + order.code();
  }
}
