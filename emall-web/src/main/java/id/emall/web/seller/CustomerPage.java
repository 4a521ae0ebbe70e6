package id.emall.web.seller;

import id.emall.core.common.Right;
import id.emall.core.insight.Period;
import id.emall.core.insight.ShopReports;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who bought of the shop in a period. */
@Path(SellerDesk.CUSTOMERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CustomerPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private ShopReports reports;

  @GET
  public View show(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    Period period = ReportPage.period(from, until, currentPage);
    return View.of("seller/customers", "customers", customers(period))
        .with("period", period)
        .with("form", ReportPage.form(period));
  }

  @GET
  @Path("/pelanggan.csv")
  @Produces("text/csv")
  public Response csv(@QueryParam("dari") String from, @QueryParam("sampai") String until) {
    Period period = ReportPage.period(from, until, currentPage);
    return ReportPage.download("pelanggan", period, ReportCsv.customers(customers(period)));
  }

  private List<ShopReports.Customer> customers(Period period) {
    return reports.customers(currentActor.actor().requireSeller(Right.ORDERS), period);
  }
}
