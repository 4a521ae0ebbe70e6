package id.emall.core.notice;

import java.awt.Color;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on each page: what paper it is, and which of how many pages. */
final class PaperFrame extends PdfPageEventHelper {

  /** Points that the head takes from the top. */
  static final float HEAD = 40f;

  private static final float MARGIN = InvoicePaper.MARGIN;
  private static final float FOOT = 16f;
  private static final float FOOT_SIZE = 8f;
  private static final Font SITE = new Font(PaperFonts.STRONG, 14f, Font.NORMAL, Color.WHITE);
  private static final Font NAME = new Font(PaperFonts.STRONG, 9.5f, Font.NORMAL, Color.WHITE);

  private final Texts texts;
  private final String site;
  private final String name;
  private PdfTemplate pages;

  /**
   * @param name of the paper, e.g. {@code FAKTUR 7K2M9QXB}
   */
  PaperFrame(Texts texts, String site, String name) {
    this.texts = texts;
    this.site = site;
    this.name = name;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    pages = writer.getDirectContent().createTemplate(40f, 20f);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    Rectangle page = document.getPageSize();
    canvas.saveState();
    canvas.setColorFill(PaperFonts.BRAND);
    canvas.rectangle(0, page.getHeight() - HEAD, page.getWidth(), HEAD);
    canvas.fill();
    canvas.restoreState();
    float line = page.getHeight() - HEAD / 2 - 4.5f;
    float right = page.getWidth() - MARGIN;
    Phrase code = PaperFonts.phrase(name, NAME);
    float room = right - ColumnText.getWidth(code) - 10f;
    site(canvas, room, line);
    ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, code, right, line, 0);
    number(writer, page);
  }

  /** The mall's name in one line, smaller when it is long. */
  private void site(PdfContentByte canvas, float right, float line) {
    Phrase mall = PaperFonts.phrase(site, SITE);
    float size = Math.min(1f, (right - MARGIN) / ColumnText.getWidth(mall)) * SITE.getSize();
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        PaperFonts.phrase(site, new Font(PaperFonts.STRONG, size, Font.NORMAL, Color.WHITE)),
        MARGIN,
        line,
        0);
  }

  /** How many pages there are is known at the end, so it is drawn then. */
  private void number(PdfWriter writer, Rectangle page) {
    String words =
        texts.say("faktur.page", Map.of("page", Integer.toString(writer.getPageNumber()))) + " ";
    float wide = PaperFonts.REGULAR.getWidthPoint(words, FOOT_SIZE);
    float left = (page.getWidth() - wide - 10f) / 2;
    PdfContentByte canvas = writer.getDirectContent();
    write(canvas, words, left, FOOT);
    canvas.addTemplate(pages, left + wide, FOOT);
  }

  private static void write(PdfContentByte canvas, String words, float x, float y) {
    canvas.beginText();
    canvas.setFontAndSize(PaperFonts.REGULAR, FOOT_SIZE);
    canvas.setColorFill(PaperFonts.QUIET);
    canvas.setTextMatrix(x, y);
    canvas.showText(words);
    canvas.endText();
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    write(pages, Integer.toString(writer.getPageNumber() - 1), 0, 0);
  }
}
