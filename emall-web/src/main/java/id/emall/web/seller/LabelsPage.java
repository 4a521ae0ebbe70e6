package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.region.Districts;
import id.emall.core.shipping.PackingDesk;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Labels for parcels, or a list of what goes into them, to be printed for chosen orders. */
@Path(SellerDesk.LABELS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class LabelsPage {

  private static final String LIST = "daftar";

  @Inject private CurrentActor currentActor;

  @Inject private PackingDesk desk;

  @Inject private Shops shops;

  @Inject private Districts districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public Response show(@QueryParam("kode") List<String> codes, @QueryParam("bentuk") String form) {
    Actor.Member seller = seller();
    boolean list = LIST.equals(form);
    try {
      return Response.ok(view(seller, desk.sheet(seller, codes), list)).build();
    } catch (Refusal refusal) {
      PackingDesk.Sheet nothing = new PackingDesk.Sheet(List.of(), List.of(), List.of());
      View view = view(seller, nothing, list).with("problem", refusals.say(refusal));
      return Response.status(refusal.kind().status()).entity(view).build();
    }
  }

  /** The printed orders are packed and wait for their resi. */
  @POST
  @Path("/dikemas")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response packed(MultivaluedMap<String, String> sent) {
    List<String> codes = Form.sent(sent).values("kode");
    desk.packed(seller(), codes);
    return answers.done(resiOf(codes), "notice.seller.packed");
  }

  /** Where their numbers are typed; of one alone, on its own page. */
  private static String resiOf(List<String> codes) {
    boolean one = codes.size() == 1 && codes.getFirst().matches("[A-Z0-9]{1,20}");
    return one ? "/penjual/pesanan/" + codes.getFirst() + "#kirim" : SellerDesk.RESI;
  }

  private View view(Actor.Member seller, PackingDesk.Sheet sheet, boolean list) {
    ShopView shop = shops.find(seller.shopId()).orElseThrow(() -> Refusal.notFound("shop"));
    Map<String, String> places =
        sheet.orders().stream()
            .map(OrderView::destination)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), districts::label));
    return View.of(list ? "seller/packing-list" : "seller/labels", "sheet", sheet)
        .with("shop", shop)
        .with(
            "origin",
            districts.label(shop.districtCode() == null ? shop.regencyCode() : shop.districtCode()))
        .with("places", places);
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.ORDERS);
  }
}
