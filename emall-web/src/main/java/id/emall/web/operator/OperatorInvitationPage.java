package id.emall.web.operator;

import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorInvitations;
import id.emall.core.member.OperatorView;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where somebody who was invited to the desk sets a password, by the link that came by mail. */
@Path("/undangan/petugas/{token}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OperatorInvitationPage {

  @Inject private OperatorInvitations invitations;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("token") String token) {
    return view(invited(token), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
    OperatorView invited = invited(token);
    Form form = Form.sent(sent);
    try {
      invitations.accept(token, sent.getFirst("password"), sent.getFirst("passwordAgain"));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(invited, refusals.mark(form, refusal)));
    }
    return answers.done("/masuk", "notice.operator.accepted");
  }

  private OperatorView invited(String token) {
    return invitations.look(token).orElseThrow(() -> Refusal.notFound("invitation"));
  }

  private static View view(OperatorView invited, Form form) {
    return View.of("operator/invitation", "name", invited.name())
        .with("username", invited.username())
        .with("form", form);
  }
}
