package id.emall.core.catalogue.sheet;

import id.emall.core.common.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Excel workbook with one sheet, row by row (ECMA-376, part 1, chapter 18). Texts stand
 * in their cells, so that nothing has to be remembered until the end, and as texts, so that none is
 * a formula; they begin with an apostrophe where {@link CsvTable} puts one too, lest one becomes a
 * formula when the workbook is saved as CSV.
 */
final class XlsxWriter implements SheetWriter {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer out;
  private boolean headed;

  /**
   * @param out stays open
   */
  XlsxWriter(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + KIND
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + KIND
            + "worksheet+xml\"/>"
            + "</Types>");
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\">"
            + "<sheets><sheet name=\"Produk\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    this.out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(HEAD + content);
    out.flush();
    zip.closeEntry();
  }

  @Override
  public void row(List<String> cells) throws IOException {
    out.write("<row>");
    for (int place = 0; place < cells.size(); place++) {
      cell(cells.get(place), headed && SheetColumn.values()[place].isNumber());
    }
    out.write("</row>");
    headed = true;
  }

  private void cell(String text, boolean number) throws IOException {
    if (text.isEmpty()) {
      out.write("<c/>");
    } else if (number) {
      out.write("<c><v>" + text + "</v></c>");
    } else {
      out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      escape(CsvTable.harmless(text));
      out.write("</t></is></c>");
    }
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        default -> out.write(c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
    zip.finish();
  }
}
