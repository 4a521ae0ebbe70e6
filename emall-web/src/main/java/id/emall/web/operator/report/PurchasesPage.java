package id.emall.web.operator.report;

import id.emall.core.insight.report.TradeReports.Side;
import id.emall.web.frame.View;
import id.emall.web.operator.OperatorDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What buyers bought in a period, order by order. */
@Path(OperatorDesk.PURCHASES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PurchasesPage {

  @Inject private TradePages pages;

  @GET
  public View show(@Context UriInfo uri) {
    return pages.page(Side.PURCHASES, uri.getQueryParameters());
  }

  /** The same on paper. */
  @GET
  @Path("/cetak")
  public Response paper(@Context UriInfo uri) {
    return pages.paper(Side.PURCHASES, uri.getQueryParameters());
  }

  /** The same as a table for other programs. */
  @GET
  @Path("/unduh")
  public Response file(@Context UriInfo uri) {
    return pages.file(Side.PURCHASES, uri.getQueryParameters());
  }
}
