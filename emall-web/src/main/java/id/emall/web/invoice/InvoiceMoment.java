package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceTimeline;
import id.emall.web.frame.Moment;
import id.emall.web.frame.Page;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a line of an invoice's history into words. */
final class InvoiceMoment {

  private static final Set<String> MISHAPS =
      Set.of("REVERSED", "LOST_ON_WAY", "REFUND_ASK_AGAIN", "REFUND_STOP");

  private InvoiceMoment() {}

  static Moment of(InvoiceTimeline.Line line, Page page) {
    String title =
        page.texts().has("invoice.event." + line.event())
            ? page.t("invoice.event." + line.event())
            : page.t("invoice.event.other");
    String detail =
        Stream.of(
                line.orderCode(),
                line.amount() == null ? null : page.formats().rupiah(line.amount()))
            .filter(part -> part != null)
            .collect(Collectors.joining(" · "));
    return new Moment(
        line.at(),
        title,
        detail.isEmpty() ? null : detail,
        MISHAPS.contains(line.event()) ? "bad" : "past");
  }
}
