package id.emall.web.seller;

import id.emall.core.admission.PaperForm;
import id.emall.core.admission.PaperView;
import id.emall.core.admission.SellerPapers;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.web.frame.Answers;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The papers of a shop or of an application for one: more are added here, old ones renewed. */
@Path(SellerDesk.PAPERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PapersPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerPapers papers;

  @Inject private MediaStore media;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show() {
    List<PaperView> mine = papers.mine(member());
    return mine.isEmpty()
        ? Response.seeOther(URI.create(SellerDesk.APPLICATION)).build()
        : Response.ok(view(mine, Form.empty())).build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response add(List<EntityPart> parts) {
    Actor.Member member = member();
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    try {
      sent.file("scanFile")
          .ifPresent(file -> form.put("scan", media.storeDraft(member, new Upload("scan", file))));
      papers.add(
          member,
          new PaperForm(
              form.value("documentKind"),
              form.value("documentNumber"),
              form.value("scan"),
              form.value("validUntil")));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(papers.mine(member), refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.PAPERS, "notice.seller.paper");
  }

  /** Operators have none. */
  private Actor.Member member() {
    Actor.Member member = currentActor.actor().requireMember();
    if (member.role() == Actor.Role.OPERATOR) {
      throw Refusal.forbidden();
    }
    return member;
  }

  private static View view(List<PaperView> papers, Form form) {
    return View.of("seller/papers", "form", form).with("papers", papers);
  }
}
