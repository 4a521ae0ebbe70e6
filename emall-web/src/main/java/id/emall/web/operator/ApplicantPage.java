package id.emall.web.operator;

import id.emall.core.admission.SellerApplicationView;
import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.MediaStore;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
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
import java.net.URI;
import java.util.UUID;

/** One application to sell, and the decision about it. */
@Path(OperatorDesk.APPLICANTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicantPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerApplications applications;

  @Inject private MediaStore media;

  @Inject private Regions regions;

  @Inject private Findings findings;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    return view(applications.find(operator(), id(id)), Form.empty());
  }

  /** Where the number was shown before its page was loaded again. */
  @GET
  @Path("/dokumen")
  public Response backToApplication(@PathParam("id") String id) {
    UUID known = applications.find(operator(), id(id)).id();
    return Response.seeOther(URI.create(OperatorDesk.APPLICANTS + "/" + known)).build();
  }

  /** Shows the document's whole number; who read it is written down. */
  @POST
  @Path("/dokumen")
  public View readDocument(@PathParam("id") String id) {
    String number = applications.readDocument(operator(), id(id));
    return view(applications.find(operator(), id(id)), Form.empty()).with("number", number);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    UUID application = id(id);
    Form form = Form.sent(sent);
    try {
      return answers.done(OperatorDesk.APPLICANTS, decide(operator, application, form));
    } catch (Refusal refusal) {
      View view = view(applications.find(operator, application), refusals.mark(form, refusal));
      return answers.refused(refusal, view);
    }
  }

  /** The decision, and the key of what to say about it. */
  private String decide(Actor operator, UUID application, Form form) {
    return switch (form.value("tindakan")) {
      case "terima" -> {
        applications.approve(operator, application);
        yield "notice.operator.approved";
      }
      case "kembalikan" -> {
        applications.returnWithReason(operator, application, form.value("reason"));
        yield "notice.operator.returned";
      }
      case "tolak" -> {
        applications.refuse(operator, application, form.value("reason"));
        yield "notice.operator.refused";
      }
      default -> throw new NotFoundException();
    };
  }

  private View view(SellerApplicationView application, Form form) {
    String place = regions.find(application.regencyCode()).map(Regency::label).orElse("");
    return View.of("operator/applicant", "application", application)
        .with("form", form)
        .with("place", place)
        .with("findings", findings.of(application))
        .with("picture", isPicture(application.scanMediaId()));
  }

  private boolean isPicture(String scan) {
    return scan != null && media.open(operator(), scan).contentType().startsWith("image/");
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MEMBERS);
  }

  private static UUID id(String text) {
    return Numbers.id(text).orElseThrow(() -> Refusal.notFound("application"));
  }
}
