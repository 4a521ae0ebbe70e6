package id.emall.core.notice;

import static id.emall.core.notice.PaperFonts.AMOUNT;
import static id.emall.core.notice.PaperFonts.BOLD;
import static id.emall.core.notice.PaperFonts.SMALL;
import static id.emall.core.notice.PaperFonts.phrase;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.ordering.InvoiceView;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Draws a receipt (kuitansi): who paid how much, in figures and in words, for what and when. On the
 * same half sheet as the invoice.
 */
final class ReceiptPaper {

  private final InvoiceView invoice;
  private final String language;
  private final String site;
  private final String link;
  private final Moments moments;
  private final Texts texts;

  /**
   * @param invoice that was paid
   * @param link to the invoice's page, by which the receipt is checked
   */
  ReceiptPaper(InvoiceView invoice, String language, String site, String link, Moments moments) {
    this.invoice = invoice;
    this.language = language;
    this.site = site;
    this.link = link;
    this.moments = moments;
    this.texts = Texts.in(language);
  }

  /** The page as a PDF. */
  byte[] draw() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String name = texts.say("kuitansi.title") + " " + invoice.code();
    try (Document paper =
        new Document(
            InvoicePaper.PAGE,
            InvoicePaper.MARGIN,
            InvoicePaper.MARGIN,
            PaperFrame.HEAD + 14f,
            InvoicePaper.BOTTOM)) {
      PdfWriter writer = PdfWriter.getInstance(paper, bytes);
      writer.setPageEvent(new PaperFrame(texts, site, name));
      paper.addTitle(name);
      paper.addAuthor(site);
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
      paper.open();
      paper.add(sum());
      paper.add(facts());
      paper.add(check());
    }
    return bytes.toByteArray();
  }

  private PdfPTable sum() {
    PdfPTable sum = InvoicePaper.table(1f);
    PdfPCell said = new PdfPCell();
    said.addElement(phrase(invoice.total().toString(), AMOUNT));
    said.addElement(phrase(texts.say("kuitansi.words") + ":", SMALL));
    said.addElement(phrase(AmountInWords.of(invoice.total().amount(), language), BOLD));
    sum.addCell(InvoicePaper.tinted(said));
    return sum;
  }

  private PdfPTable facts() {
    PdfPTable facts = InvoicePaper.table(1f, 2f);
    fact(facts, "kuitansi.from", invoice.buyerName());
    fact(facts, "kuitansi.for", reason());
    fact(facts, "kuitansi.at", moments.full(invoice.paidAt()));
    fact(facts, "kuitansi.by", way());
    fact(facts, "kuitansi.to", site + " (" + invoice.account().holder() + ")");
    return facts;
  }

  private String reason() {
    return texts.say("faktur.title").toLowerCase(Locale.ROOT)
        + " "
        + invoice.code()
        + ": "
        + invoice.orders().stream()
            .map(
                order ->
                    texts.say(
                        "kuitansi.order", Map.of("order", order.code(), "shop", order.shopName())))
            .collect(Collectors.joining("; "));
  }

  private String way() {
    InvoiceView.Account account = invoice.account();
    return account.kind() == AccountKind.QRIS ? "QRIS" : account.bank();
  }

  private void fact(PdfPTable table, String label, String value) {
    InvoicePaper.said(table, texts.say(label), value);
  }

  private PdfPTable check() {
    PdfPTable check = InvoicePaper.table(2.4f, 1f);
    check.addCell(InvoicePaper.wide(texts.say("kuitansi.note"), SMALL, 1));
    check.addCell(InvoicePaper.picture(QrDrawing.of(link, InvoicePaper.QR_TO_PAGE), 1));
    return check;
  }
}
