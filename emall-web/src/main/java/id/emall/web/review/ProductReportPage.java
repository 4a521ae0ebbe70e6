package id.emall.web.review;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.review.ProductReportWhy;
import id.emall.core.review.ProductReports;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** "This must not be sold": what somebody says of a product. */
@Path("/laporkan/produk/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProductReportPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private ProductReports reports;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    actor();
    return view(find(id), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response report(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor actor = actor();
    Form form = Form.sent(sent);
    ProductReports.Reported reported = find(id);
    try {
      reports.report(actor, reported.id(), why(form.value("why")));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(reported, refusals.mark(form, refusal)));
    }
    return answers.done("/produk/" + reported.slug(), "notice.report.made");
  }

  private ProductReports.Reported find(String id) {
    UUID known = Numbers.id(id).orElseThrow(() -> Refusal.notFound("product"));
    return reports.find(known);
  }

  private View view(ProductReports.Reported reported, Form form) {
    List<Option> whys =
        Arrays.stream(ProductReportWhy.values())
            .map(why -> new Option(why.name(), currentPage.page().t("report.product.why." + why)))
            .toList();
    return View.of("review/report-product", "reported", reported)
        .with("whys", whys)
        .with("form", form);
  }

  private static ProductReportWhy why(String name) {
    return Arrays.stream(ProductReportWhy.values())
        .filter(why -> why.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Actor actor() {
    return currentActor.actor().requireMember();
  }
}
