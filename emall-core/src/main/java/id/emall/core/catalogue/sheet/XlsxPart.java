package id.emall.core.catalogue.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * A part of a workbook as it is unpacked, up to {@value #UNPACKED_MIB} MiB: 100,000 rows of
 * products are a fifth of that, and a few kilobytes made to unpack to gigabytes end here. A single
 * attribute, comment or name has to be far shorter, because readers of XML hold each in memory.
 */
final class XlsxPart extends FilterInputStream {

  static final int UNPACKED_MIB = 512;

  /** Bytes for one step of the reader: a cell has at most 32,767 characters. */
  private static final int STEP_MOST = 1 << 20;

  private long left = (long) UNPACKED_MIB << 20;
  private int leftOfStep = STEP_MOST;

  XlsxPart(InputStream in) {
    super(in);
  }

  /** Reads XML by the platform's own reader, without anything that a document declares itself. */
  static XMLStreamReader reader(XlsxPart part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return new StreamReaderDelegate(factory.createXMLStreamReader(part)) {
      @Override
      public int next() throws XMLStreamException {
        part.leftOfStep = STEP_MOST;
        return super.next();
      }
    };
  }

  @Override
  public int read() throws IOException {
    return took(super.read(), 1);
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int read = super.read(bytes, from, most);
    return took(read, read);
  }

  private int took(int read, int bytes) {
    if (read < 0) {
      return read;
    }
    left -= bytes;
    leftOfStep -= bytes;
    if (left < 0) {
      throw new UnfitSheet("import.unpacked", UNPACKED_MIB);
    }
    if (leftOfStep < 0) {
      throw new UnfitSheet("import.not-a-table");
    }
    return read;
  }
}
