package id.emall.core.catalogue.sheet;

import id.emall.core.common.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** As what tables of products are written. */
public enum SheetFormat {
  CSV("csv", "text/csv; charset=UTF-8") {
    @Override
    SheetWriter writer(OutputStream out) throws IOException {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      CsvTable table = CsvTable.semicolons(text);
      return new SheetWriter() {
        @Override
        public void row(List<String> cells) throws IOException {
          table.row(cells.toArray());
        }

        @Override
        public void close() throws IOException {
          text.flush();
        }
      };
    }
  },
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    SheetWriter writer(OutputStream out) throws IOException {
      return new XlsxWriter(out);
    }
  };

  private final String ending;
  private final String mediaType;

  SheetFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  abstract SheetWriter writer(OutputStream out) throws IOException;

  /** How names of such files end, without the point. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }
}
