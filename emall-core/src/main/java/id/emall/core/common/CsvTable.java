package id.emall.core.common;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A table that is written row by row for other programs (RFC 4180, lines end with CR and LF).
 * Amounts have a point and two decimals, null is an empty cell. What a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
public final class CsvTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-]");

  private final CsvWriter out;

  private CsvTable(CsvWriter out) {
    this.out = out;
  }

  /** Says what stands in a table. */
  @FunctionalInterface
  public interface Filling {
    void fill(CsvTable table) throws IOException;
  }

  /**
   * A table with commas.
   *
   * @param out stays open
   */
  public static CsvTable commas(Writer out) {
    return new CsvTable(CsvWriter.builder().bufferSize(0).build(out));
  }

  /**
   * A table as spreadsheets in Indonesia open it: with semicolons, because the comma stands in
   * numbers there, and with the mark by which Excel knows that letters are UTF-8.
   *
   * @param out stays open
   */
  public static CsvTable semicolons(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    return new CsvTable(
        CsvWriter.builder()
            .fieldSeparator(';')
            .quoteStrategy(new OtherSeparators())
            .bufferSize(0)
            .build(out));
  }

  /** A whole table with commas. */
  public static String text(Filling filling) {
    StringWriter text = new StringWriter();
    try {
      filling.fill(commas(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a row. */
  public CsvTable row(Object... cells) throws IOException {
    try {
      CsvWriter.CsvWriterRecord row = out.writeRecord();
      for (Object cell : cells) {
        row.writeField(cell(cell));
      }
      row.endRecord();
      return this;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String cell(Object value) {
    return switch (value) {
      case BigDecimal amount -> amount.setScale(2).toPlainString();
      case Number number -> number.toString();
      case null, default -> harmless(Objects.toString(value, ""));
    };
  }

  /**
   * With an apostrophe in front of what a spreadsheet would take for a formula; {@link #meant}
   * takes it off again.
   */
  public static String harmless(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** What was meant by a cell that may have been made {@link #harmless}. */
  public static String meant(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  /** Programs that guess the separator do not take these for it when they stand in quotes. */
  private static final class OtherSeparators implements QuoteStrategy {
    @Override
    public boolean quoteValue(int line, int place, String value) {
      return value.indexOf(',') >= 0 || value.indexOf('\t') >= 0;
    }
  }
}
