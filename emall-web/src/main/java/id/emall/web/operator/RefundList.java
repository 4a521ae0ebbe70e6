package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.refund.RefundDesk;
import id.emall.core.refund.RefundState;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** Money that goes back, longest waiting first. */
@Path(OperatorDesk.REFUNDS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class RefundList {

  @Inject private CurrentActor currentActor;

  @Inject private RefundDesk desk;

  @GET
  public View show(@QueryParam("keadaan") String state) {
    Actor operator = currentActor.actor().requireOperator();
    RefundState chosen =
        Arrays.stream(RefundState.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(null);
    return View.of("operator/refunds", "refunds", desk.list(operator, chosen))
        .with("states", List.of(RefundState.values()))
        .with("chosen", chosen == null ? "" : chosen.name());
  }
}
