package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Reading;
import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.util.List;

/** One export of one bank. */
interface Layout {

  FileLayout file();

  /**
   * @param columns as {@link Columns#normal} makes them
   */
  boolean isHeader(List<String> columns);

  /** Reads what stands below the row of column names. */
  void read(CsvRecords records, Preamble preamble, List<String> columns, Reading reading)
      throws IOException;
}
