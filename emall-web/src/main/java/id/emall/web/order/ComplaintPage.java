package id.emall.web.order;

import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintWish;
import id.emall.core.care.Complaints;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.Upload;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** "Something is wrong with this order": the buyer's form, and taking a complaint back. */
@Path("/pesanan/{code}/keluhan")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ComplaintPage {

  private static final String PHOTOS = "photos";

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private Orders orders;

  @Inject private Complaints complaints;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show(@PathParam("code") String code) {
    OrderView order = orders.byCode(actor(), code);
    return complaints.allowed(actor(), order)
        ? Response.ok(view(order, Form.empty())).build()
        : Response.seeOther(URI.create("/pesanan/" + order.code())).build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response make(@PathParam("code") String code, List<EntityPart> parts) {
    OrderView order = orders.byCode(actor(), code);
    SentForm sent = SentForm.of(parts);
    List<Upload> photos =
        sent.all(PHOTOS).stream().map(photo -> new Upload(PHOTOS, photo)).toList();
    Form form = sent.form();
    try {
      complaints.make(
          actor(),
          code,
          new Complaints.Told(
              kind(form.value("trouble")),
              form.value("text"),
              form.has("wish", ComplaintWish.SEND_BACK.name())
                  ? ComplaintWish.SEND_BACK
                  : ComplaintWish.MONEY,
              PiecesForm.read(form, order),
              photos));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order, refusals.mark(form, refusal)));
    }
    return done(order, "notice.complaint.made");
  }

  /** The buyer is content after all. */
  @POST
  @Path("/cabut")
  public Response withdraw(@PathParam("code") String code) {
    OrderView order = orders.byCode(actor(), code);
    try {
      complaints.withdraw(actor(), code);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(order, Form.empty()));
    }
    return done(order, "notice.complaint.withdrawn");
  }

  private Response done(OrderView order, String notice) {
    return answers.done("/pesanan/" + order.code(), notice);
  }

  private View view(OrderView order, Form form) {
    List<Option> kinds =
        Arrays.stream(ComplaintKind.values())
            .map(kind -> new Option(kind.name(), currentPage.page().t("complaint.kind." + kind)))
            .toList();
    List<Option> wishes =
        Arrays.stream(ComplaintWish.values())
            .map(wish -> new Option(wish.name(), currentPage.page().t("complaint.wish." + wish)))
            .toList();
    return View.of("order/complain", "order", order)
        .with("form", PiecesForm.filled(form, order))
        .with("kinds", kinds)
        .with("wishes", wishes);
  }

  private static ComplaintKind kind(String name) {
    return Arrays.stream(ComplaintKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Actor actor() {
    return currentActor.actor().requireMember();
  }
}
