package id.emall.web.operator;

import id.emall.core.payment.PaymentSuggestions;
import id.emall.core.refund.HandBinds;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The form by which money is divided among invoices: lines {@code invoice1}, {@code amount1} and so
 * on. Lines that were left empty are taken out, so that what is wrong stands beside its line.
 *
 * @param form with the lines numbered anew
 * @param lines as they are to be divided
 */
public record SplitForm(Form form, List<HandBinds.Line> lines) {

  private static final int FEWEST = 2;

  public SplitForm {
    lines = List.copyOf(lines);
  }

  /** As it was sent; nothing beyond the most lines is read. */
  static SplitForm sent(Form sent) {
    Form form = Form.empty().put("rest", sent.value("rest"));
    List<HandBinds.Line> lines = new ArrayList<>();
    for (int at = 1; at <= HandBinds.MOST_PARTS; at++) {
      String invoice = sent.value("invoice" + at);
      String amount = sent.value("amount" + at);
      if (!invoice.isEmpty() || !amount.isEmpty()) {
        int line = lines.size() + 1;
        form.put("invoice" + line, invoice).put("amount" + line, amount);
        lines.add(new HandBinds.Line(invoice, rupiah(amount)));
      }
    }
    return new SplitForm(form, lines);
  }

  /** As it is first shown: with what several invoices miss that the money may be for. */
  static SplitForm proposed(PaymentSuggestions.Together together) {
    Form form = Form.empty();
    List<HandBinds.Line> lines = new ArrayList<>();
    for (PaymentSuggestions.Missing missing : together.invoices()) {
      if (lines.size() < HandBinds.MOST_PARTS) {
        int line = lines.size() + 1;
        form.put("invoice" + line, missing.code())
            .put("amount" + line, missing.missing().toBigInteger().toString());
        lines.add(new HandBinds.Line(missing.code(), missing.missing()));
      }
    }
    return new SplitForm(form, lines);
  }

  static SplitForm empty() {
    return new SplitForm(Form.empty(), List.of());
  }

  private static BigDecimal rupiah(String typed) {
    return Numbers.rupiah(typed).map(BigDecimal::valueOf).orElse(null);
  }

  /** How many lines to show: one more than are filled. */
  public int shown() {
    return Math.min(HandBinds.MOST_PARTS, Math.max(FEWEST, lines.size() + 1));
  }
}
