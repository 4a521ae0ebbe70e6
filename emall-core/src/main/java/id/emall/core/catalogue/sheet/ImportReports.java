package id.emall.core.catalogue.sheet;

import id.emall.core.common.Actor;
import id.emall.core.common.CsvTable;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How far imports have come, and what is wrong with rows that were refused. */
@ApplicationScoped
public class ImportReports {

  /** Refused rows on a page; one more is read, to know whether there are more. */
  public static final int ROWS = 50;

  private static final int IMPORTS = 10;
  private static final int FETCHED_AT_ONCE = 1_000;

  private static final String LOOK =
      """
      select id, name, received_at, state, done_at, problem, read_through, rows_new,
        rows_changed, rows_same, rows_refused, made, changed
      from product_import
      """;

  private Jdbi jdbi;

  protected ImportReports() {}

  @Inject
  ImportReports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Stored(
      UUID id,
      String name,
      Instant receivedAt,
      ImportState state,
      Instant doneAt,
      String problem,
      int readThrough,
      int rowsNew,
      int rowsChanged,
      int rowsSame,
      int rowsRefused,
      int made,
      int changed) {

    ImportLook look() {
      return new ImportLook(
          id,
          name,
          receivedAt,
          state,
          doneAt,
          RowError.read(problem).stream().findFirst().orElse(null),
          readThrough,
          rowsNew,
          rowsChanged,
          rowsSame,
          rowsRefused,
          made,
          changed);
    }
  }

  private record StoredRow(int line, String code, String errors) {

    RefusedRow look() {
      return new RefusedRow(line, code, RowError.read(errors));
    }
  }

  /**
   * A row that was refused.
   *
   * @param line as spreadsheets count, the heading included
   */
  public record RefusedRow(int line, String code, List<RowError> errors) {
    public RefusedRow {
      errors = List.copyOf(errors);
    }
  }

  /** The last imports of the seller's shop, the newest first. */
  public List<ImportLook> list(Actor seller) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    LOOK + " where shop_id = :shop order by received_at desc, id desc limit :most")
                .bind("shop", shop)
                .bind("most", IMPORTS)
                .mapTo(Stored.class)
                .map(Stored::look)
                .list());
  }

  /**
   * @throws Refusal NOT_FOUND when it is another shop's
   */
  public ImportLook find(Actor seller, UUID id) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOOK + " where id = :id and shop_id = :shop")
                .bind("id", id)
                .bind("shop", shop)
                .mapTo(Stored.class)
                .findOne()
                .map(Stored::look)
                .orElseThrow(() -> Refusal.notFound("import")));
  }

  /**
   * Refused rows in their order, {@value #ROWS} and one more at most.
   *
   * @param after the row behind which they begin; 0 for the first
   * @throws Refusal NOT_FOUND when it is another shop's
   */
  public List<RefusedRow> refused(Actor seller, UUID id, int after) {
    find(seller, id);
    return rows(id, after, ROWS + 1);
  }

  /**
   * Writes all refused rows as a table that opens in a spreadsheet.
   *
   * @param language of what is told, {@code id} or {@code en}
   * @throws Refusal NOT_FOUND when it is another shop's
   */
  public void writeCsv(Actor seller, UUID id, String language, Writer out) throws IOException {
    find(seller, id);
    CsvTable table = CsvTable.semicolons(out);
    table.row("baris", "kode", "kolom", "isi", "keterangan");
    List<RefusedRow> rows = rows(id, 0, FETCHED_AT_ONCE);
    while (!rows.isEmpty()) {
      for (RefusedRow row : rows) {
        for (RowError error : row.errors()) {
          table.row(row.line(), row.code(), error.column(), error.value(), error.say(language));
        }
      }
      rows = rows(id, rows.getLast().line(), FETCHED_AT_ONCE);
    }
  }

  /** By product_import_row_refused. */
  private List<RefusedRow> rows(UUID id, int after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select line, code, errors from product_import_row
                    where import_id = :id and verdict = 'REFUSED' and line > :after order by line limit :most
                    """)
                .bind("id", id)
                .bind("after", after)
                .bind("most", most)
                .mapTo(StoredRow.class)
                .map(StoredRow::look)
                .list());
  }
}
