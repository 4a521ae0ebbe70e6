package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.account.AccessLimits;
import id.emall.core.member.account.PasswordReset;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Lets those back in who forgot their password; says the same whoever they are. */
@Path(ForgottenPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ForgottenPage {

  static final String HERE = "/lupa-sandi";

  private static final String WISH = "permintaan";

  @Inject private PasswordReset reset;

  @Inject private AccessLimits limits;

  @Inject private Callers callers;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @Inject private HttpServletRequest request;

  @GET
  public View show() {
    return View.of("account/forgotten", "form", Form.empty().put("way", "EMAIL"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response wish(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    boolean bySms = form.has("way", PasswordReset.Way.SMS.name());
    try {
      limits.code(callers.address(request));
      UUID wish =
          reset.wish(form.value("login"), bySms ? PasswordReset.Way.SMS : PasswordReset.Way.EMAIL);
      if (!bySms) {
        return Response.seeOther(URI.create(HERE + "/terkirim")).build();
      }
      return Response.ok(code(Form.empty().put(WISH, wish.toString()))).build();
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, View.of("account/forgotten", "form", form));
    }
  }

  @GET
  @Path("terkirim")
  public View sent() {
    return View.of("account/forgotten-sent");
  }

  /** Where a refused code stood before its page was loaded again. */
  @GET
  @Path("kode")
  public Response back() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("kode")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response code(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      UUID wish = Numbers.id(form.value(WISH)).orElse(new UUID(0, 0));
      return Response.seeOther(LinkPages.address("sandi", reset.token(wish, form.value("code"))))
          .build();
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, code(form));
    }
  }

  private static View code(Form form) {
    return View.of("account/forgotten-code", "form", form);
  }
}
