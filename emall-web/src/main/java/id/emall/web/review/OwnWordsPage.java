package id.emall.web.review;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.review.HelpfulVotes;
import id.emall.core.review.QuestionView;
import id.emall.core.review.Questions;
import id.emall.core.review.ReviewList;
import id.emall.core.review.ReviewView;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.OwnPath;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What a member says in one press: that a review helps, or that a question of his own is to go. */
@Path("/")
@ApplicationScoped
public class OwnWordsPage {

  @Inject private CurrentActor currentActor;

  @Inject private HelpfulVotes votes;

  @Inject private ReviewList reviews;

  @Inject private Questions questions;

  @Inject private Answers answers;

  /** Says that a review helps, or takes it back. */
  @POST
  @Path("ulasan/{id}/membantu")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response helps(
      @PathParam("id") String id,
      @FormParam("tindakan") String wish,
      @FormParam("kembali") String from) {
    Actor actor = currentActor.actor().requireMember();
    UUID review = Numbers.id(id).orElseThrow(() -> Refusal.notFound("review"));
    ReviewView about = reviews.find(review);
    boolean back = "batal".equals(wish);
    if (back) {
      votes.helpsNot(actor, review);
    } else {
      votes.helps(actor, review);
    }
    String list = "/produk/" + about.productSlug() + "/ulasan";
    return answers.done(
        from == null ? list : OwnPath.of(from).toString(),
        back ? "notice.review.helps-not" : "notice.review.helps");
  }

  /** Takes back a question. */
  @POST
  @Path("pertanyaan/{id}/hapus")
  public Response remove(@PathParam("id") String id) {
    Actor actor = currentActor.actor().requireMember();
    UUID question = Numbers.id(id).orElseThrow(() -> Refusal.notFound("question"));
    QuestionView about = questions.find(question);
    questions.remove(actor, question);
    return answers.done(
        "/produk/" + about.productSlug() + "/pertanyaan", "notice.question.removed");
  }
}
