package id.emall.web.operator;

import id.emall.core.admission.ApplicationDesk;
import id.emall.core.admission.ApplicationFile;
import id.emall.core.admission.PaperView;
import id.emall.core.admission.ReturnReason;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.identity.DocumentKind;
import id.emall.core.media.MediaFile;
import id.emall.core.media.MediaStore;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.media.MediaPage;
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
import java.util.List;
import java.util.UUID;

/** One application to sell: papers beside their scans, what was found, and the decision. */
@Path(OperatorDesk.APPLICANTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicantPage {

  /** An application changes once in a while; nobody has seen this one. */
  private static final int NEVER_SEEN = -1;

  @Inject private CurrentActor currentActor;

  @Inject private ApplicationDesk desk;

  @Inject private MediaStore media;

  @Inject private Regions regions;

  @Inject private Findings findings;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** A number shown in clear, of the paper of this kind. */
  private record Shown(DocumentKind kind, String number) {}

  @GET
  public View show(@PathParam("id") String id) {
    return view(desk.find(operator(), id(id)), Form.empty(), null);
  }

  /** Where the number was shown before its page was loaded again. */
  @GET
  @Path("/dokumen")
  public Response backToApplication(@PathParam("id") String id) {
    return Response.seeOther(URI.create(self(desk.find(operator(), id(id))))).build();
  }

  /** Shows a paper's whole number; who read it, and why, is written down. */
  @POST
  @Path("/dokumen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response readNumber(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    ApplicationFile file = desk.find(operator(), id(id));
    DocumentKind kind =
        DocumentKind.named(form.value("kind")).orElse(file.application().documentKind());
    try {
      String number =
          desk.readNumber(operator(), file.application().id(), kind, form.value("readReason"));
      return Response.ok(view(file, Form.empty(), new Shown(kind, number))).build();
    } catch (Refusal refusal) {
      Refusal here = refusal.named(name -> "readReason");
      return answers.refused(here, view(file, refusals.mark(form, here), null));
    }
  }

  /**
   * A scan by itself, as large as it is; who looked at it is written down. It is no page to sign in
   * for: to all others it is not there.
   */
  @GET
  @Path("/pindaian/{media}")
  public Response scan(@PathParam("id") String id, @PathParam("media") String mediaId) {
    if (!currentActor.actor().isOperator(Right.MEMBERS)) {
      throw Refusal.notFound("media");
    }
    MediaFile file = desk.openScan(operator(), id(id), mediaId);
    Response response = MediaPage.secret(file);
    return isPicture(file)
        ? response
        : Response.fromResponse(response)
            .header("Content-Disposition", "attachment; filename=\"pindaian.pdf\"")
            .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    UUID application = id(id);
    Form form = Form.sent(sent);
    try {
      return hold(operator, application, form.value("tindakan"))
          ? Response.seeOther(URI.create(OperatorDesk.APPLICANTS + "/" + application)).build()
          : answers.done(OperatorDesk.APPLICANTS, decide(operator, application, form));
    } catch (Refusal refusal) {
      ApplicationFile now = desk.find(operator, application);
      return answers.refused(refusal, view(now, refusals.mark(form, refusal), null));
    }
  }

  /** Whether it was about who has the application, which is done then. */
  private boolean hold(Actor operator, UUID application, String wish) {
    switch (wish) {
      case "tangani" -> desk.take(operator, application);
      case "ambil-alih" -> desk.takeOver(operator, application);
      case "lepaskan" -> desk.release(operator, application);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The decision, and the key of what to say about it. */
  private String decide(Actor operator, UUID application, Form form) {
    int seen = Numbers.whole(form.value("versi"), NEVER_SEEN);
    return switch (form.value("tindakan")) {
      case "terima" -> {
        desk.approve(operator, application, seen);
        yield "notice.operator.approved";
      }
      case "kembalikan" -> {
        List<ReturnReason> asked = ReturnReason.read(form.values("perbaikan"));
        desk.giveBack(operator, application, seen, asked, form.value("reason"));
        yield "notice.operator.returned";
      }
      case "tolak" -> {
        desk.refuse(operator, application, seen, form.value("reason"));
        yield "notice.operator.refused";
      }
      default -> throw new NotFoundException();
    };
  }

  private View view(ApplicationFile file, Form form, Shown shown) {
    String regency = file.application().regencyCode();
    List<FindingLine> lines = findings.of(file.application());
    List<String> kinds = file.papers().stream().map(paper -> paper.kind().name()).toList();
    return View.of("operator/applicant", "file", file)
        .with("form", form)
        .with("place", regions.find(regency).map(Regency::label).orElse(""))
        .with("papers", file.papers().stream().map(p -> look(file, p, lines, shown)).toList())
        .with("findings", lines.stream().filter(one -> !kinds.contains(one.subject())).toList())
        .with("me", operator().id());
  }

  private PaperLook look(
      ApplicationFile file, PaperView paper, List<FindingLine> lines, Shown shown) {
    String scan = paper.scanMediaId();
    return new PaperLook(
        paper,
        scan == null ? null : self(file) + "/pindaian/" + scan,
        scan != null && isPicture(media.openShown(scan)),
        lines.stream().filter(line -> line.subject().equals(paper.kind().name())).toList(),
        shown != null && shown.kind() == paper.kind() ? shown.number() : null);
  }

  private static boolean isPicture(MediaFile file) {
    return file.contentType().startsWith("image/");
  }

  private static String self(ApplicationFile file) {
    return OperatorDesk.APPLICANTS + "/" + file.application().id();
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MEMBERS);
  }

  private static UUID id(String text) {
    return Numbers.id(text).orElseThrow(() -> Refusal.notFound("application"));
  }
}
