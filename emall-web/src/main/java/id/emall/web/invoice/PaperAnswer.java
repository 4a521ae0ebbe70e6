package id.emall.web.invoice;

import id.emall.core.notice.Enclosures;
import id.emall.core.ordering.InvoiceView;
import id.emall.web.frame.CurrentPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/**
 * An invoice's papers as files, in the reader's language; nothing between here and them keeps it.
 */
@ApplicationScoped
public class PaperAnswer {

  @Inject private Enclosures enclosures;

  @Inject private CurrentPage currentPage;

  Response invoice(InvoiceView invoice) {
    return file(enclosures.invoice(invoice.id(), language()));
  }

  Response receipt(InvoiceView invoice) {
    return file(enclosures.receipt(invoice.id(), language()));
  }

  private String language() {
    return currentPage.language().code();
  }

  private static Response file(Enclosures.Enclosure paper) {
    return Response.ok(paper.bytes(), paper.type())
        .header("Content-Disposition", "attachment; filename=\"" + paper.name() + "\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
