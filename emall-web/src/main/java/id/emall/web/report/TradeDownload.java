package id.emall.web.report;

import id.emall.core.common.CsvTable;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.Taking;
import id.emall.core.insight.report.TradeRow;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Sends a report as a file, row by row as they are read. */
@ApplicationScoped
public class TradeDownload {

  @Inject private Regions regions;

  /** Sales, e.g. {@code penjualan-2026-11-01-2026-11-22.csv}. */
  public Response sales(Taking taking, Period period) {
    return file("penjualan", period, TradeCsv.SALES, taking, csv()::sale);
  }

  /** Purchases, e.g. {@code pembelian-2026-11-01-2026-11-22.csv}. */
  public Response purchases(Taking taking, Period period) {
    return file("pembelian", period, TradeCsv.PURCHASES, taking, csv()::purchase);
  }

  private TradeCsv csv() {
    return new TradeCsv(Places.of(regions));
  }

  private static Response file(
      String name,
      Period period,
      List<String> head,
      Taking taking,
      Function<TradeRow, Object[]> cells) {
    StreamingOutput table =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvTable csv = CsvTable.commas(writer);
          csv.row(head.toArray());
          taking.forEach(row -> write(csv, cells.apply(row)));
          writer.flush();
        };
    return Response.ok(table, "text/csv; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, period.from(), period.until()))
        .build();
  }

  private static void write(CsvTable csv, Object[] cells) {
    try {
      csv.row(cells);
    } catch (IOException gone) {
      throw new UncheckedIOException("whoever took the report went away", gone);
    }
  }
}
