package id.emall.web.place;

import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.region.Regions;
import id.emall.web.account.AccountDesk;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.View;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A visitor chooses where things would be sent to. Members have addresses for that. */
@Path(PlacePage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PlacePage {

  static final String HERE = "/kirim-ke";

  private static final String PLACE = "tujuan";
  private static final Duration KEPT = Duration.ofDays(180);

  @Inject private CurrentPlace place;

  @Inject private Regions regions;

  @Inject private RegencyChoice regencies;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** The way here and back to a page. */
  public static String from(String path) {
    return HERE + "?kembali=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  @GET
  public Response show(@QueryParam("kembali") String back) {
    if (place.ofMember()) {
      return Response.seeOther(URI.create(AccountDesk.ADDRESSES)).build();
    }
    Form form = Form.empty().put("kembali", OwnPath.of(back).toString());
    place.chosen().ifPresent(code -> form.put(PLACE, code));
    return Response.ok(view(form)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    URI back = OwnPath.of(form.value("kembali"));
    if (form.has("tindakan", "lupakan")) {
      return Response.seeOther(back)
          .cookie(cookies.drop(Cookies.PLACE), cookies.notice("notice.place.forgotten"))
          .build();
    }
    String code = form.value(PLACE);
    try {
      Checks checks = new Checks();
      checks.that(regions.find(code).isPresent(), PLACE, "regency.unknown");
      checks.refuse();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return Response.seeOther(back).cookie(cookies.keep(Cookies.PLACE, code, KEPT)).build();
  }

  private View view(Form form) {
    return View.of("place/choose", "form", form).with("regencies", regencies.groups());
  }
}
