package id.emall.web.account;

import id.emall.core.cart.Carts;
import id.emall.core.common.Refusal;
import id.emall.core.member.KnownDevices;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignIn;
import id.emall.core.member.SignInOrigin;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Form;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Lets members in and out. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

  private static final String PHONE_UNCONFIRMED = "sign-in.phone-unconfirmed";

  private static final Duration DEVICE_KEPT = Duration.ofDays(365);

  @Inject private SignIn signIn;

  @Inject private Sessions sessions;

  @Inject private KnownDevices devices;

  @Inject private Callers callers;

  @Inject private Carts carts;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private Clock clock;

  @Context private HttpServletRequest request;

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
      SessionToken token =
          signIn.signIn(
              form.value("login"),
              sent.getFirst("password"),
              new SignInOrigin(
                  callers.address(request), cookies.read(Cookies.DEVICE).orElse(null)));
      return welcome(token, OwnPath.of(form.value("lanjut")));
    } catch (Refusal refusal) {
      return refused(form, refusal);
    }
  }

  @POST
  @Path("keluar")
  public Response signOut() {
    cookies.read(Cookies.SESSION).ifPresent(sessions::signOut);
    return Response.seeOther(URI.create("/"))
        .cookie(cookies.drop(Cookies.SESSION), cookies.notice("notice.signed-out"))
        .build();
  }

  /** Gives the browser its session and the member what lay in the visitor's cart. */
  private Response welcome(SessionToken token, URI next) {
    Duration length = Duration.between(clock.instant(), token.expiresAt());
    var response =
        Response.seeOther(next)
            .cookie(cookies.keep(Cookies.SESSION, token.value(), length))
            .cookie(cookies.keep(Cookies.DEVICE, devices.welcome(token.memberId()), DEVICE_KEPT));
    cookies
        .read(Cookies.CART)
        .ifPresent(
            cart -> {
              carts.adopt(token.memberId(), cart);
              response.cookie(cookies.drop(Cookies.CART));
            });
    return response.build();
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

  private static View view(Form form) {
    return View.of("account/sign-in", "form", form);
  }
}
