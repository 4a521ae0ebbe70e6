package id.emall.core.catalogue.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that a workbook's cells share, and where its first sheet lies. */
final class XlsxTexts {

  /** Characters of all shared texts: what 100,000 long descriptions need; they are in memory. */
  private static final long CHARACTERS_MOST = 48L << 20;

  private static final int TEXTS_MOST = 2_000_000;
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private XlsxTexts() {}

  /**
   * @param part null when there are none
   */
  static List<String> shared(XlsxPart part) throws XMLStreamException, IOException {
    List<String> shared = new ArrayList<>();
    if (part == null) {
      return shared;
    }
    long characters = 0;
    try (part) {
      XMLStreamReader xml = XlsxPart.reader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          String text = text(xml, "si");
          shared.add(text);
          characters += text.length();
          if (characters > CHARACTERS_MOST || shared.size() > TEXTS_MOST) {
            throw new UnfitSheet("import.unpacked", XlsxPart.UNPACKED_MIB);
          }
        }
      }
    }
    return shared;
  }

  /**
   * What stands in the element in which the reader is, to its end, without how it is pronounced; of
   * more than a cell may hold the beginning.
   */
  static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    while (true) {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> spoken |= xml.getLocalName().equals("rPh");
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(element)) {
            return text.toString();
          }
          spoken &= !xml.getLocalName().equals("rPh");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          int room = SheetRow.CHARACTERS_MOST - text.length();
          if (!spoken && room > 0) {
            text.append(xml.getText(), 0, Math.min(room, xml.getTextLength()));
          }
        }
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
  }

  /** The name of the part in which the first sheet lies. */
  static String firstSheet(XlsxPart workbook, XlsxPart relations, String otherwise)
      throws XMLStreamException, IOException {
    String id = attribute(workbook, "sheet", null, null, RELATIONS, "id");
    String target =
        id == null ? null : attribute(relations, "Relationship", "Id", id, null, "Target");
    if (target == null) {
      return otherwise;
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /** An attribute of the first element of this name whose key is that; null when there is none. */
  private static String attribute(
      XlsxPart part, String element, String key, String value, String space, String name)
      throws XMLStreamException, IOException {
    if (part == null) {
      return null;
    }
    try (part) {
      XMLStreamReader xml = XlsxPart.reader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals(element)
            && (key == null || value.equals(xml.getAttributeValue(null, key)))) {
          return xml.getAttributeValue(space, name);
        }
      }
      return null;
    }
  }
}
