package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Draws what is enclosed with a mail when its turn has come, as things stand then. */
@ApplicationScoped
class Enclosures {

  private Invoices invoices;
  private Places places;
  private MallSettings mall;

  protected Enclosures() {}

  @Inject
  Enclosures(Invoices invoices, Places places, MallSettings mall) {
    this.invoices = invoices;
    this.places = places;
    this.mall = mall;
  }

  /** A file that goes with a mail. */
  record Enclosure(String name, String type, byte[] bytes) {}

  /** What the message encloses; empty when it goes alone. */
  Optional<Enclosure> of(ClaimedMessage message) {
    return Optional.ofNullable(message.enclosedInvoiceId())
        .map(id -> invoice(invoices.find(id), message.language()));
  }

  private Enclosure invoice(InvoiceView invoice, String language) {
    InvoicePaper paper = new InvoicePaper(invoice, language, mall.siteName(), places);
    return new Enclosure("faktur-" + invoice.code() + ".pdf", "application/pdf", paper.draw());
  }
}
