package id.emall.web.operator;

import id.emall.core.admission.ApplicationFilter;
import id.emall.core.admission.ApplicationLine;
import id.emall.core.admission.ApplicationQueue;
import id.emall.core.admission.SellerApplicationView;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Who wants to sell, in the operator's area: those who wait, the longest waiting first. */
@Path(OperatorDesk.APPLICANTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicantList {

  @Inject private CurrentActor currentActor;

  @Inject private ApplicationQueue queue;

  @Inject private Regions regions;

  @Inject private Findings findings;

  @GET
  public View show(@Context UriInfo uri, @QueryParam("hal") String cursor) {
    Actor.Member operator = currentActor.actor().requireOperator(Right.MEMBERS);
    Form form = Form.sent(uri.getQueryParameters());
    AreaFilter area =
        AreaFilter.of(regions, operator.area(), form.value("provinsi"), form.value("kabupaten"));
    ApplicationFilter filter =
        new ApplicationFilter(
            one(SellerApplicationView.State.values(), form.value("keadaan")),
            area.area(),
            form.value("temuan"),
            Numbers.whole(form.value("umur"), 0),
            one(ApplicationFilter.Holder.values(), form.value("pemegang")),
            form.value("q"));
    Page<ApplicationLine> page = queue.page(operator, filter, cursor);
    ListAddress list = new ListAddress(OperatorDesk.APPLICANTS);
    for (String name : new String[] {"keadaan", "temuan", "umur", "pemegang", "q"}) {
      list.with(name, form.value(name));
    }
    list.with("provinsi", area.province()).with("kabupaten", area.regency());
    return View.of("operator/applicants", "applications", page.rows())
        .with("form", form)
        .with("state", filter.state())
        .with("area", area)
        .with("counts", queue.counts(operator))
        .with("doubts", findings.options(queue.doubts(operator)))
        .with("places", places(page))
        .with("before", list.page(page.before()))
        .with("after", list.page(page.after()));
  }

  private Map<String, String> places(Page<ApplicationLine> page) {
    Map<String, String> places = new HashMap<>();
    for (ApplicationLine line : page.rows()) {
      places.computeIfAbsent(
          line.regencyCode(), code -> regions.find(code).map(Regency::label).orElse(code));
    }
    return places;
  }

  private static <T extends Enum<T>> T one(T[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
  }
}
