package id.emall.core.catalogue.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as programs and people write it (RFC 4180): cells apart by commas, semicolons or tabs,
 * whichever the first line has most of; lines end with CR, LF or both; a cell in quotation marks
 * may hold all of them. A first line {@code sep=;}, as Excel writes it, names the separator.
 */
final class CsvRows implements SheetRows {

  private static final int END = -1;
  private static final int PEEKED = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader in;
  private char separator;
  private int line;
  private int ahead;

  /**
   * @param in closed with this
   */
  CsvRows(Reader in) throws IOException {
    this.in = new BufferedReader(in, 1 << 16);
    String first = firstLine();
    if (first.matches("(?i)sep=.")) {
      separator = first.charAt(4);
      ahead = read();
      next();
    } else {
      separator = mostOf(first);
      ahead = read();
    }
  }

  /** The beginning of the file up to the first line's end; nothing of it is taken. */
  private String firstLine() throws IOException {
    in.mark(1);
    if (in.read() != BYTE_ORDER_MARK) {
      in.reset();
    }
    in.mark(PEEKED);
    StringBuilder first = new StringBuilder();
    for (int c = in.read();
        c != END && c != '\n' && c != '\r' && first.length() < PEEKED - 1;
        c = in.read()) {
      first.append((char) c);
    }
    in.reset();
    return first.toString();
  }

  private static char mostOf(String first) {
    char most = ',';
    for (char one : new char[] {';', '\t'}) {
      most = count(first, one) > count(first, most) ? one : most;
    }
    return most;
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }

  private int read() throws IOException {
    return in.read();
  }

  @Override
  public SheetRow next() throws IOException {
    if (ahead == END) {
      return null;
    }
    line++;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      String cell = cell();
      if (cells.size() < SheetRow.CELLS_MOST) {
        cells.add(cell);
      }
      more = ahead == separator;
      if (more) {
        ahead = read();
      }
    }
    lineEnd();
    return new SheetRow(line, cells);
  }

  private void lineEnd() throws IOException {
    if (ahead == '\r') {
      ahead = read();
    }
    if (ahead == '\n') {
      ahead = read();
    }
  }

  private boolean atEnd() {
    return ahead == END || ahead == separator || ahead == '\n' || ahead == '\r';
  }

  private String cell() throws IOException {
    StringBuilder cell = new StringBuilder();
    while (ahead == ' ') {
      ahead = read();
    }
    if (ahead == '"') {
      quoted(cell);
    }
    while (!atEnd()) {
      put(cell, ahead);
      ahead = read();
    }
    return cell.toString();
  }

  private void quoted(StringBuilder cell) throws IOException {
    ahead = read();
    while (true) {
      if (ahead == END) {
        throw new UnfitSheet("import.quote-open", line);
      }
      if (ahead == '"') {
        ahead = read();
        if (ahead != '"') {
          return;
        }
      }
      put(cell, ahead);
      ahead = read();
    }
  }

  private static void put(StringBuilder cell, int c) {
    if (cell.length() < SheetRow.CHARACTERS_MOST) {
      cell.append((char) c);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
