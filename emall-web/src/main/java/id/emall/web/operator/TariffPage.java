package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.rates.Tariffs;
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

/** The operators' table of shipping costs: what stands, and the way to bring a new one. */
@Path(OperatorDesk.TARIFFS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class TariffPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private Tariffs tariffs;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty(), List.of());
  }

  /** What stands, as a file that can be changed and brought again. */
  @GET
  @Path("/ongkos-kirim.csv")
  @Produces("text/csv")
  public Response csv() {
    return Response.ok(tariffs.csv(operator()), "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ongkos-kirim.csv\"")
        .build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bring(List<EntityPart> parts) {
    Actor operator = operator();
    SentForm sent = SentForm.of(parts);
    try {
      tariffs.bring(
          operator,
          WrongLine.nameOf(parts),
          sent.file(WrongLine.FILE).orElseGet(InputStream::nullInputStream));
      return answers.done(OperatorDesk.TARIFFS, "notice.operator.tariff.taken");
    } catch (Refusal refusal) {
      Form form = WrongLine.isWhole(refusal) ? refusals.mark(sent.form(), refusal) : sent.form();
      var wrong = WrongLine.of(refusal, currentPage.language().code());
      return answers.refused(refusal, view(form, wrong));
    }
  }

  private View view(Form form, List<WrongLine> wrong) {
    Actor operator = operator();
    return View.of("operator/tariffs", "standing", tariffs.standing(operator))
        .with("uploads", tariffs.uploads(operator))
        .with("zones", tariffs.zones(operator))
        .with("wrong", wrong)
        .with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.SHIPPING);
  }
}
