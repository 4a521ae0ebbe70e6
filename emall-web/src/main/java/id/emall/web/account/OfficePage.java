package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.office.OfficeSignIn;
import id.emall.core.member.office.Offices;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Leads operators to their office's identity provider and takes them back. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OfficePage {

  private static final Duration VISIT_KEPT = Duration.ofMinutes(10);
  private static final Duration OFFICE_KEPT = Duration.ofDays(30);

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private OfficeSignIn office;

  @Inject private Offices offices;

  @Inject private SessionCookies sessionCookies;

  @Inject private PendingStep pending;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  static URI afterSignOut(String office) {
    return URI.create(office.matches("[a-z0-9-]{1,40}") ? "/keluar/kantor/" + office : "/");
  }

  @GET
  @Path("masuk/kantor/{office}")
  public Response go(@PathParam("office") String name, @QueryParam("lanjut") String next) {
    try {
      OfficeSignIn.Way way = office.toSignIn(name, next == null ? "" : next);
      return Response.seeOther(way.address()).cookie(visit(way)).build();
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  @GET
  @Path("masuk/kantor/{office}/kembali")
  public Response comeBack(
      @PathParam("office") String name,
      @QueryParam("code") String code,
      @QueryParam("state") String state,
      @QueryParam("iss") String issuer) {
    try {
      OfficeSignIn.Return back =
          office.comeBack(
              currentActor.actor(),
              name,
              new OfficeSignIn.Answer(code, state, issuer),
              cookies.read(Cookies.VISIT).orElse(null),
              sessionCookies.origin(),
              pending.browser());
      return answer(back, name);
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private Response answer(OfficeSignIn.Return back, String name) {
    return switch (back) {
      case OfficeSignIn.Return.Bound bound ->
          Response.seeOther(URI.create(SecurityPage.HERE))
              .cookie(cookies.drop(Cookies.VISIT), cookies.notice("notice.office.bound"))
              .build();
      case OfficeSignIn.Return.SignedIn in ->
          Response.fromResponse(sessionCookies.goOn(in.step(), in.next()))
              .cookie(cookies.drop(Cookies.VISIT), cookies.keep(Cookies.OFFICE, name, OFFICE_KEPT))
              .build();
    };
  }

  /** Where who is signed out here may sign out of the provider as well. */
  @GET
  @Path("keluar/kantor/{office}")
  public Response signedOut(@PathParam("office") String name) {
    String title = offices.require(name).title();
    Optional<URI> logout = logout(name);
    if (logout.isEmpty()) {
      return Response.seeOther(URI.create("/")).build();
    }
    var page = currentPage.page();
    return Response.ok(
            View.of("account/office", "title", page.t("office.out.title"))
                .with("text", page.t("office.out.text", title))
                .with("button", page.t("office.out", title))
                .with("address", logout.get().toString()))
        .build();
  }

  /** A provider that does not answer keeps nobody from being signed out here. */
  private Optional<URI> logout(String name) {
    try {
      return office.logout(name);
    } catch (Refusal unreachable) {
      return Optional.empty();
    }
  }

  NewCookie visit(OfficeSignIn.Way way) {
    return cookies.keep(Cookies.VISIT, way.sealed(), VISIT_KEPT);
  }

  private Response refused(Refusal refusal) {
    View view =
        View.of("account/sign-in", "form", Form.empty()).with("problem", refusals.say(refusal));
    return Response.status(refusal.kind().status())
        .entity(view)
        .cookie(cookies.drop(Cookies.VISIT))
        .build();
  }
}
