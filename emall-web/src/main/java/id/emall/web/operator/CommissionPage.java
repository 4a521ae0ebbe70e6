package id.emall.web.operator;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.CommissionRules;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** The rules by which the mall takes its share: proposed by one operator, agreed by another. */
@Path(OperatorDesk.COMMISSION)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class CommissionPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private CommissionRules rules;

  @Inject private Catalogue catalogue;

  @Inject private MallSettings settings;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    return view(Form.empty(), cursor);
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToList() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.COMMISSION)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor operator = operator();
    try {
      rules.propose(operator, wish(form));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal), null));
    }
    return answers.done(OperatorDesk.COMMISSION, "notice.operator.commission.asked");
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    UUID rule = Numbers.id(id).orElseThrow(() -> Refusal.notFound("commission"));
    try {
      switch (Form.sent(sent).value("tindakan")) {
        case "setujui" -> rules.agree(operator, rule);
        case "tolak" -> rules.refuse(operator, rule);
        case "akhiri" -> rules.proposeEnd(operator, rule);
        case "setujui-akhir" -> rules.end(operator, rule);
        case "lanjutkan" -> rules.keep(operator, rule);
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(Form.empty(), null));
    }
    return answers.done(OperatorDesk.COMMISSION, "notice.operator.commission.done");
  }

  private static CommissionRules.Wish wish(Form form) {
    return new CommissionRules.Wish(
        form.value("shop"),
        form.value("category"),
        points(form.value("percent").replaceFirst(" *%$", "")),
        day(form, "validFrom"),
        day(form, "validTo"),
        form.value("reason"));
  }

  /** Hundredths of a percent, from a percentage as people type it: {@code 2,5}. */
  private static Integer points(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("[0-9]{1,3}([.,][0-9]{1,2})?")) {
      throw Refusal.invalid(new FieldError("percent", "commission.percent"));
    }
    return new BigDecimal(typed.replace(',', '.')).movePointRight(2).intValueExact();
  }

  private static LocalDate day(Form form, String field) {
    String typed = form.value(field);
    return typed.isEmpty()
        ? null
        : Numbers.day(typed)
            .orElseThrow(() -> Refusal.invalid(new FieldError(field, "date.malformed")));
  }

  private View view(Form form, String cursor) {
    var page = rules.page(operator(), cursor);
    String language = currentPage.language().code();
    return View.of("operator/commission", "rules", page.rows())
        .with("before", OperatorDesk.pageOf(OperatorDesk.COMMISSION, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.COMMISSION, page.after()))
        .with("form", form)
        .with("usual", settings.commissionBasisPoints())
        .with(
            "categories",
            catalogue.shelves().all().stream()
                .map(
                    category ->
                        new Option(category.slug(), catalogue.shelves().label(category, language)))
                .toList())
        .with("me", operator().id());
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
