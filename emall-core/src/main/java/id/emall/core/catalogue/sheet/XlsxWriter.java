package id.emall.core.catalogue.sheet;

import id.emall.core.common.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an Excel workbook with one sheet. Texts stand in their cells, so that only a few rows have
 * to be remembered, and as texts, so that none is a formula; they begin with an apostrophe where
 * {@link CsvTable} puts one too, lest one becomes a formula when the workbook is saved as CSV.
 */
final class XlsxWriter implements SheetWriter {

  private static final String MADE_BY = "e-mall";
  private static final String SHEET = "Produk";
  private static final int ROWS_KEPT = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  /**
   * @param out stays open
   */
  XlsxWriter(OutputStream out) {
    workbook = new Workbook(out, MADE_BY, null);
    sheet = workbook.newWorksheet(SHEET);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (int place = 0; place < cells.size(); place++) {
      if (!cells.get(place).isEmpty()) {
        cell(place, cells.get(place));
      }
    }
    row++;
    if (row % ROWS_KEPT == 0) {
      sheet.flush();
    }
  }

  private void cell(int place, String text) {
    if (row > 0 && SheetColumn.values()[place].isNumber()) {
      sheet.value(row, place, new BigDecimal(text));
    } else {
      sheet.inlineString(row, place, CsvTable.harmless(text));
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
