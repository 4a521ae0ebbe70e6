package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.payment.PaymentClaims;
import id.emall.core.refund.Refunds;
import id.emall.web.frame.Form;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The invoice for whoever holds the link that was sent to its buyer. */
@Path("/f/{code}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class LinkedInvoicePage {

  @Inject private Invoices invoices;

  @Inject private PaymentClaims claims;

  @Inject private Claiming claiming;

  @Inject private InvoiceMoney money;

  @Inject private Refunds refunds;

  @GET
  public View show(
      @PathParam("code") String code,
      @QueryParam("k") String key,
      @QueryParam("diperiksa") String claimed,
      @QueryParam("ubah") String change) {
    InvoiceView invoice = invoices.byLink(code, key);
    View page = InvoiceViews.byLink(invoice, key).page(invoice, Form.empty(), claimed != null);
    return money.on(page, invoice, change);
  }

  /** Where money that comes back is to go. */
  @POST
  @Path("/rekening/{refund}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response account(
      @PathParam("code") String code,
      @PathParam("refund") String refund,
      MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    String key = form.value("k");
    InvoiceView invoice = invoices.byLink(code, key);
    return money.take(
        InvoiceViews.byLink(invoice, key),
        invoice,
        refund,
        form,
        (id, account) -> refunds.giveAccountByLink(code, key, id, account));
  }

  /** The part that changes when money comes. */
  @GET
  @Path("/status")
  public Response state(
      @PathParam("code") String code,
      @QueryParam("k") String key,
      @QueryParam("keadaan") String known) {
    InvoiceView invoice = invoices.byLink(code, key);
    return InvoiceViews.byLink(invoice, key).state(invoice, known);
  }

  /** "I have paid": the bank is asked at once. */
  @POST
  @Path("/sudah-bayar")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response claim(@PathParam("code") String code, List<EntityPart> parts) {
    SentForm sent = SentForm.of(parts);
    String key = sent.form().value("k");
    InvoiceView invoice = invoices.byLink(code, key);
    return claiming.send(
        InvoiceViews.byLink(invoice, key),
        invoice,
        sent,
        claim -> claims.claimByLink(code, key, claim));
  }
}
