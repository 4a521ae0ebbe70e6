package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What the pages of a sign-in's second step have in common: whose it is, and when it is over. */
@RequestScoped
class PendingStep {

  static final String NEXT = "lanjut";

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private HttpServletRequest request;

  /** What the browser keeps of the first step, or null. */
  String token() {
    return cookies.read(Cookies.PENDING).orElse(null);
  }

  /** What the browser calls itself. */
  String browser() {
    String name = request.getHeader("User-Agent");
    return name == null ? "" : name;
  }

  /** The step's page, or the sign-in's when there is nothing to go on with. */
  Response show(String next, Function<Form, View> view) {
    try {
      return Response.ok(view.apply(Form.empty().put(NEXT, next))).build();
    } catch (Refusal over) {
      return startAgain(over, next);
    }
  }

  /** The page again with what is wrong, or the sign-in's when there is nothing to go on with. */
  Response refused(Refusal refusal, Form form, Function<Form, View> page) {
    if (refusal.kind() == Refusal.Kind.CONFLICT) {
      return startAgain(refusal, form.value(NEXT));
    }
    try {
      View view = page.apply(refusals.mark(form, refusal));
      return Response.status(refusal.kind().status())
          .entity(refusal.fields().isEmpty() ? view.with("problem", refusals.say(refusal)) : view)
          .build();
    } catch (Refusal over) {
      return startAgain(over, form.value(NEXT));
    }
  }

  private Response startAgain(Refusal refusal, String next) {
    return Response.status(refusal.kind().status())
        .entity(
            View.of("account/sign-in", "form", Form.empty().put(NEXT, next))
                .with("problem", refusals.say(refusal)))
        .cookie(cookies.drop(Cookies.PENDING))
        .build();
  }
}
