package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.account.AccessLimits;
import id.emall.core.member.account.EmailChange;
import id.emall.core.member.account.EmailProof;
import id.emall.core.member.account.Profile;
import id.emall.core.notice.mail.RefusingAddresses;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where members see whether mail reaches them, say that their address is right, have it proven, or
 * give another.
 */
@Path(MailAddressPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class MailAddressPage {

  public static final String HERE = "/akun/surel";

  @Inject private CurrentActor currentActor;

  @Inject private RefusingAddresses refusing;

  @Inject private Profile profile;

  @Inject private EmailProof proof;

  @Inject private EmailChange change;

  @Inject private AccessLimits limits;

  @Inject private Callers callers;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @Inject private HttpServletRequest request;

  @GET
  public View show() {
    return view(Form.empty());
  }

  @POST
  public Response trust() {
    refusing.trustOwn(currentActor.actor());
    return answers.done(HERE, "notice.mail-trusted");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("{wish: bukti|ganti}")
  public Response back() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("bukti")
  public Response prove() {
    Form form = Form.empty();
    try {
      limits.code(callers.address(request));
      proof.sendAgain(currentActor.actor());
    } catch (Refusal refusal) {
      return refused(refusal, form);
    }
    return answers.done(HERE, "notice.mail-proof");
  }

  @POST
  @Path("ganti")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      limits.code(callers.address(request));
      change.ask(currentActor.actor(), form.value("email"), sent.getFirst("password"));
    } catch (Refusal refusal) {
      return refused(refusal, form);
    }
    return answers.done(HERE, "notice.mail-change");
  }

  private Response refused(Refusal refusal, Form form) {
    if (refusal.kind() == Refusal.Kind.SIGN_IN_REQUIRED) {
      throw refusal;
    }
    refusals.mark(form, refusal);
    return answers.refused(refusal, view(form));
  }

  private View view(Form form) {
    return View.of("account/mail-address", "own", refusing.ofOwn(currentActor.actor()))
        .with("proven", profile.of(currentActor.actor()).isEmailProven())
        .with("form", form);
  }
}
