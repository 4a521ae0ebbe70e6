package id.emall.web.account;

import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.account.EmailChange;
import id.emall.core.member.account.EmailProof;
import id.emall.core.member.account.OwnPassword;
import id.emall.core.member.account.OwnSessions;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import id.emall.web.seller.SellerDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/**
 * Where mailed links lead, on whatever device they are opened. Loading one of these pages changes
 * nothing, because mail scanners load them first; its button does.
 */
@Path(LinkPages.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class LinkPages {

  static final String HERE = "/tautan/";

  private static final String KEY = "kunci";

  @Inject private EmailProof proof;

  @Inject private EmailChange change;

  @Inject private OwnPassword password;

  @Inject private SellerApplications applications;

  @Inject private CurrentActor currentActor;

  @Inject private OwnSessions sessions;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** The address of a link's page; the token has no letters that need be written otherwise. */
  static URI address(String page, String token) {
    return URI.create(HERE + page + "?" + KEY + "=" + token);
  }

  @GET
  @Path("surel")
  public Response showProof(@QueryParam(KEY) String token) {
    return page(ask("surel", token).with("what", "prove").with("subject", proof.address(token)));
  }

  @POST
  @Path("surel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prove(MultivaluedMap<String, String> sent) {
    UUID member = proof.prove(sent.getFirst(KEY));
    return answers.done(home(member), "notice.mail-proven");
  }

  /**
   * Who sells goes on to the shop, or to see how far the application has come. Somebody else may be
   * signed in where the link was opened.
   */
  private String home(UUID proven) {
    UUID reader = proven;
    if (currentActor.actor() instanceof Actor.Member signedIn) {
      if (signedIn.role() == Actor.Role.SELLER) {
        return SellerDesk.OVERVIEW;
      }
      reader = signedIn.id();
    }
    return applications.hasApplied(reader) ? SellerDesk.OVERVIEW : "/";
  }

  @GET
  @Path("ganti-surel")
  public Response showChange(@QueryParam(KEY) String token) {
    EmailChange.Wish wish = change.look(Purpose.CHANGE_EMAIL, token);
    return page(ask("ganti-surel", token).with("what", "change").with("subject", wish.after()));
  }

  @POST
  @Path("ganti-surel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> sent) {
    change.confirm(sent.getFirst(KEY));
    return answers.done("/", "notice.mail-changed");
  }

  @GET
  @Path("batal-surel")
  public Response showUndo(@QueryParam(KEY) String token) {
    EmailChange.Wish wish = change.look(Purpose.UNDO_EMAIL, token);
    return page(ask("batal-surel", token).with("what", "undo").with("subject", wish.after()));
  }

  @POST
  @Path("batal-surel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(MultivaluedMap<String, String> sent) {
    String reset = change.undo(sent.getFirst(KEY));
    return Response.seeOther(address("sandi", reset))
        .cookie(cookies.drop(Cookies.SESSION), cookies.notice("notice.mail-undone"))
        .build();
  }

  @GET
  @Path("sesi")
  public Response showSession(@QueryParam(KEY) String token) {
    sessions.requireLink(token);
    return page(ask("sesi", token).with("what", "session"));
  }

  @POST
  @Path("sesi")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(MultivaluedMap<String, String> sent) {
    sessions.endByLink(sent.getFirst(KEY));
    return answers.done(ForgottenPage.HERE, "notice.session.ended");
  }

  @GET
  @Path("sandi")
  public Response showPassword(@QueryParam(KEY) String token) {
    password.requireLink(token);
    return page(newPassword(Form.empty().put(KEY, token)));
  }

  @POST
  @Path("sandi")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reset(MultivaluedMap<String, String> sent) {
    String token = sent.getFirst(KEY);
    try {
      password.reset(token, sent.getFirst("password"));
    } catch (Refusal refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      Form form = refusals.mark(Form.empty().put(KEY, token), refusal);
      return answers.refused(refusal, newPassword(form));
    }
    return Response.seeOther(URI.create("/masuk"))
        .cookie(cookies.drop(Cookies.SESSION), cookies.notice("notice.password.new"))
        .build();
  }

  private static View newPassword(Form form) {
    return View.of("account/new-password", "form", form);
  }

  private static View ask(String page, String token) {
    return View.of("account/link", "action", HERE + page).with("token", token);
  }

  /** Kept nowhere: whoever has the page has the link. */
  private static Response page(View view) {
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
