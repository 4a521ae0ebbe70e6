package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.Sessions;
import id.emall.core.member.factor.Passkeys;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import id.emall.core.member.office.Offices;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Lets members in and out. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

  private static final String PHONE_UNCONFIRMED = "sign-in.phone-unconfirmed";

  @Inject private SignInSteps steps;

  @Inject private Passkeys passkeys;

  @Inject private Offices offices;

  @Inject private Sessions sessions;

  @Inject private SessionCookies sessionCookies;

  @Inject private PendingStep pending;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @GET
  @Path("masuk")
  public View show(@QueryParam("lanjut") String next) {
    return view(Form.empty().put("lanjut", next));
  }

  @POST
  @Path("masuk")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      SignInStep step =
          steps.begin(
              form.value("login"),
              sent.getFirst("password"),
              sessionCookies.origin(),
              pending.browser());
      return sessionCookies.goOn(step, form.value("lanjut"));
    } catch (Refusal refusal) {
      return refused(form, refusal);
    }
  }

  /** Where a refused passkey stood before its page was loaded again. */
  @GET
  @Path("masuk/kunci")
  public Response back() {
    return Response.seeOther(URI.create("/masuk")).build();
  }

  @POST
  @Path("masuk/kunci")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sendPasskey(MultivaluedMap<String, String> sent) {
    Form form = Form.empty().put("lanjut", sent.getFirst("lanjut"));
    try {
      return sessionCookies.goOn(
          passkeys.signIn(sent.getFirst("tanya"), sent.getFirst("kunci")), form.value("lanjut"));
    } catch (Refusal refusal) {
      return refused(form, refusal);
    }
  }

  @POST
  @Path("keluar")
  public Response signOut() {
    cookies.read(Cookies.SESSION).ifPresent(sessions::signOut);
    Optional<String> office = cookies.read(Cookies.OFFICE);
    URI next = office.map(OfficePage::afterSignOut).orElse(URI.create("/"));
    return Response.seeOther(next)
        .cookie(
            cookies.drop(Cookies.SESSION),
            cookies.drop(Cookies.OFFICE),
            cookies.notice("notice.signed-out"))
        .build();
  }

  private Response refused(Form form, Refusal refusal) {
    if (refusal.code().equals(PHONE_UNCONFIRMED)) {
      String id = refusal.arguments().getFirst().toString();
      return Response.seeOther(ConfirmationPage.address(id, form.value("lanjut"))).build();
    }
    refusals.mark(form, refusal);
    View view = view(form);
    if (refusal.fields().isEmpty()) {
      view = view.with("problem", refusals.say(refusal));
    }
    return Response.status(refusal.kind().status()).entity(view).build();
  }

  private View view(Form form) {
    return View.of("account/sign-in", "form", form)
        .with("passkey", passkeys.askToSignIn())
        .with("offices", List.copyOf(offices.all()));
  }
}
