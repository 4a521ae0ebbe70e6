package id.emall.web.seller;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Right;
import id.emall.core.insight.Period;
import id.emall.core.insight.ShopReport;
import id.emall.core.insight.ShopReports;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;

/** What the shop sold in a period: by day or month, by product, by courier, and how fast. */
@Path(SellerDesk.REPORTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private ShopReports reports;

  @GET
  public View show(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    ShopReport report = report(from, until);
    return View.of("seller/reports", "report", report)
        .with("bars", Bars.of(report.spans().stream().map(ShopReport.Span::goods).toList()))
        .with("form", form(report.period()));
  }

  @GET
  @Path("/penjualan.csv")
  @Produces("text/csv")
  public Response sales(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    return csv("penjualan", report(from, until), ReportCsv::sales);
  }

  @GET
  @Path("/produk.csv")
  @Produces("text/csv")
  public Response products(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    return csv("produk", report(from, until), ReportCsv::products);
  }

  @GET
  @Path("/kurir.csv")
  @Produces("text/csv")
  public Response couriers(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    return csv("kurir", report(from, until), ReportCsv::couriers);
  }

  private static Response csv(String name, ShopReport report, Function<ShopReport, String> table) {
    return download(name, report.period(), table.apply(report));
  }

  static Response download(String name, Period period, String csv) {
    return Response.ok(csv, "text/csv; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, period.from(), period.until()))
        .build();
  }

  /** The period as its fields show it. */
  static Form form(Period period) {
    return Form.empty()
        .put("dari", period.from().toString())
        .put("sampai", period.until().toString());
  }

  static Period period(String from, String until, CurrentPage page) {
    LocalDate today = LocalDate.ofInstant(page.page().now(), MallClock.WIB);
    return Period.asked(Numbers.day(from).orElse(null), Numbers.day(until).orElse(null), today);
  }

  private ShopReport report(String from, String until) {
    return reports.of(
        currentActor.actor().requireSeller(Right.MONEY), period(from, until, currentPage));
  }
}
