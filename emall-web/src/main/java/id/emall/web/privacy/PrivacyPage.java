package id.emall.web.privacy;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.GivenUpCredit;
import id.emall.core.privacy.Consents;
import id.emall.core.privacy.DataExports;
import id.emall.core.privacy.Erasures;
import id.emall.core.privacy.Purpose;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where members say what they agree to, see who looked at their papers, fetch a copy of what is
 * kept about them, and ask to be erased.
 */
@Path(PrivacyPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PrivacyPage {

  public static final String HERE = "/akun/privasi";

  @Inject private CurrentActor currentActor;

  @Inject private Consents consents;

  @Inject private DataExports exports;

  @Inject private Erasures erasures;

  @Inject private GivenUpCredit credit;

  @Inject private IdentityReadings readings;

  @Inject private Callers callers;

  @Inject private Answers answers;

  @Inject private HttpServletRequest request;

  @GET
  public View show() {
    return view();
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: persetujuan|salinan|hapus|batal-hapus}")
  public Response back() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("/persetujuan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response agree(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Set<Purpose> wanted = EnumSet.noneOf(Purpose.class);
    Arrays.stream(Purpose.values())
        .filter(Purpose::isFree)
        .filter(purpose -> form.has("agreed", purpose.name()))
        .forEach(wanted::add);
    consents.say(currentActor.actor(), wanted, callers.address(request));
    return answers.done(HERE, "notice.privacy.consents");
  }

  @POST
  @Path("/salinan")
  public Response copy() {
    return decide(() -> exports.ask(currentActor.actor()), "notice.privacy.copy");
  }

  @GET
  @Path("/salinan/{id}")
  @Produces("application/zip")
  public Response fetch(@PathParam("id") String id) {
    UUID wanted = Numbers.id(id).orElseThrow(() -> Refusal.notFound("export"));
    return Response.ok(exports.fetch(currentActor.actor(), wanted), "application/zip")
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", "attachment; filename=\"data-pribadi.zip\"")
        .build();
  }

  @POST
  @Path("/hapus")
  public Response erase() {
    return decide(() -> erasures.ask(currentActor.actor()), "notice.privacy.erasure");
  }

  @POST
  @Path("/batal-hapus")
  public Response undo() {
    erasures.undo(currentActor.actor());
    return answers.done(HERE, "notice.privacy.undone");
  }

  private Response decide(Runnable wish, String done) {
    try {
      wish.run();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view());
    }
    return answers.done(HERE, done);
  }

  private View view() {
    Actor actor = currentActor.actor();
    UUID member = actor.requireMember().id();
    Set<Purpose> given = EnumSet.noneOf(Purpose.class);
    Arrays.stream(Purpose.values())
        .filter(purpose -> consents.has(member, purpose))
        .forEach(given::add);
    return View.of("privacy/own", "given", given)
        .with("said", consents.history(actor))
        .with("copies", exports.mine(actor))
        .with("wish", erasures.mine(actor).orElse(null))
        .with("open", erasures.open(actor))
        .with("credit", credit.of(actor))
        .with("readings", readings.mine(actor));
  }
}
