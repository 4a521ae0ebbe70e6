package id.emall.bank.file.reading;

import id.emall.contracts.bank.file.FileProblem.Kind;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * Text that is refused when too much of it comes without a boundary: the end of a line, or of a tag
 * in XML. So nobody downstream has to hold more than that at a time.
 */
public final class BoundedReader extends FilterReader {

  private final char boundary;
  private final int limit;
  private int since;
  private int line = 1;

  public BoundedReader(Reader text, char boundary, int limit) {
    super(text);
    this.boundary = boundary;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = decoded(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      char c = buffer[i];
      since = c == boundary ? 0 : since + 1;
      if (since > limit) {
        throw new Place(line, "").limit(limit + " " + (boundary == '\n' ? "chars/line" : "chars"));
      }
      if (c == '\n') {
        line++;
      }
    }
    return count;
  }

  private int decoded(char[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (CharacterCodingException e) {
      throw new Place(line, "").refused(Kind.ENCODING, "", "");
    }
  }
}
