package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.voucher.ShopVouchers;
import id.emall.core.voucher.VoucherWish;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The vouchers of a shop: what they give, how often they were used, new ones. */
@Path(SellerDesk.VOUCHERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class VoucherPage {

  private static final String END = "/akhiri";

  /** What stands in for a number that cannot be read; it is in no field's range. */
  private static final int UNREADABLE = -1;

  /** For how many days a new voucher is good unless its seller says otherwise. */
  private static final int USUAL_DAYS = 30;

  @Inject private CurrentActor currentActor;

  @Inject private ShopVouchers vouchers;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    Actor.Member seller = seller();
    Form form =
        Form.empty()
            .put("from", vouchers.today().toString())
            .put("until", vouchers.today().plusDays(USUAL_DAYS - 1).toString())
            .put("mostUses", "100")
            .put("mostOfBuyer", "1");
    return view(seller, form, cursor);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> sent) {
    Actor.Member seller = seller();
    Form form = Form.sent(sent);
    try {
      vouchers.make(seller, wish(form));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(seller, refusals.mark(form, refusal), null));
    }
    return answers.done(SellerDesk.VOUCHERS, "notice.seller.voucher");
  }

  @POST
  @Path(END)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(MultivaluedMap<String, String> sent) {
    Actor.Member seller = seller();
    vouchers.end(
        seller,
        Numbers.id(Form.sent(sent).value("id")).orElseThrow(() -> Refusal.notFound("voucher")));
    return answers.done(SellerDesk.VOUCHERS, "notice.seller.voucher.ended");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path(END)
  public Response backToList() {
    seller();
    return Response.seeOther(URI.create(SellerDesk.VOUCHERS)).build();
  }

  private static VoucherWish wish(Form form) {
    return new VoucherWish(
        form.value("code"),
        !form.value("percent").isEmpty(),
        percent(form.value("percent")),
        rupiah(form.value("amount")),
        form.value("leastGoods").isEmpty() ? Long.valueOf(0) : rupiah(form.value("leastGoods")),
        Numbers.day(form.value("from")).orElse(null),
        Numbers.day(form.value("until")).orElse(null),
        whole(form.value("mostUses")),
        whole(form.value("mostOfBuyer")));
  }

  private static Integer percent(String typed) {
    return typed.isEmpty() ? null : Numbers.percent(typed).orElse(UNREADABLE);
  }

  private static Integer whole(String typed) {
    return typed.isEmpty() ? null : Integer.valueOf(Numbers.whole(typed, UNREADABLE));
  }

  private static Long rupiah(String typed) {
    return typed.isEmpty() ? null : Numbers.rupiah(typed).orElse((long) UNREADABLE);
  }

  private View view(Actor.Member seller, Form form, String cursor) {
    var page = vouchers.page(seller, cursor);
    return View.of("seller/vouchers", "form", form)
        .with("vouchers", page.rows())
        .with("today", vouchers.today())
        .with("before", address(page.before()))
        .with("after", address(page.after()));
  }

  private static String address(String cursor) {
    return cursor == null ? null : SellerDesk.VOUCHERS + "?hal=" + cursor;
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
