package id.emall.web.review;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.review.Remark;
import id.emall.core.review.ReportWhy;
import id.emall.core.review.Reports;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** "This breaks the rules": what somebody says of a review or a question of another. */
@Path("/laporkan/{remark}/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private Reports reports;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("remark") String word, @PathParam("id") String id) {
    actor();
    return view(word, id, Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response report(
      @PathParam("remark") String word,
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent) {
    Actor actor = actor();
    Form form = Form.sent(sent);
    Remark remark = RemarkWord.read(word);
    Reports.Reported reported = reports.find(remark, uuid(id));
    try {
      reports.report(actor, remark, reported.id(), why(form.value("why")));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(word, id, refusals.mark(form, refusal)));
    }
    return answers.done("/produk/" + reported.productSlug() + "/" + word, "notice.report.made");
  }

  private View view(String word, String id, Form form) {
    Remark remark = RemarkWord.read(word);
    List<Option> whys =
        Arrays.stream(ReportWhy.values())
            .map(why -> new Option(why.name(), currentPage.page().t("report.why." + why)))
            .toList();
    return View.of("review/report", "reported", reports.find(remark, uuid(id)))
        .with("remark", remark)
        .with("whys", whys)
        .with("form", form);
  }

  private static UUID uuid(String id) {
    return Numbers.id(id).orElseThrow(() -> Refusal.notFound("remark"));
  }

  private static ReportWhy why(String name) {
    return Arrays.stream(ReportWhy.values())
        .filter(why -> why.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Actor actor() {
    return currentActor.actor().requireMember();
  }
}
