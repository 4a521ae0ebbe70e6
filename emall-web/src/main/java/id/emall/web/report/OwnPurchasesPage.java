package id.emall.web.report;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.OwnTrade;
import id.emall.core.insight.report.TradeRow;
import id.emall.web.account.AccountDesk;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.operator.ListAddress;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** What the signed-in member bought in a period, order by order. */
@Path(AccountDesk.PURCHASES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OwnPurchasesPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private OwnTrade trade;

  @Inject private TradeDownload download;

  @GET
  public View show(
      @QueryParam("dari") String from,
      @QueryParam("sampai") String until,
      @QueryParam("hal") String cursor) {
    Actor.Member member = currentActor.actor().requireMember();
    Period period = period(from, until);
    Page<TradeRow> page = trade.purchases(member, period, cursor);
    return View.of("report/ownpurchases", "rows", page.rows())
        .with("totals", trade.purchaseTotals(member, period))
        .with(
            "form",
            Form.empty()
                .put("dari", period.from().toString())
                .put("sampai", period.until().toString()))
        .with("file", address(AccountDesk.PURCHASES + "/unduh", period).whole())
        .with("before", address(AccountDesk.PURCHASES, period).page(page.before()))
        .with("after", address(AccountDesk.PURCHASES, period).page(page.after()));
  }

  /** The same as a table for other programs. */
  @GET
  @Path("/unduh")
  public Response file(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    Actor.Member member = currentActor.actor().requireMember();
    Period period = period(from, until);
    return download.purchases(trade.takePurchases(member, period), period);
  }

  private static ListAddress address(String path, Period period) {
    return new ListAddress(path)
        .with("dari", period.from().toString())
        .with("sampai", period.until().toString());
  }

  private Period period(String from, String until) {
    return Period.asked(
        Numbers.day(from).orElse(null),
        Numbers.day(until).orElse(null),
        LocalDate.ofInstant(currentPage.page().now(), MallClock.WIB));
  }
}
