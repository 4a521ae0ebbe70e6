package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.desk.FactorLosses;
import id.emall.core.member.desk.MemberFile;
import id.emall.core.member.desk.MemberHelp;
import id.emall.core.member.desk.MemberRecords;
import id.emall.core.member.desk.MemberStanding;
import id.emall.core.ordering.DeskOrders;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.shop.ShopStanding;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** One member: what is known, what happened to the account and the shop, and what can be done. */
@Path(OperatorDesk.MEMBERS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class MemberPage {

  @Inject private CurrentActor currentActor;

  @Inject private MemberRecords records;

  @Inject private MemberStanding standing;

  @Inject private MemberHelp help;

  @Inject private FactorLosses losses;

  @Inject private Shops shops;

  @Inject private ShopStanding shopStanding;

  @Inject private DeskOrders orders;

  @Inject private Regions regions;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    return view(records.find(operator(), id(id)), Form.empty());
  }

  /** Where the contact was shown before its page was loaded again. */
  @GET
  @Path("/kontak")
  public Response backToMember(@PathParam("id") String id) {
    UUID known = records.find(operator(), id(id)).id();
    return Response.seeOther(URI.create(OperatorDesk.MEMBERS + "/" + known)).build();
  }

  /** Shows how the member is reached; who read it, and why, is written down. */
  @POST
  @Path("/kontak")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response readContact(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    MemberFile member = records.find(operator(), id(id));
    try {
      MemberFile.Contact contact =
          records.readContact(operator(), member.id(), form.value("contactReason"));
      return Response.ok(view(member, Form.empty()).with("contact", contact)).build();
    } catch (Refusal refusal) {
      return answers.refused(
          refusal, view(member, refusals.mark(form, refusal.named(name -> "contactReason"))));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    MemberFile member = records.find(operator(), id(id));
    Form form = Form.sent(sent);
    try {
      String notice = act(member, form);
      return answers.done(OperatorDesk.MEMBERS + "/" + member.id(), notice);
    } catch (Refusal refusal) {
      MemberFile now = records.find(operator(), member.id());
      return answers.refused(refusal, view(now, refusals.mark(form, field(refusal, form))));
    }
  }

  /** Each form of the page has a reason of its own. */
  private static Refusal field(Refusal refusal, Form form) {
    String wish = form.value("tindakan");
    if (wish.endsWith("-toko")) {
      return refusal.named(name -> "shopReason");
    }
    return wish.endsWith("-faktor") ? refusal.named(name -> "factorReason") : refusal;
  }

  /** What is done, and the key of what to say about it. */
  private String act(MemberFile member, Form form) {
    switch (form.value("tindakan")) {
      case "bekukan" -> {
        standing.suspend(operator(), member.id(), form.value("reason"));
        return "notice.operator.member-suspended";
      }
      case "pulihkan" -> {
        standing.reinstate(operator(), member.id(), form.value("reason"));
        return "notice.operator.member-reinstated";
      }
      case "bekukan-toko" -> {
        shopStanding.suspend(operator(), shop(member).id(), form.value("shopReason"));
        return "notice.operator.shop-suspended";
      }
      case "pulihkan-toko" -> {
        shopStanding.reinstate(operator(), shop(member).id(), form.value("shopReason"));
        return "notice.operator.shop-reinstated";
      }
      case "keluarkan" -> {
        help.endSessions(operator(), member.id());
        return "notice.operator.member-signed-out";
      }
      case "kirim-kode" -> {
        help.resendCode(operator(), member.id());
        return "notice.operator.member-code";
      }
      default -> {
        return actOnFactor(member, form);
      }
    }
  }

  /** A lost second factor goes by two operators. */
  private String actOnFactor(MemberFile member, Form form) {
    switch (form.value("tindakan")) {
      case "minta-faktor" -> {
        losses.ask(operator(), member.id(), form.value("factorReason"));
        return "notice.operator.factor-asked";
      }
      case "setujui-faktor" -> {
        losses.agree(operator(), member.id());
        return "notice.operator.factor-reset";
      }
      case "tolak-faktor" -> {
        losses.refuse(operator(), member.id());
        return "notice.operator.factor-kept";
      }
      default -> throw new NotFoundException();
    }
  }

  private ShopView shop(MemberFile member) {
    return shops.ofOwner(member.id()).orElseThrow(() -> Refusal.notFound("shop"));
  }

  private View view(MemberFile member, Form form) {
    Optional<ShopView> shop =
        shops.ofOwner(member.id()).filter(one -> operator().covers(one.regencyCode()));
    View view =
        View.of("operator/member", "member", member)
            .with("form", form)
            .with("place", regions.find(member.regencyCode()).map(Regency::label).orElse(""))
            .with("loss", losses.asked(operator(), member.id()).orElse(null))
            .with("me", operator().id())
            .with("bought", orders.newestOfBuyer(operator(), member.id()));
    return shop.map(
            one ->
                view.with("shop", one)
                    .with("shopChanges", shopStanding.changes(operator(), one.id()))
                    .with("sold", orders.newestOfShop(operator(), one.id())))
        .orElse(view);
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MEMBERS);
  }

  private static UUID id(String text) {
    return Numbers.id(text).orElseThrow(() -> Refusal.notFound("member"));
  }
}
