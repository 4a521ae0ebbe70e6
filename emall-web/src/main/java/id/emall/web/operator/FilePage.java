package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.file.FileReports;
import id.emall.core.payment.file.UploadAgreements;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement file: how far it has come, what became of each of its rows, and the second
 * operator's word where one is needed.
 */
@Path(OperatorDesk.FILES + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class FilePage {

  @Inject private CurrentActor currentActor;

  @Inject private FileReports reports;

  @Inject private UploadAgreements agreements;

  @Inject private Answers answers;

  /**
   * @param verdict only rows of which this became, or empty
   * @param fromLine where the page of rows begins, from another page; empty for the first
   */
  @GET
  public View show(
      @PathParam("id") String id,
      @QueryParam("hasil") String verdict,
      @QueryParam("baris") @DefaultValue("") String fromLine) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    FileReports.FileLook file = reports.find(operator, id(id));
    FileReports.Verdict chosen =
        Arrays.stream(FileReports.Verdict.values())
            .filter(one -> one.name().equals(verdict))
            .findFirst()
            .orElse(null);
    Start from = Start.read(fromLine);
    List<FileReports.RowLook> rows =
        reports.rows(operator, file.id(), chosen, from.line(), from.place());
    boolean more = rows.size() > FileReports.ROWS;
    return View.of("operator/file", "file", file)
        .with("second", agreements.find(operator, file.id()).orElse(null))
        .with("rows", more ? rows.subList(0, FileReports.ROWS) : rows)
        .with("verdicts", List.of(FileReports.Verdict.values()))
        .with("chosen", chosen == null ? "" : chosen.name())
        .with("first", from.line() == 0 ? null : rowsFrom(file.id(), chosen, Start.FIRST))
        .with("after", more ? rowsFrom(file.id(), chosen, Start.at(rows.getLast())) : null);
  }

  /** A word about a file whose credits wait for a second operator. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    UUID file = id(id);
    String act = Form.sent(sent).value("tindakan");
    try {
      String notice =
          switch (act) {
            case "setujui" -> {
              agreements.agree(operator, file);
              yield "notice.operator.file.agreed";
            }
            case "batalkan" -> {
              agreements.undo(operator, file);
              yield "notice.operator.file.undone";
            }
            case "tolak" -> {
              agreements.reject(operator, file);
              yield "notice.operator.file.rejected";
            }
            default -> throw Refusal.notFound("statement-file");
          };
      return answers.done(OperatorDesk.FILES + "/" + file, notice);
    } catch (Refusal refusal) {
      return answers.refused(refusal, show(id, null, ""));
    }
  }

  /** The whole report, for a spreadsheet. */
  @GET
  @Path("/laporan.csv")
  @Produces("text/csv")
  public Response csv(@PathParam("id") String id, @QueryParam("bahasa") String language) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    FileReports.FileLook file = reports.find(operator, id(id));
    String told = "en".equals(language) ? "en" : "id";
    StreamingOutput report =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          reports.writeCsv(operator, file.id(), told, writer);
          writer.flush();
        };
    return Response.ok(report, "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"laporan-" + file.id() + ".csv\"")
        .build();
  }

  /** Where a page of rows begins. */
  private record Start(int line, long place) {
    private static final Start FIRST = new Start(0, 0);
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})_(-?[0-9]{1,15})");

    static Start read(String written) {
      Matcher start = WRITTEN.matcher(written);
      return start.matches()
          ? new Start(Integer.parseInt(start.group(1)), Long.parseLong(start.group(2)))
          : FIRST;
    }

    static Start at(FileReports.RowLook row) {
      return new Start(row.line(), row.place());
    }

    String write() {
      return line + "_" + place;
    }
  }

  private static String rowsFrom(UUID id, FileReports.Verdict chosen, Start start) {
    String filter = chosen == null ? "" : "&hasil=" + chosen;
    return OperatorDesk.FILES + "/" + id + "?baris=" + start.write() + filter;
  }

  private static UUID id(String written) {
    return Numbers.id(written).orElseThrow(() -> Refusal.notFound("statement-file"));
  }
}
