package id.emall.core.common;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** A line of a table that a person or a bank's site sends (RFC 4180, no line break in a cell). */
public final class CsvLine {

  private CsvLine() {}

  /**
   * The cells, without blanks around them; a line whose quotation marks are wrong is one cell.
   *
   * @param line without its end
   */
  public static List<String> cells(String line, char separator) {
    if (line.isBlank()) {
      return List.of("");
    }
    try {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .trimWhitespacesAroundQuotes(true)
          .allowUnclosedQuote(false)
          .ofSingleCsvRecord(line)
          .getFields()
          .stream()
          .map(String::strip)
          .toList();
    } catch (CsvParseException e) {
      return List.of(line);
    }
  }
}
