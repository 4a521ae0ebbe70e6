package id.emall.web.review;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.review.QuestionList;
import id.emall.core.review.QuestionView;
import id.emall.core.review.Questions;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** All questions about a product, page by page, found by words; and where one asks. */
@Path("/produk/{slug}/pertanyaan")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class QuestionListPage {

  private static final int SHOWN = 15;

  @Inject private CurrentActor currentActor;

  @Inject private Catalogue catalogue;

  @Inject private QuestionList list;

  @Inject private Questions questions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(
      @PathParam("slug") String slug,
      @QueryParam("q") String words,
      @QueryParam("belum") String open,
      @QueryParam("hal") String cursor) {
    ProductPage product = catalogue.product(currentActor.actor(), slug);
    return view(
        product, words == null ? "" : words.strip(), "ya".equals(open), cursor, Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
    Actor actor = currentActor.actor().requireMember();
    ProductPage product = catalogue.product(actor, slug);
    Form form = Form.sent(sent);
    try {
      questions.ask(actor, product.id(), form.value("question"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(product, "", true, null, refusals.mark(form, refusal)));
    }
    return answers.done(path(slug) + "?belum=ya", "notice.question.asked");
  }

  private View view(ProductPage product, String words, boolean open, String cursor, Form form) {
    Actor actor = currentActor.actor();
    Page<QuestionView> page =
        list.list(new QuestionList.Query(product.id(), !open, words, cursor, SHOWN));
    return View.of("review/questions", "product", product)
        .with("words", words)
        .with("open", open)
        .with("counts", list.counts(product.id()))
        .with("questions", page.rows())
        .with("reader", actor.memberId().orElse(null))
        .with("mayAsk", Voices.mayAsk(actor, product))
        .with("form", form)
        .with("before", at(product.slug(), words, open, page.before()))
        .with("after", at(product.slug(), words, open, page.after()));
  }

  private static String path(String slug) {
    return "/produk/" + slug + "/pertanyaan";
  }

  private static String at(String slug, String words, boolean open, String cursor) {
    return cursor == null
        ? null
        : path(slug)
            + "?hal="
            + cursor
            + (open ? "&belum=ya" : "")
            + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }
}
