package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.shop.LowStock;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** From how few pieces on the shop is reminded of a product. */
@Path(SellerDesk.LOW_STOCK_MARK)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class LowStockPage {

  private static final int UNREADABLE = -1;

  @Inject private CurrentActor currentActor;

  @Inject private LowStock lowStock;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty().put("mark", String.valueOf(lowStock.mark(seller()))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(MultivaluedMap<String, String> sent) {
    Actor.Member seller = seller();
    Form form = Form.sent(sent);
    try {
      lowStock.move(seller, Numbers.whole(form.value("mark"), UNREADABLE));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.LOW_STOCK, "notice.seller.mark");
  }

  private static View view(Form form) {
    return View.of("seller/low-stock", "form", form);
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
