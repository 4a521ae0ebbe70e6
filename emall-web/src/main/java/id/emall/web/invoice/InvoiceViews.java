package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceView;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import java.net.URI;

/**
 * The invoice's page and its changing part, for one way of seeing it.
 *
 * @param base the page's own path, below which its parts lie
 * @param key the key of the signed link, or empty for who is signed in
 */
record InvoiceViews(String base, String key) {

  static InvoiceViews signedIn(InvoiceView invoice) {
    return new InvoiceViews("/faktur/" + invoice.code(), "");
  }

  static InvoiceViews byLink(InvoiceView invoice, String key) {
    return new InvoiceViews("/f/" + invoice.code(), key);
  }

  View page(InvoiceView invoice, PayLook pay, Form claim, boolean claimed) {
    return values(View.of("invoice/invoice"), invoice, pay, claim, claimed);
  }

  /** The page's own address, to come back to once the bank is being asked. */
  URI asking() {
    return URI.create(base + "?diperiksa=ya" + (key.isEmpty() ? "" : "&k=" + key));
  }

  /** The page's own address. */
  URI self() {
    return URI.create(base + (key.isEmpty() ? "" : "?k=" + key));
  }

  /** What changed, for the script that asks for it. */
  View news(InvoiceView invoice, PayLook pay) {
    return values(View.of("invoice/news"), invoice, pay, Form.empty(), false);
  }

  private View values(View view, InvoiceView invoice, PayLook pay, Form claim, boolean claimed) {
    return view.with("invoice", invoice)
        .with("pay", pay)
        .with("claim", claim)
        .with("base", base)
        .with("key", key)
        .with("claimed", claimed);
  }
}
