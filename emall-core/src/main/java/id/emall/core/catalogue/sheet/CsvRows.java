package id.emall.core.catalogue.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as programs and people write it (RFC 4180): cells apart by commas, semicolons or tabs,
 * whichever the first line has most of; lines end with CR, LF or both; a cell in quotation marks
 * may hold all of them. A first line {@code sep=;}, as Excel writes it, names the separator and is
 * no row, as in Excel.
 */
final class CsvRows implements SheetRows {

  private static final int END = -1;
  private static final int PEEKED = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATOR_LINE = "sep=";

  /** Characters of a cell that are looked through for its end; who has more forgot a quote. */
  private static final int CELL_MOST = 1 << 20;

  private final Rows rows = new Rows();
  private final CloseableIterator<SheetRow> records;

  /**
   * @param in closed with this
   */
  CsvRows(Reader in) throws IOException {
    BufferedReader text = new BufferedReader(in, 1 << 16);
    String first = firstLine(text);
    boolean named = namesSeparator(first);
    if (named) {
      text.readLine();
    }
    records =
        CsvReader.builder()
            .fieldSeparator(named ? first.charAt(SEPARATOR_LINE.length()) : mostOf(first))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .trimWhitespacesAroundQuotes(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(CELL_MOST)
            .build(rows, text)
            .iterator();
  }

  /** The beginning of the file up to the first line's end; nothing of it is taken. */
  private static String firstLine(BufferedReader in) throws IOException {
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

  private static boolean namesSeparator(String first) {
    return first.length() == SEPARATOR_LINE.length() + 1
        && first.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
        && !first.endsWith("\"");
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

  @Override
  public SheetRow next() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new UnfitSheet("import.quote-open", rows.line + 1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** Keeps of each record what is looked at. */
  private static final class Rows extends AbstractBaseCsvCallbackHandler<SheetRow> {

    private int line;
    private List<String> cells;

    @Override
    protected void handleBegin(long startingLine) {
      cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int place, char[] text, int from, int length, boolean quoted) {
      if (place < SheetRow.CELLS_MOST) {
        cells.add(new String(text, from, Math.min(length, SheetRow.CHARACTERS_MOST)));
      }
    }

    @Override
    protected SheetRow buildRecord() {
      line++;
      return new SheetRow(line, cells);
    }
  }
}
