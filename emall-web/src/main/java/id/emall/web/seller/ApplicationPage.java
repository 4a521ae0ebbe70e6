package id.emall.web.seller;

import id.emall.core.admission.ReturnReason;
import id.emall.core.admission.SellerApplicationView;
import id.emall.core.admission.SellerApplications;
import id.emall.core.admission.SellerPolicy;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.RegistrationForm;
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
import java.util.Optional;

/** How far a member's wish to sell has come; returned ones are mended here, new ones begun. */
@Path(SellerDesk.APPLICATION)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicationPage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerApplications applications;

  @Inject private SellerPolicy policy;

  @Inject private MediaStore media;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show() {
    Actor.Member member = currentActor.actor().requireMember();
    if (member.role() == Actor.Role.SELLER) {
      boolean applied = applications.mine(member).isPresent();
      return Response.seeOther(URI.create(applied ? SellerDesk.PAPERS : SellerDesk.OVERVIEW))
          .build();
    }
    Form form = Form.empty();
    Optional<SellerApplicationView> mine = wish(member);
    mine.ifPresent(
        known ->
            form.put("shopName", known.shopName())
                .put("documentKind", known.documentKind().name())
                .put("scan", known.scanMediaId())
                .put("name", member.name()));
    return Response.ok(view(member, mine, form)).build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response apply(List<EntityPart> parts) {
    Actor.Member member = currentActor.actor().requireMember();
    Optional<SellerApplicationView> mine = wish(member);
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    try {
      sent.file("scanFile")
          .ifPresent(file -> form.put("scan", media.storeDraft(member, new Upload("scan", file))));
      applications.apply(
          member,
          new RegistrationForm.SellerForm(
              form.value("shopName"),
              form.value("documentKind"),
              form.value("documentNumber"),
              form.value("scan"),
              form.value("birthDate"),
              form.value("validUntil")),
          form.value("name"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(member, mine, refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.APPLICATION, "notice.seller.applied");
  }

  /** The member's application; operators cannot sell. */
  private Optional<SellerApplicationView> wish(Actor.Member member) {
    if (member.role() == Actor.Role.OPERATOR) {
      throw Refusal.forbidden();
    }
    return applications.mine(member);
  }

  private View view(Actor.Member member, Optional<SellerApplicationView> mine, Form form) {
    View view =
        View.of("seller/application", "form", form).with("scanAwaited", policy.awaitsScan());
    if (mine.isEmpty()) {
      return view;
    }
    boolean returned = mine.get().state() == SellerApplicationView.State.RETURNED;
    List<ReturnReason> asked = returned ? applications.asked(member) : List.of();
    return view.with("application", mine.get())
        .with("asked", asked)
        .with("open", ReturnReason.open(asked))
        .with("returned", returned);
  }
}
