package id.emall.core.payment.file;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a report (RFC 4180). */
final class Csv {

  private Csv() {}

  static String line(FileReports.RowLook row, String language) {
    return Stream.of(
                row.line(),
                row.verdict().name(),
                row.account(),
                row.day(),
                row.direction(),
                row.amount() == null ? null : plain(row.amount()),
                row.remark(),
                row.shownBy(),
                row.problem() == null ? null : row.problem().text(language))
            .map(value -> cell(Objects.toString(value, "")))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String plain(BigDecimal amount) {
    return amount.toPlainString();
  }

  /**
   * Quoted where it must be; what a spreadsheet would take for a formula is kept from being one.
   */
  private static String cell(String text) {
    String harmless =
        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.matches("(?s).*[\",\\r\\n].*")
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }
}
