package id.emall.web.frame;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of tables for other programs: RFC 4180, amounts with a point and two decimals. */
public final class Csv {

  private Csv() {}

  public static String line(Object... fields) {
    return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",")) + "\r\n";
  }

  /** What a spreadsheet would take for a formula begins with an apostrophe. */
  private static String field(Object value) {
    String text =
        switch (value) {
          case null -> "";
          case BigDecimal amount -> amount.setScale(2).toPlainString();
          default -> value.toString();
        };
    boolean formula =
        value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
