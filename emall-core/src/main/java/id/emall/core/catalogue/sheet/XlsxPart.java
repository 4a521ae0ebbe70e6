package id.emall.core.catalogue.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook as it is unpacked, up to {@value #UNPACKED_MIB} MiB: 100,000 rows of
 * products are a fifth of that, and a few kilobytes made to unpack to gigabytes end here.
 */
final class XlsxPart extends FilterInputStream {

  static final int UNPACKED_MIB = 512;

  private long left = (long) UNPACKED_MIB << 20;

  XlsxPart(InputStream in) {
    super(in);
  }

  /** Reads XML by the platform's own reader, without anything that a document declares itself. */
  static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(part);
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
    left -= read < 0 ? 0 : bytes;
    if (left < 0) {
      throw new UnfitSheet("import.unpacked", UNPACKED_MIB);
    }
    return read;
  }
}
