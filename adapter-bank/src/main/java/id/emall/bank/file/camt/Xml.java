package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Refused;
import id.emall.contracts.bank.file.FileProblem.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes from element to element. A document type is refused, so there are no entities to expand;
 * depth is limited, and the reader below limits the length of a tag or text.
 */
final class Xml implements AutoCloseable {

  /** The parser remembers every name it meets; a real document has about a hundred. */
  private static final int MOST_NAMES = 2_000;

  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private final int mostDeep;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int line = 1;
  private boolean isEnd;
  private boolean isLeaf;

  Xml(Reader source, int mostDeep) {
    this.mostDeep = mostDeep;
    try {
      // Not newFactory(): the server around us brings another one with other properties.
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, false);
      reader = factory.createXMLStreamReader(source);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /**
   * Goes on to the next start or end of an element.
   *
   * @return false at the end of the document
   * @throws Refused when the document is broken, too deep or holds what is forbidden
   */
  boolean next() throws IOException {
    if (isEnd) {
      path.removeLast();
    }
    text.setLength(0);
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            return began();
          }
          case XMLStreamConstants.END_ELEMENT -> {
            return ended();
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(reader.getText());
          case XMLStreamConstants.DTD -> throw forbidden("DOCTYPE");
          case XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden("&" + reader.getLocalName());
          default -> {
            // Comments and processing instructions say nothing of money.
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException disk) {
        throw disk;
      }
      throw broken(e);
    }
  }

  /** Whether the element that ends here has none inside. */
  boolean isLeaf() {
    return isLeaf;
  }

  /** Whether an element ends here; {@link #text} is then its own. */
  boolean isEnd() {
    return isEnd;
  }

  int line() {
    return line;
  }

  /** Name of the element that begins or ends here, without its prefix. */
  String name() {
    return path.getLast();
  }

  int depth() {
    return path.size();
  }

  /** Names from outside to inside, without the outermost ones. */
  String pathBelow(int outer) {
    return path.stream().skip(outer).collect(Collectors.joining("/"));
  }

  String text() {
    return text.toString().strip();
  }

  /** An attribute of the element that begins here, or empty. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  Place place() {
    return new Place(line, pathBelow(Math.max(0, path.size() - 3)));
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private boolean began() {
    isEnd = false;
    line = reader.getLocation().getLineNumber();
    path.addLast(reader.getLocalName());
    names.add(reader.getPrefix() + ":" + reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (names.size() > MOST_NAMES) {
      throw new Place(line, name()).limit(MOST_NAMES + " names");
    }
    if (path.size() > mostDeep) {
      throw new Place(line, name()).limit(mostDeep + " levels");
    }
    return true;
  }

  private boolean ended() {
    isLeaf = !isEnd;
    isEnd = true;
    line = reader.getLocation().getLineNumber();
    return true;
  }

  private Refused forbidden(String what) {
    return new Place(reader.getLocation().getLineNumber(), "").refused(Kind.MARKUP, what, "");
  }

  private Refused broken(XMLStreamException e) {
    int at = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String message = String.valueOf(e.getMessage());
    int detail = message.indexOf("Message: ");
    return new Place(Math.max(at, 1), path.isEmpty() ? "" : name())
        .refused(Kind.MARKUP, detail < 0 ? message : message.substring(detail + 9), "");
  }
}
