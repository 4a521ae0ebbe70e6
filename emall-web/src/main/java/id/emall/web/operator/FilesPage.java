package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.file.FileArrivals;
import id.emall.core.payment.file.FileReports;
import id.emall.core.payment.file.StatementUploads;
import id.emall.core.payment.file.UploadAgreements;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Statement files: those that were brought, and the way to bring one. */
@Path(OperatorDesk.FILES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class FilesPage {

  @Inject private CurrentActor currentActor;

  @Inject private StatementUploads uploads;

  @Inject private FileReports reports;

  @Inject private UploadAgreements agreements;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    return view(Form.empty(), cursor);
  }

  /** Content that is known already leads to its report. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(List<EntityPart> parts) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    try {
      String account = form.value("account");
      FileArrivals.Arrived arrived =
          uploads.upload(
              operator,
              name(parts),
              sent.file("file").orElseGet(InputStream::nullInputStream),
              account.isEmpty()
                  ? null
                  : Numbers.id(account)
                      .orElseThrow(
                          () ->
                              Refusal.invalid(
                                  new FieldError("account", "statement-file.account-unknown"))));
      return answers.done(
          OperatorDesk.FILES + "/" + arrived.id(),
          arrived.known() ? "notice.operator.file.known" : "notice.operator.file.received");
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal), null));
    }
  }

  private static String name(List<EntityPart> parts) {
    return parts.stream()
        .filter(part -> part.getName().equals("file"))
        .flatMap(part -> part.getFileName().stream())
        .findFirst()
        .orElse("");
  }

  private View view(Form form, String cursor) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    Page<FileReports.FileLook> page = reports.list(operator, cursor);
    List<Option> accounts =
        uploads.accounts(operator).stream()
            .map(own -> new Option(own.id().toString(), own.bank() + " " + own.number()))
            .toList();
    return View.of("operator/files", "files", page.rows())
        .with("accounts", accounts)
        .with("waiting", agreements.list(operator))
        .with("form", form)
        .with("before", OperatorDesk.pageOf(OperatorDesk.FILES, page.before()))
        .with("after", OperatorDesk.pageOf(OperatorDesk.FILES, page.after()));
  }
}
