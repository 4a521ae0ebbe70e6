package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.OperatorRoster;
import id.emall.core.member.OperatorStaffing;
import id.emall.core.member.OperatorView;
import id.emall.core.privacy.OperatorErasures;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works at the desk: invited, given work and an office, stopped and let go on. */
@Path(OperatorDesk.OPERATORS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OperatorsPage {

  @Inject private CurrentActor currentActor;

  @Inject private OperatorRoster roster;

  @Inject private OperatorStaffing staffing;

  @Inject private OperatorErasures erasures;

  @Inject private Offices offices;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return list(Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor operator = operator();
    try {
      staffing.invite(
          operator,
          new OperatorStaffing.Newcomer(
              form.value("name"), form.value("username"), form.value("email"), form.value("phone")),
          post(form));
    } catch (Refusal refusal) {
      return answers.refused(refusal, list(refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.OPERATORS, "notice.operator.invited");
  }

  @GET
  @Path("/{id}")
  public View one(@PathParam("id") String id) {
    OperatorView found = find(id);
    Form form =
        Form.empty()
            .put("area", found.area())
            .putAll("kinds", found.kinds().stream().map(Enum::name).toList());
    return one(found, form);
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    OperatorView found = find(id);
    Form form = Form.sent(sent);
    Actor operator = operator();
    try {
      switch (form.value("tindakan")) {
        case "ubah" -> staffing.change(operator, found.id(), post(form));
        case "bekukan" -> staffing.suspend(operator, found.id(), form.value("reason"));
        case "pulihkan" -> staffing.reinstate(operator, found.id(), form.value("reason"));
        case "hapus-data" -> erasures.ask(operator, found.id());
        case "batal-hapus" -> erasures.undo(operator, found.id());
        case "undang" -> staffing.inviteAgain(operator, found.id());
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, one(found, refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.OPERATORS, "notice.operator.staffed");
  }

  private OperatorView find(String id) {
    Actor operator = operator();
    return Numbers.id(id)
        .map(known -> roster.find(operator, known))
        .orElseThrow(() -> Refusal.notFound("operator"));
  }

  private static OperatorStaffing.Post post(Form form) {
    Set<OperatorKind> kinds =
        Arrays.stream(OperatorKind.values())
            .filter(kind -> form.has("kinds", kind.name()))
            .collect(Collectors.toSet());
    return new OperatorStaffing.Post(form.value("area"), kinds);
  }

  private View list(Form form) {
    Actor.Member operator = operator();
    List<OperatorView> all = roster.list(operator);
    return View.of("operator/operators", "operators", all)
        .with("offices", offices.of(operator))
        .with("national", operator.area().isEmpty())
        .with("names", offices.names(all.stream().map(OperatorView::area).toList()))
        .with("kinds", kinds(operator))
        .with("form", form);
  }

  private View one(OperatorView found, Form form) {
    Actor.Member operator = operator();
    return View.of("operator/operator", "operator", found)
        .with("offices", offices.of(operator))
        .with("national", operator.area().isEmpty())
        .with("office", offices.names(List.of(found.area())).get(found.area()))
        .with("kinds", kinds(operator))
        .with("erasure", erasures.of(operator, found.id()).orElse(null))
        .with("oneself", found.id().equals(operator.id()))
        .with("form", form);
  }

  /** What this operator can give. */
  private static List<OperatorKind> kinds(Actor.Member operator) {
    return Arrays.stream(OperatorKind.values())
        .filter(kind -> operator.rights().containsAll(kind.rights()))
        .filter(kind -> operator.area().isEmpty() || kind.local())
        .toList();
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.OPERATORS);
  }
}
