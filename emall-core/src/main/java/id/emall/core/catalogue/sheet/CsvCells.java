package id.emall.core.catalogue.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of tables as spreadsheets in Indonesia open them: cells apart by semicolons, because the
 * comma stands in numbers there (RFC 4180 otherwise). What a spreadsheet would take for a formula
 * is kept from being one.
 */
final class CsvCells {

  /** By this Excel knows that letters are UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvCells() {}

  static String line(List<String> cells) {
    return cells.stream().map(CsvCells::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    String harmless = SheetText.harmless(text);
    boolean quoted = harmless.chars().anyMatch(c -> ";,\"\n\r\t".indexOf(c) >= 0);
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
