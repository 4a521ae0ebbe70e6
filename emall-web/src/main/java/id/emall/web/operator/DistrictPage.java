package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.region.DistrictImport;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** The districts that addresses may name: what stands, and the way to bring a list. */
@Path(OperatorDesk.DISTRICTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class DistrictPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private DistrictImport districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty(), List.of());
  }

  /** What is offered, as a file that can be changed and brought again. */
  @GET
  @Path("/kecamatan.csv")
  @Produces("text/csv")
  public Response csv() {
    return Response.ok(districts.csv(operator()), "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kecamatan.csv\"")
        .build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bring(List<EntityPart> parts) {
    Actor operator = operator();
    SentForm sent = SentForm.of(parts);
    try {
      districts.bring(
          operator,
          WrongLine.nameOf(parts),
          sent.file(WrongLine.FILE).orElseGet(InputStream::nullInputStream));
      return answers.done(OperatorDesk.DISTRICTS, "notice.operator.districts.taken");
    } catch (Refusal refusal) {
      Form form = WrongLine.isWhole(refusal) ? refusals.mark(sent.form(), refusal) : sent.form();
      var wrong = WrongLine.of(refusal, currentPage.language().code());
      return answers.refused(refusal, view(form, wrong));
    }
  }

  private View view(Form form, List<WrongLine> wrong) {
    return View.of("operator/districts", "standing", districts.standing(operator()))
        .with("wrong", wrong)
        .with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.SETTINGS);
  }
}
