package id.emall.web.review;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.review.ReviewView;
import id.emall.core.review.Reviews;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The buyer's review of one product of an order: written, changed, taken back. Photos are kept as
 * they come, so that a mistyped field does not lose them.
 */
@Path("/pesanan/{code}/ulasan/{product}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewFormPage {

  private static final String PHOTO = "photo";
  private static final String PHOTOS = "photos";

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @Inject private Reviews reviews;

  @Inject private MediaStore media;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** What the address names. */
  private record About(OrderView order, OrderView.Line line, ReviewView review) {
    String path() {
      return "/pesanan/" + order.code();
    }
  }

  @GET
  public Response show(@PathParam("code") String code, @PathParam("product") String product) {
    About about = about(code, product);
    boolean open =
        about.review() == null
            ? reviews.allowed(actor(), about.order())
            : reviews.editable(about.review());
    return open
        ? Response.ok(view(about, filled(about.review()))).build()
        : Response.seeOther(URI.create(about.path())).build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response write(
      @PathParam("code") String code,
      @PathParam("product") String product,
      List<EntityPart> parts) {
    About about = about(code, product);
    Form form = read(parts);
    try {
      if (form.errors().containsKey(PHOTOS)) {
        return Response.status(422).entity(view(about, form)).build();
      }
      Reviews.Told told =
          new Reviews.Told(
              Numbers.whole(form.value("stars"), 0), form.value("review"), form.values(PHOTO));
      if (about.review() == null) {
        reviews.write(actor(), code, about.line().productId(), told);
      } else {
        reviews.edit(actor(), about.review().id(), told);
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(about, refusals.mark(form, refusal)));
    }
    return answers.done(about.path(), "notice.review.written");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/hapus")
  public Response backToForm(@PathParam("code") String code, @PathParam("product") String product) {
    return Response.seeOther(URI.create(about(code, product).path())).build();
  }

  /** Takes the review back. */
  @POST
  @Path("/hapus")
  public Response remove(@PathParam("code") String code, @PathParam("product") String product) {
    About about = about(code, product);
    if (about.review() == null) {
      throw Refusal.notFound("review");
    }
    reviews.remove(actor(), about.review().id());
    return answers.done(about.path(), "notice.review.removed");
  }

  private Form read(List<EntityPart> parts) {
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    List<String> kept = new ArrayList<>(form.values(PHOTO));
    kept.removeAll(form.values("without"));
    for (InputStream photo : sent.all("newPhotos")) {
      keep(photo, form, kept);
    }
    return form.putAll(PHOTO, kept);
  }

  private void keep(InputStream photo, Form form, List<String> kept) {
    try (photo) {
      if (kept.size() == Reviews.MOST_PHOTOS) {
        throw Refusal.invalid(new FieldError(PHOTOS, "review.photos", Reviews.MOST_PHOTOS));
      }
      String id = media.storePhoto(actor(), new Upload(PHOTOS, photo));
      if (!kept.contains(id)) {
        kept.add(id);
      }
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private View view(About about, Form form) {
    return View.of("review/write", "order", about.order())
        .with("line", about.line())
        .with("review", about.review())
        .with("form", form);
  }

  private static Form filled(ReviewView review) {
    return review == null
        ? Form.empty()
        : Form.empty()
            .put("stars", String.valueOf(review.stars()))
            .put("review", review.text())
            .putAll(PHOTO, review.photos());
  }

  private About about(String code, String product) {
    OrderView order = orders.byCode(actor(), code);
    UUID id = Numbers.id(product).orElseThrow(() -> Refusal.notFound("product"));
    OrderView.Line line =
        order.lines().stream()
            .filter(one -> one.productId().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("product"));
    if (actor().memberId().filter(member -> member.equals(order.buyerId())).isEmpty()) {
      throw Refusal.notFound("order");
    }
    return new About(order, line, reviews.ofOrder(actor(), order).get(id));
  }

  private Actor actor() {
    return currentActor.actor().requireMember();
  }
}
