package id.emall.web.security;

import id.emall.core.common.Actor;
import id.emall.core.member.Sessions;
import id.emall.web.cookie.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Knows members by the cookie of their session. What one may do is checked by the use cases; pages
 * are open to all and lead to the sign-in where a use case asks for it. Partners' endpoints know
 * their callers by keys of their own, and the site's files are the same for everybody.
 */
@ApplicationScoped
public class SessionSignIn implements HttpAuthenticationMechanism {

  private static final Set<String> WITHOUT_SESSION =
      Set.of("assets", "sw.js", "api", "bank", "services", "openapi", "health", "metrics");

  /** Finds out by itself who is signed in, as it has no request's context. */
  private static final String NOTICE_STREAM = "/pemberitahuan/arus";

  @Inject private Sessions sessions;

  @Inject private Cookies cookies;

  @Inject private CurrentActor currentActor;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = request.getRequestURI();
    if (WITHOUT_SESSION.contains(firstPart(path)) || path.equals(NOTICE_STREAM)) {
      return context.doNothing();
    }
    Optional<Actor.Member> member = cookies.read(Cookies.SESSION).flatMap(sessions::actor);
    if (member.isEmpty()) {
      return context.doNothing();
    }
    currentActor.become(member.get());
    return context.notifyContainerAboutLogin(
        member.get().id().toString(), Set.of(member.get().role().name()));
  }

  private static String firstPart(String path) {
    int end = path.indexOf('/', 1);
    return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
  }
}
