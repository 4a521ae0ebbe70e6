package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.review.Answering;
import id.emall.core.review.QuestionView;
import id.emall.core.review.Remark;
import id.emall.core.review.ReviewView;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.review.RemarkWord;
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
import java.util.UUID;

/** What members ask and say of the shop's products: what waits for an answer, and since when. */
@Path(SellerDesk.VOICES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class VoicesPage {

  @Inject private CurrentActor currentActor;

  @Inject private Answering answering;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** One list of the page. */
  private record Shown(Remark remark, boolean answered) {

    static Shown read(String kind, String answered) {
      return new Shown(
          "ulasan".equals(kind) ? Remark.REVIEW : Remark.QUESTION, "sudah".equals(answered));
    }

    String href() {
      return SellerDesk.VOICES
          + "?jenis="
          + RemarkWord.of(remark)
          + (answered ? "&dijawab=sudah" : "");
    }

    String at(String cursor) {
      return cursor == null ? null : href() + "&hal=" + cursor;
    }
  }

  @GET
  public View show(
      @QueryParam("jenis") String kind,
      @QueryParam("dijawab") String answered,
      @QueryParam("hal") String cursor) {
    return view(Shown.read(kind, answered), cursor, Form.empty());
  }

  /** Where a refused form stood before its page was loaded again. */
  @GET
  @Path("/{remark}/{id}")
  public Response backToList(@PathParam("remark") String word, @PathParam("id") String id) {
    seller();
    return Response.seeOther(URI.create(new Shown(RemarkWord.read(word), false).href())).build();
  }

  @POST
  @Path("/{remark}/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("remark") String word,
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent) {
    Remark remark = RemarkWord.read(word);
    UUID about = Numbers.id(id).orElseThrow(() -> Refusal.notFound("remark"));
    Form form = Form.sent(sent);
    String cursor = form.value("hal").isEmpty() ? null : form.value("hal");
    Shown list = new Shown(remark, "sudah".equals(form.value("dijawab")));
    try {
      if (remark == Remark.REVIEW) {
        answering.review(seller(), about, form.value("answer"));
      } else {
        answering.question(seller(), about, form.value("answer"));
      }
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      return answers.refused(
          refusal, view(list, cursor, refusals.mark(form, refusal).put("about", id)));
    }
    return answers.done(list.href(), "notice.seller.voices.answered");
  }

  private View view(Shown list, String cursor, Form form) {
    View view =
        View.of("seller/voices", "form", form)
            .with("waiting", answering.waiting(seller()))
            .with("remark", list.remark())
            .with("answered", list.answered())
            .with("cursor", cursor);
    if (list.remark() == Remark.REVIEW) {
      Page<ReviewView> page = answering.reviews(seller(), list.answered(), cursor);
      return paged(view.with("reviews", page.rows()), list, page);
    }
    Page<QuestionView> page = answering.questions(seller(), list.answered(), cursor);
    return paged(view.with("questions", page.rows()), list, page);
  }

  private static View paged(View view, Shown list, Page<?> page) {
    return view.with("before", list.at(page.before())).with("after", list.at(page.after()));
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
