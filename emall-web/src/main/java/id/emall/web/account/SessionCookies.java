package id.emall.web.account;

import id.emall.core.cart.Carts;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.member.account.OwnSessions;
import id.emall.core.member.factor.SignInStep;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.OwnPath;
import id.emall.web.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Gives the browser its session and the member what lay in the visitor's cart. */
@ApplicationScoped
class SessionCookies {

  private static final Duration DEVICE_KEPT = Duration.ofDays(365);
  private static final Duration PENDING_KEPT = Duration.ofMinutes(10);

  @Inject private Cookies cookies;

  @Inject private Carts carts;

  @Inject private OwnSessions ownSessions;

  @Inject private Sessions sessions;

  @Inject private Callers callers;

  @Inject private HttpServletRequest request;

  @Inject private Clock clock;

  NewCookie of(SessionToken token) {
    Duration length = Duration.between(clock.instant(), token.expiresAt());
    return cookies.keep(Cookies.SESSION, token.value(), length);
  }

  NewCookie pending(String token) {
    return cookies.keep(Cookies.PENDING, token, PENDING_KEPT);
  }

  /** Where the browser is that asks. */
  SignInOrigin origin() {
    return new SignInOrigin(callers.address(request), cookies.read(Cookies.DEVICE).orElse(null));
  }

  /** On to where somebody wished to go, or to the step that is still owed. */
  Response goOn(SignInStep step, String next) {
    return switch (step) {
      case SignInStep.In in -> welcome(Response.seeOther(OwnPath.of(next)), in);
      case SignInStep.Code code -> secondStep(SecondStepPage.HERE, next, code.token());
      case SignInStep.SetUp setUp -> secondStep(SetUpStepPage.HERE, next, setUp.token());
    };
  }

  private Response secondStep(String path, String next, String token) {
    String further =
        next.isEmpty() ? "" : "?lanjut=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return Response.seeOther(URI.create(path + further)).cookie(pending(token)).build();
  }

  /** Lets in, with whatever else the answer says. */
  Response welcome(Response.ResponseBuilder answer, SignInStep.In in) {
    cookies
        .read(Cookies.SESSION)
        .filter(before -> !before.equals(in.session().value()))
        .ifPresent(sessions::signOut);
    ownSessions.began(in.session(), origin(), request.getHeader("User-Agent"));
    answer.cookie(of(in.session())).cookie(cookies.keep(Cookies.DEVICE, in.device(), DEVICE_KEPT));
    if (cookies.read(Cookies.PENDING).isPresent()) {
      answer.cookie(cookies.drop(Cookies.PENDING));
    }
    cookies
        .read(Cookies.CART)
        .ifPresent(
            cart -> {
              Carts.Joined joined = carts.adopt(in.session().memberId(), cart);
              answer.cookie(cookies.drop(Cookies.CART));
              if (joined.leftOut() > 0) {
                answer.cookie(cookies.notice("notice.cart.left-out"));
              } else if (joined.fewer() > 0) {
                answer.cookie(cookies.notice("notice.cart.fewer"));
              }
            });
    return answer.build();
  }
}
