package id.emall.core.catalogue.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the first sheet of an Excel workbook (ECMA-376, part 1, chapter 18). Of what it unpacks to
 * no more is read than {@link XlsxPart} allows, and rows go by one at a time; the workbook's shared
 * texts alone are held.
 */
final class XlsxRows implements SheetRows {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int DIGITS_MOST = 20;

  private final ZipFile zip;
  private final Runnable closed;
  private final List<String> shared;
  private final XMLStreamReader xml;
  private int line;

  /**
   * @param file lies there until this is closed
   * @param closed what is to be done then
   * @throws UnfitSheet when it is no workbook, or unpacks to too much
   */
  XlsxRows(Path file, Runnable closed) throws IOException {
    this.closed = closed;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      closed.run();
      throw new UnfitSheet("import.not-a-table");
    }
    try {
      shared = XlsxTexts.shared(part("xl/sharedStrings.xml"));
      XlsxPart sheet =
          part(
              XlsxTexts.firstSheet(
                  part("xl/workbook.xml"), part("xl/_rels/workbook.xml.rels"), SHEET));
      if (sheet == null) {
        throw new UnfitSheet("import.not-a-table");
      }
      xml = XlsxPart.reader(sheet);
    } catch (XMLStreamException e) {
      close();
      throw unreadable(e);
    } catch (UnfitSheet e) {
      close();
      throw e;
    }
  }

  /** Null when there is none. */
  private XlsxPart part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? null : new XlsxPart(zip.getInputStream(entry));
  }

  private static RuntimeException unreadable(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnfitSheet unfit) {
        return unfit;
      }
    }
    return new UnfitSheet("import.not-a-table");
  }

  @Override
  public SheetRow next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          return row();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private SheetRow row() throws XMLStreamException {
    line = number(xml.getAttributeValue(null, "r"), line + 1);
    List<String> cells = new ArrayList<>();
    int place = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return new SheetRow(line, cells);
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        place = place(xml.getAttributeValue(null, "r"), place);
        String cell = cell(xml.getAttributeValue(null, "t"));
        if (place < SheetRow.CELLS_MOST) {
          while (cells.size() <= place) {
            cells.add("");
          }
          cells.set(place, cell);
        }
        place++;
      }
    }
  }

  private static int number(String written, int otherwise) {
    return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : otherwise;
  }

  /** Counted from 0, of a cell called e.g. {@code C7}. */
  private static int place(String cell, int otherwise) {
    if (cell == null || !cell.matches("[A-Z]{1,3}\\d*")) {
      return otherwise;
    }
    int place = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      place = place * 26 + cell.charAt(i) - 'A' + 1;
    }
    return place - 1;
  }

  private String cell(String type) throws XMLStreamException {
    String value = "";
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return value;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        value =
            switch (xml.getLocalName()) {
              case "v" -> meaning(type, XlsxTexts.text(xml, "v"));
              case "is" -> XlsxTexts.text(xml, "is");
              default -> value;
            };
      }
    }
  }

  private String meaning(String type, String value) {
    if ("s".equals(type)) {
      int place = number(value, Integer.MAX_VALUE);
      return place < shared.size() ? shared.get(place) : "";
    }
    return type == null || type.equals("n") ? plain(value) : value;
  }

  /** Excel keeps {@code 1.2E4} for twelve thousand. */
  private static String plain(String value) {
    try {
      BigDecimal number = new BigDecimal(value.strip()).stripTrailingZeros();
      return Math.abs(number.scale()) > DIGITS_MOST || number.precision() > DIGITS_MOST
          ? value
          : number.toPlainString();
    } catch (NumberFormatException e) {
      return value;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      closed.run();
    }
  }
}
