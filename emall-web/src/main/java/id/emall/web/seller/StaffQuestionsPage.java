package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.shop.StaffAnswers;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Shops that ask a member to work for them, and the one the member works for. */
@Path(StaffQuestionsPage.PATH)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class StaffQuestionsPage {

  public static final String PATH = "/akun/undangan-toko";

  @Inject private CurrentActor currentActor;

  @Inject private StaffAnswers staff;

  @Inject private Answers answers;

  @GET
  public View show() {
    Actor member = currentActor.actor().requireMember();
    return View.of("seller/staff-questions", "questions", staff.mine(member))
        .with("post", staff.post(member).orElse(null));
  }

  @POST
  @Path("/berhenti")
  public Response leave() {
    staff.leave(currentActor.actor().requireMember());
    return answers.done(PATH, "notice.staff.answered");
  }

  @POST
  @Path("/{id}")
  public Response answer(@PathParam("id") String id, @FormParam("tindakan") String what) {
    Actor member = currentActor.actor().requireMember();
    UUID question = Numbers.id(id).orElseThrow(() -> Refusal.notFound("staff-question"));
    try {
      switch (what == null ? "" : what) {
        case "terima" -> staff.accept(member, question);
        case "tolak" -> staff.decline(member, question);
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, show());
    }
    return answers.done(PATH, "notice.staff.answered");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToPage() {
    currentActor.actor().requireMember();
    return Response.seeOther(URI.create(PATH)).build();
  }
}
