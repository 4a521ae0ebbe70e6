package id.emall.web.report;

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
      String name, Period period, String head, Taking taking, Function<TradeRow, String> line) {
    StreamingOutput table =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          writer.write(head);
          taking.forEach(row -> write(writer, line.apply(row)));
          writer.flush();
        };
    return Response.ok(table, "text/csv; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, period.from(), period.until()))
        .build();
  }

  private static void write(Writer writer, String line) {
    try {
      writer.write(line);
    } catch (IOException gone) {
      throw new UncheckedIOException("whoever took the report went away", gone);
    }
  }
}
