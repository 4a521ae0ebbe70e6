package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payout.PayeeBank;
import id.emall.core.payout.PayoutAccount;
import id.emall.core.payout.PayoutAccounts;
import id.emall.core.payout.SellerBalance;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** A seller's money: what is available, what is held and why, where it goes, and what happened. */
@Path(SellerDesk.BALANCE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class BalancePage {

  private static final String ACCOUNT = "/rekening";
  private static final String HOLDS = "/tertahan";

  @Inject private CurrentActor currentActor;

  @Inject private SellerBalance balance;

  @Inject private PayoutAccounts accounts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    return view(Form.empty(), cursor);
  }

  /** What is held, order by order. */
  @GET
  @Path(HOLDS)
  public View holds(@QueryParam("hal") String cursor) {
    var page = balance.holds(seller(), cursor);
    return View.of("seller/holds", "holds", page.rows())
        .with("before", address(SellerDesk.BALANCE + HOLDS, page.before()))
        .with("after", address(SellerDesk.BALANCE + HOLDS, page.after()));
  }

  /** Where a refused form stood before its page was loaded again. */
  @GET
  @Path(ACCOUNT)
  public Response backToBalance() {
    seller();
    return Response.seeOther(URI.create(SellerDesk.BALANCE)).build();
  }

  @POST
  @Path(ACCOUNT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor seller = currentActor.actor().requireSeller(Right.SHOP);
    try {
      accounts.give(
          seller,
          new PayoutAccounts.Typed(
              form.value("bank"), form.value("accountNumber"), form.value("accountHolder")));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal), null));
    }
    return answers.done(SellerDesk.BALANCE, "notice.seller.account");
  }

  private View view(Form form, String cursor) {
    Actor.Member seller = seller();
    var page = balance.history(seller, cursor);
    Optional<PayoutAccount> account = accounts.mine(seller);
    return View.of("seller/balance", "balance", balance.mine(seller))
        .with("account", account.orElse(null))
        .with("next", account.flatMap(accounts::next).orElse(null))
        .with("changedFrom", account.map(given -> accounts.usableIfChanged(seller)).orElse(null))
        .with("owner", seller.isSellerOf(seller.shopId(), Right.SHOP))
        .with("payouts", balance.payouts(seller))
        .with("lines", page.rows())
        .with("before", address(SellerDesk.BALANCE, page.before()))
        .with("after", address(SellerDesk.BALANCE, page.after()))
        .with(
            "banks",
            PayeeBank.all().stream().map(bank -> new Option(bank.code(), bank.name())).toList())
        .with("form", form);
  }

  private static String address(String list, String cursor) {
    return cursor == null ? null : list + "?hal=" + cursor;
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.MONEY);
  }
}
