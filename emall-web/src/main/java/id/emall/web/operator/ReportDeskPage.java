package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.review.Remark;
import id.emall.core.review.ReportDesk;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A review or question that members reported, and what becomes of it. */
@Path(OperatorDesk.REPORTS + "/{remark}/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReportDeskPage {

  @Inject private CurrentActor currentActor;

  @Inject private ReportDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("remark") String word, @PathParam("id") String id) {
    return view(find(word, id), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @PathParam("remark") String word,
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent) {
    ReportDesk.Case about = find(word, id);
    Form form = Form.sent(sent);
    try {
      switch (form.value("tindakan")) {
        case "turunkan" ->
            desk.takeDown(operator(), about.remark(), about.id(), form.value("reason"));
        case "biarkan" -> desk.dismiss(operator(), about.remark(), about.id());
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(find(word, id), refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.WORK, "notice.operator.report");
  }

  private ReportDesk.Case find(String word, String id) {
    Actor operator = operator();
    Remark remark = RemarkWord.read(word);
    UUID known = Numbers.id(id).orElseThrow(() -> Refusal.notFound("remark"));
    return desk.find(operator, remark, known);
  }

  private static View view(ReportDesk.Case about, Form form) {
    return View.of("operator/report", "about", about).with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.CATALOGUE);
  }
}
