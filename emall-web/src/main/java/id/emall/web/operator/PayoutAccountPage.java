package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payout.PayoutAccountDesk;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Sellers' accounts whose names are to be compared, or that wait after a change. */
@Path(OperatorDesk.PAYOUT_ACCOUNTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PayoutAccountPage {

  @Inject private CurrentActor currentActor;

  @Inject private PayoutAccountDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToList() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.PAYOUT_ACCOUNTS)).build();
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Form form = Form.sent(sent);
    UUID account = Numbers.id(id).orElseThrow(() -> Refusal.notFound("payout.account"));
    try {
      switch (form.value("tindakan")) {
        case "cocok" -> desk.accept(operator, account);
        case "beda" -> desk.refuse(operator, account);
        case "usul" -> desk.askRelease(operator, account, form.value("reason"));
        case "setujui" -> desk.agreeRelease(operator, account);
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.PAYOUT_ACCOUNTS, "notice.operator.payout.decided");
  }

  private View view(Form form) {
    return View.of("operator/payout-accounts", "accounts", desk.list(operator()))
        .with("form", form)
        .with("me", operator().id());
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
