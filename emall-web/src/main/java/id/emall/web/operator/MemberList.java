package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.desk.MemberLine;
import id.emall.core.member.desk.MemberRecords;
import id.emall.core.member.desk.MemberSearch;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.Form;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The members of the operator's area, to find one among them. */
@Path(OperatorDesk.MEMBERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class MemberList {

  @Inject private CurrentActor currentActor;

  @Inject private MemberRecords records;

  @Inject private Regions regions;

  @GET
  public View show(@Context UriInfo uri, @QueryParam("hal") String cursor) {
    Actor.Member operator = currentActor.actor().requireOperator(Right.MEMBERS);
    MultivaluedMap<String, String> asked = uri.getQueryParameters();
    Form form = Form.sent(asked);
    AreaFilter area =
        AreaFilter.of(regions, operator.area(), form.value("provinsi"), form.value("kabupaten"));
    MemberSearch search =
        new MemberSearch(
            form.value("q"),
            one(Actor.Role.values(), form.value("peran")),
            one(MemberView.State.values(), form.value("keadaan")),
            area.area());
    Page<MemberLine> page = records.page(operator, search, cursor);
    ListAddress list =
        new ListAddress(OperatorDesk.MEMBERS)
            .with("q", form.value("q"))
            .with("peran", form.value("peran"))
            .with("keadaan", form.value("keadaan"))
            .with("provinsi", area.province())
            .with("kabupaten", area.regency());
    return View.of("operator/members", "members", page.rows())
        .with("form", form)
        .with("area", area)
        .with("places", places(page))
        .with("before", list.page(page.before()))
        .with("after", list.page(page.after()));
  }

  private Map<String, String> places(Page<MemberLine> page) {
    Map<String, String> places = new HashMap<>();
    for (MemberLine member : page.rows()) {
      places.computeIfAbsent(
          member.regencyCode(), code -> regions.find(code).map(Regency::label).orElse(code));
    }
    return places;
  }

  private static <T extends Enum<T>> T one(T[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
  }
}
