package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Format;
import id.emall.bank.file.reading.Reading;
import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the two messages by the namespace of their document. Which of the four banks deliver
 * them, and in which version, is not known; so the bank is never told from it.
 */
public final class CamtFormat implements Format {

  static final String STATEMENT = "camt.053";
  static final String NOTIFICATION = "camt.054";

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "<(?:[A-Za-z][A-Za-z0-9]*:)?Document\\b[^>]*urn:iso:std:iso:20022:tech:xsd:"
              + "(camt\\.05[34])\\.001\\.(0[2-9]|1[0-9])\\b");

  @Override
  public List<String> names() {
    return List.of(STATEMENT, NOTIFICATION);
  }

  @Override
  public Optional<FileLayout> recognise(String head) {
    Matcher document = DOCUMENT.matcher(head);
    return head.stripLeading().startsWith("<") && document.find()
        ? Optional.of(new FileLayout(document.group(1), Optional.empty(), false, false))
        : Optional.empty();
  }

  /** A tag and the text before it are held at a time. */
  @Override
  public char boundary() {
    return '>';
  }

  @Override
  public void read(Reader text, FileLayout layout, Reading reading) throws IOException {
    try (Xml xml = new Xml(text, reading.limits().depth())) {
      new CamtDocument(xml, layout, reading).read();
    }
  }
}
