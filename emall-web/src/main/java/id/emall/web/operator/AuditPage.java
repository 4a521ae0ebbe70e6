package id.emall.web.operator;

import id.emall.core.audit.AuditChecks;
import id.emall.core.audit.AuditTrail;
import id.emall.core.common.Actor;
import id.emall.core.common.CsvTable;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.member.AuditActors;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Who did what: looked through by person, act, thing, day and request, and taken as a table. */
@Path(OperatorDesk.AUDIT)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class AuditPage {

  private static final String CURSOR = "hal";
  private static final List<String> FIELDS =
      List.of("siapa", "tindakan", "benda", "dari", "sampai", "permintaan");
  private static final int MOST = 100;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail trail;

  @Inject private AuditChecks checks;

  @Inject private AuditActors actors;

  @Inject private Answers answers;

  @GET
  public View show(@Context UriInfo uri) {
    MultivaluedMap<String, String> sought = uri.getQueryParameters();
    Actor operator = operator();
    Form form = Form.sent(sought);
    Page<AuditTrail.Entry> page = trail.search(operator, wish(form), sought.getFirst(CURSOR));
    return View.of("operator/audit", "entries", page.rows())
        .with("names", names(page.rows()))
        .with("form", form)
        .with("check", checks.last(operator).orElse(null))
        .with("running", checks.running(operator).orElse(null))
        .with("table", OperatorDesk.AUDIT + "/unduh?" + query(form, null))
        .with("before", address(form, page.before()))
        .with("after", address(form, page.after()));
  }

  /** The same as a table for other programs; times in UTC. */
  @GET
  @Path("/unduh")
  @Produces("text/csv")
  public Response table(@Context UriInfo uri) {
    List<AuditTrail.Entry> entries =
        trail.take(operator(), wish(Form.sent(uri.getQueryParameters())));
    Map<String, String> names = names(entries);
    String csv =
        CsvTable.text(
            table -> {
              table.row(
                  "at", "actor", "name", "act", "kind", "object", "before", "after", "request");
              for (AuditTrail.Entry entry : entries) {
                table.row(
                    entry.at(),
                    entry.actor(),
                    names.get(entry.actor()),
                    entry.act(),
                    entry.objectKind(),
                    entry.objectId(),
                    AuditLook.values(entry.before()),
                    AuditLook.values(entry.after()),
                    entry.correlationId());
              }
            });
    return Response.ok(csv, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jejak.csv\"")
        .build();
  }

  /** Has the seals gone through in the background. */
  @POST
  @Path("/periksa")
  public Response check() {
    checks.begin(operator());
    return answers.done(OperatorDesk.AUDIT, "notice.operator.audit-begun");
  }

  private AuditTrail.Wish wish(Form form) {
    String who = typed(form, "siapa");
    return new AuditTrail.Wish(
        who == null ? null : actors.labels(who),
        typed(form, "tindakan"),
        typed(form, "benda"),
        Numbers.day(form.value("dari")).orElse(null),
        Numbers.day(form.value("sampai")).orElse(null),
        typed(form, "permintaan"));
  }

  private static String typed(Form form, String field) {
    String value = form.value(field);
    return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), MOST));
  }

  private Map<String, String> names(List<AuditTrail.Entry> entries) {
    return actors.operators(entries.stream().map(AuditTrail.Entry::actor).toList());
  }

  private static String address(Form form, String cursor) {
    return cursor == null ? null : OperatorDesk.AUDIT + "?" + query(form, cursor);
  }

  private static String query(Form form, String cursor) {
    UriBuilder uri = UriBuilder.fromPath("");
    FIELDS.forEach(
        field -> {
          if (!form.value(field).isEmpty()) {
            uri.queryParam(field, "{" + field + "}").resolveTemplate(field, form.value(field));
          }
        });
    if (cursor != null) {
      uri.queryParam(CURSOR, cursor);
    }
    return uri.build().getRawQuery() == null ? "" : uri.build().getRawQuery();
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.AUDIT);
  }
}
