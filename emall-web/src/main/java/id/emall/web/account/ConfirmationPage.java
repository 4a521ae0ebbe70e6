package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.Registration;
import id.emall.core.member.account.AccessLimits;
import id.emall.core.member.account.UnprovenPhone;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SignInWay;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the code that came by SMS is typed. */
@Path("/konfirmasi")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ConfirmationPage {

  private static final String MEMBER = "anggota";
  private static final String NEXT = "lanjut";

  @Inject private Registration registration;

  @Inject private UnprovenPhone phones;

  @Inject private AccessLimits limits;

  @Inject private Callers callers;

  @Inject private HttpServletRequest request;

  @Inject private Refusals refusals;

  @Inject private Cookies cookies;

  /** The page's address for this member, who wishes to go on to this path afterwards. */
  static URI address(String memberId, String next) {
    String address = "/konfirmasi?" + MEMBER + "=" + memberId;
    boolean further = next != null && !next.isEmpty();
    return URI.create(
        further
            ? address + "&" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
            : address);
  }

  @GET
  public View show(@QueryParam(MEMBER) String member, @QueryParam(NEXT) String next) {
    return view(Form.empty().put(MEMBER, member).put(NEXT, next));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      registration.confirmPhone(member(form), form.value("code"));
    } catch (Refusal refusal) {
      return refused(form, refusal);
    }
    return Response.seeOther(SignInWay.to(form.value(NEXT)))
        .cookie(cookies.notice("notice.confirmed"))
        .build();
  }

  @POST
  @Path("/kirim-ulang")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sendAgain(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      registration.resendCode(member(form));
    } catch (Refusal refusal) {
      return refused(form, refusal);
    }
    return Response.seeOther(address(form.value(MEMBER), form.value(NEXT)))
        .cookie(cookies.notice("notice.code-sent"))
        .build();
  }

  /** Sends the code to another phone, for who mistyped it. */
  @POST
  @Path("/nomor")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      phones.change(member(form), form.value("phone"), form.value("password"));
    } catch (Refusal refusal) {
      return refused(form, refusal);
    }
    return Response.seeOther(address(form.value(MEMBER), form.value(NEXT)))
        .cookie(cookies.notice("notice.code-sent"))
        .build();
  }

  private Response refused(Form form, Refusal refusal) {
    refusals.mark(form, refusal);
    View view = view(form);
    if (refusal.fields().isEmpty()) {
      view = view.with("problem", refusals.say(refusal));
    }
    return Response.status(refusal.kind().status()).entity(view).build();
  }

  private static UUID member(Form form) {
    return Numbers.id(form.value(MEMBER)).orElseThrow(() -> Refusal.notFound("member"));
  }

  private View view(Form form) {
    return View.of("account/confirmation", "form", form)
        .with("phone", Numbers.id(form.value(MEMBER)).flatMap(phones::of).orElse(null));
  }
}
