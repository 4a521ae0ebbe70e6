package id.emall.bank.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.emall.bank.file.reading.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a file, taken apart into cells. The library is given one record at a time: of a quote
 * that is never closed it would otherwise make one cell with all that follows.
 */
final class CsvRecords {

  static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private static final int MOST_LINES = 20;

  /**
   * A record.
   *
   * @param line where it begins, counted from 1
   */
  record Cells(int line, List<String> cells) {

    /** Without blanks around it and the apostrophe that keeps spreadsheets from reading it. */
    String cell(int column) {
      String text = cells.get(column).strip();
      return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    /** The same on one line; what is within is left as it is. */
    String remark(int column) {
      return cell(column).replace('\n', ' ');
    }

    /** How many cells there are, without blank ones behind the last column. */
    int width(int columns) {
      int width = cells.size();
      while (width > columns && cells.get(width - 1).isBlank()) {
        width--;
      }
      return width;
    }
  }

  private final BufferedReader lines;
  private char separator = ',';
  private int line;

  CsvRecords(Reader text) {
    lines = new BufferedReader(text, 1 << 16);
  }

  void separateBy(char character) {
    separator = character;
  }

  char separator() {
    return separator;
  }

  /** Number of the line that was read last. */
  int line() {
    return line;
  }

  /** The next line, also a blank one; empty at the end. */
  Optional<String> nextLine() throws IOException {
    String text = lines.readLine();
    if (text != null) {
      line++;
    }
    return Optional.ofNullable(text);
  }

  /**
   * The next record that is not blank; empty at the end.
   *
   * @throws id.emall.bank.file.reading.Refused when its quotes are wrong
   */
  Optional<Cells> next() throws IOException {
    Optional<String> text = nextLine();
    while (text.isPresent() && text.get().isBlank()) {
      text = nextLine();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int first = line;
    StringBuilder whole = new StringBuilder(text.get());
    while (isOpen(whole)) {
      Optional<String> more = line - first < MOST_LINES ? nextLine() : Optional.empty();
      whole.append('\n').append(more.orElseThrow(() -> new Place(first, "").cutOff("\"")));
    }
    try {
      return Optional.of(new Cells(first, parsed(whole.toString(), separator)));
    } catch (CsvParseException e) {
      throw new Place(first, "").unreadable(whole.toString(), "\"…\"");
    }
  }

  /** Of one line; no cells when its quotes are wrong. */
  static List<String> cells(String line, char separator) {
    try {
      return line.isBlank() ? List.of() : parsed(line, separator);
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static List<String> parsed(String text, char separator) {
    return CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(text).getFields();
  }

  /** Whether a quoted cell goes on behind the end. */
  private boolean isOpen(CharSequence text) {
    boolean quoted = false;
    boolean mayQuote = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        quoted = c != '"';
        // A quote right behind is one within the cell.
        mayQuote = !quoted;
      } else {
        quoted = mayQuote && c == '"';
        mayQuote = c == separator;
      }
    }
    return quoted;
  }
}
