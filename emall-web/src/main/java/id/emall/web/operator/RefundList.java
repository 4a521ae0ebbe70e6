package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.refund.RefundDesk;
import id.emall.core.refund.RefundState;
import id.emall.core.refund.RefundView;
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
  public View show(@QueryParam("keadaan") String state, @QueryParam("hal") String cursor) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    RefundState chosen =
        Arrays.stream(RefundState.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(null);
    Page<RefundView> page = desk.page(operator, chosen, cursor);
    return View.of("operator/refunds", "refunds", page.rows())
        .with("before", at(chosen, page.before()))
        .with("after", at(chosen, page.after()))
        .with("states", List.of(RefundState.values()))
        .with("chosen", chosen == null ? "" : chosen.name());
  }

  private static String at(RefundState chosen, String cursor) {
    String page = OperatorDesk.pageOf(OperatorDesk.REFUNDS, cursor);
    return page == null || chosen == null ? page : page + "&keadaan=" + chosen.name();
  }
}
