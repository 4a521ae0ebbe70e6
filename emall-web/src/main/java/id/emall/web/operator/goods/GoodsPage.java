package id.emall.web.operator.goods;

import id.emall.core.catalogue.desk.ProductDesk;
import id.emall.core.catalogue.desk.ProductFile;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.review.ProductReports;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.operator.OperatorDesk;
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

/** One product, which an operator takes off the shelf or puts back. */
@Path(OperatorDesk.PRODUCTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class GoodsPage {

  @Inject private CurrentActor currentActor;

  @Inject private ProductDesk desk;

  @Inject private ProductReports reports;

  @Inject private Regions regions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    return view(find(id), Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    ProductFile product = find(id);
    Form form = Form.sent(sent);
    try {
      String notice = act(product, form);
      return answers.done(OperatorDesk.PRODUCTS + "/" + product.line().id(), notice);
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(find(id), refusals.mark(form, refusal)));
    }
  }

  /** What is done, and the key of what to say about it. */
  private String act(ProductFile product, Form form) {
    switch (form.value("tindakan")) {
      case "turunkan" -> {
        desk.takeDown(operator(), product.line().id(), form.value("reason"));
        return "notice.operator.product-taken-down";
      }
      case "kembalikan" -> {
        desk.putBack(operator(), product.line().id(), form.value("reason"));
        return "notice.operator.product-put-back";
      }
      default -> throw new NotFoundException();
    }
  }

  private ProductFile find(String id) {
    Actor operator = operator();
    return desk.find(operator, Numbers.id(id).orElseThrow(() -> Refusal.notFound("product")));
  }

  private View view(ProductFile product, Form form) {
    String code = product.line().regencyCode();
    return View.of("operator/goods/product", "product", product)
        .with("place", regions.find(code).map(Regency::label).orElse(code))
        .with("said", reports.said(operator(), product.line().id()))
        .with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.CATALOGUE);
  }
}
