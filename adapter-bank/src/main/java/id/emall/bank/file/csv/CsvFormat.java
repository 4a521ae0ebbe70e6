package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Format;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises an export by its row of column names, never by a row's text: a row may name another
 * bank, and an account's holder may be called after one.
 */
public final class CsvFormat implements Format {

  private static final List<Layout> LAYOUTS =
      Stream.concat(Stream.<Layout>of(new KlikBcaLayout()), TableLayout.ALL.stream()).toList();
  private static final int MOST_PREAMBLE_LINES = 40;

  private record Header(Layout layout, List<String> above, List<String> columns) {}

  @Override
  public List<String> names() {
    return LAYOUTS.stream().map(layout -> layout.file().name()).toList();
  }

  @Override
  public Optional<FileLayout> recognise(String head) {
    try {
      return header(new CsvRecords(new StringReader(head))).map(found -> found.layout().file());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public char boundary() {
    return '\n';
  }

  @Override
  public void read(Reader text, FileLayout file, Reading reading) throws IOException {
    CsvRecords records = new CsvRecords(text);
    Header header = header(records).orElseThrow(() -> new Place(1, "").unexpected("", file.name()));
    header.layout().read(records, Preamble.of(header.above()), header.columns(), reading);
  }

  /** Goes on until the row of column names; the records then have its separator. */
  private static Optional<Header> header(CsvRecords records) throws IOException {
    List<String> above = new ArrayList<>();
    for (int i = 0; i < MOST_PREAMBLE_LINES; i++) {
      Optional<String> line = records.nextLine();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      for (char separator : CsvRecords.SEPARATORS) {
        List<String> columns = Columns.normal(CsvRecords.cells(line.get(), separator));
        for (Layout layout : LAYOUTS) {
          if (layout.isHeader(columns)) {
            records.separateBy(separator);
            return Optional.of(new Header(layout, above, columns));
          }
        }
      }
      above.add(line.get());
    }
    return Optional.empty();
  }
}
