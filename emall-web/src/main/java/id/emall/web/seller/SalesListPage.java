package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.OwnTrade;
import id.emall.core.insight.report.TradeRow;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.View;
import id.emall.web.operator.ListAddress;
import id.emall.web.report.TradeDownload;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the shop sold in a period, order by order. */
@Path(SellerDesk.SALES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SalesListPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private OwnTrade trade;

  @Inject private TradeDownload download;

  @GET
  public View show(
      @QueryParam("dari") String from,
      @QueryParam("sampai") String until,
      @QueryParam("hal") String cursor) {
    Actor.Member seller = seller();
    Period period = ReportPage.period(from, until, currentPage);
    Page<TradeRow> page = trade.sales(seller, period, cursor);
    return View.of("seller/sales", "rows", page.rows())
        .with("totals", trade.salesTotals(seller, period))
        .with("form", ReportPage.form(period))
        .with("back", address(SellerDesk.REPORTS, period).whole())
        .with("file", address(SellerDesk.SALES + "/unduh", period).whole())
        .with("before", address(SellerDesk.SALES, period).page(page.before()))
        .with("after", address(SellerDesk.SALES, period).page(page.after()));
  }

  /** The same as a table for other programs. */
  @GET
  @Path("/unduh")
  public Response file(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    Actor.Member seller = seller();
    Period period = ReportPage.period(from, until, currentPage);
    return download.sales(trade.takeSales(seller, period), period);
  }

  private static ListAddress address(String path, Period period) {
    return new ListAddress(path)
        .with("dari", period.from().toString())
        .with("sampai", period.until().toString());
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.MONEY);
  }
}
