package id.emall.web.operator.setting;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.setting.SettingDesk;
import id.emall.core.setting.StartedSettings;
import id.emall.web.frame.View;
import id.emall.web.operator.OperatorDesk;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the mall goes by. */
@Path(OperatorDesk.SETTINGS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SettingsPage {

  @Inject private CurrentActor currentActor;

  @Inject private SettingDesk desk;

  @Inject private StartedSettings started;

  @GET
  public View show() {
    Actor operator = currentActor.actor().requireOperator(Right.SETTINGS);
    return View.of("operator/setting/settings", "settings", desk.all(operator))
        .with("started", started.all(operator));
  }
}
