package id.emall.web.operator.setting;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.Adjustable;
import id.emall.core.setting.SettingDesk;
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
import java.util.UUID;

/** One setting: what is in force, the form to change it, who decided what before. */
@Path(OperatorDesk.SETTINGS + "/{setting}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SettingPage {

  @Inject private CurrentActor currentActor;

  @Inject private SettingDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("setting") String word) {
    Actor operator = operator();
    SettingDesk.InForce now = desk.one(operator, setting(word));
    return view(operator, now, Form.empty().put("value", SettingLook.typed(now)));
  }

  /** Decides it, or lets it be what the mall was started with. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("setting") String word, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Adjustable setting = setting(word);
    Form form = Form.sent(sent);
    UUID seen = Numbers.id(form.value("dilihat")).orElse(null);
    try {
      switch (form.value("tindakan")) {
        case "ubah" ->
            desk.decide(operator, setting, form.value("value"), form.value("reason"), seen);
        case "kembalikan" -> desk.giveBack(operator, setting, form.value("reason"), seen);
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(
          refusal, view(operator, desk.one(operator, setting), refusals.mark(form, refusal)));
    }
    return answers.done(OperatorDesk.SETTINGS + "/" + word, "notice.operator.setting");
  }

  private View view(Actor operator, SettingDesk.InForce now, Form form) {
    return View.of("operator/setting/setting", "now", now)
        .with("history", desk.history(operator, now.setting()))
        .with("form", form);
  }

  private static Adjustable setting(String word) {
    return Adjustable.of(word).orElseThrow(() -> Refusal.notFound("setting"));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.SETTINGS);
  }
}
