package id.emall.core.payout;

import id.emall.core.common.Actor;
import id.emall.core.common.CsvLine;
import id.emall.core.common.FieldError;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads what a bank's site says of a file: CSV with a row of column names, among them the payout's
 * code (or the remark that holds it) and a status. Every row is told; a file with a row that cannot
 * be understood changes nothing. A row that says that something failed is one operator's word, and
 * another has to agree.
 */
@ApplicationScoped
public class PayoutResults {

  /** No result file is longer, in characters. */
  public static final int MOST_CHARACTERS = 1_000_000;

  private static final int MOST_ROWS = 2_000;
  private static final int MOST_LINE = 1_000;
  private static final Set<String> CODE =
      Set.of("kode", "code", "berita", "remark", "reference", "referensi");
  private static final Set<String> STATUS = Set.of("status", "hasil", "result");
  private static final Set<String> AMOUNT = Set.of("jumlah", "amount", "nominal");
  private static final Set<String> MADE =
      Set.of("BERHASIL", "SUKSES", "SUCCESS", "SUCCESSFUL", "00");
  private static final Set<String> FAILED = Set.of("GAGAL", "FAILED", "DITOLAK", "REJECTED", "06");

  private PayoutRows rows;
  private PayoutDesk desk;

  protected PayoutResults() {}

  @Inject
  PayoutResults(PayoutRows rows, PayoutDesk desk) {
    this.rows = rows;
    this.desk = desk;
  }

  /** What a row did. */
  public enum Verdict {
    MADE,
    /** It says that something failed; another operator has to agree before its money is free. */
    PROPOSED,
    /** It was known already. */
    KNOWN,
    /** It says that something failed that was made; nothing is changed. */
    CONTRADICTS
  }

  /** One row of the file and what it did. */
  public record Told(int line, String code, Verdict verdict) {}

  private record Row(int line, String code, String status, BigDecimal amount) {
    boolean made() {
      return MADE.contains(status);
    }
  }

  private record Columns(int code, int status, int amount) {}

  /**
   * @throws Refusal INVALID with the line and what is wrong with it; CONFLICT {@code
   *     payout.no-file} unless the batch's file was made
   */
  @Transactional
  public List<Told> read(Actor operator, UUID batchId, String text) {
    operator.requireOperator(Right.MONEY);
    List<Row> found = parse(text);
    List<Told> told = new ArrayList<>();
    for (Row row : found) {
      told.add(new Told(row.line(), row.code(), take(operator, batchId, row)));
    }
    return told;
  }

  private Verdict take(Actor operator, UUID batchId, Row row) {
    PayoutView payout =
        rows
            .list(
                "p.batch_id = :batch and p.code = :code",
                Map.of("batch", batchId, "code", row.code()))
            .stream()
            .findFirst()
            .map(found -> rows.locked(found.id()))
            .orElseThrow(() -> wrong(row.line(), "payout.result-code", row.code()));
    if (row.amount() != null && row.amount().compareTo(payout.amount()) != 0) {
      throw wrong(row.line(), "payout.result-amount", payout.amount().toPlainString());
    }
    if (payout.sentAt() == null || !payout.channel().equals("FILE")) {
      throw Refusal.conflict("payout.no-file");
    }
    if (payout.state() == PayoutState.SENDING) {
      if (row.made()) {
        rows.move(operator, payout, PayoutEvent.MADE, PayoutRows.Setting.NOTHING);
        return Verdict.MADE;
      }
      if (PayoutDesk.Outcome.FAILED.name().equals(payout.resolveAs())) {
        return Verdict.KNOWN;
      }
      desk.propose(
          operator, payout.id(), PayoutDesk.Outcome.FAILED, row.code() + ": " + row.status());
      return Verdict.PROPOSED;
    }
    boolean failed = payout.state() == PayoutState.FAILED;
    return failed == row.made() ? Verdict.CONTRADICTS : Verdict.KNOWN;
  }

  private static List<Row> parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw Refusal.invalid(new FieldError("file", "payout.result-long"));
    }
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    if (!lines.isEmpty() && lines.getFirst().length() > MOST_LINE) {
      throw wrong(1, "payout.result-line", "");
    }
    char separator = lines.isEmpty() || !lines.getFirst().contains(";") ? ',' : ';';
    Columns columns =
        columns(lines.isEmpty() ? List.of() : CsvLine.cells(lines.getFirst(), separator));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size() && rows.size() <= MOST_ROWS; i++) {
      if (lines.get(i).length() > MOST_LINE) {
        throw wrong(i + 1, "payout.result-line", "");
      }
      if (!lines.get(i).isBlank()) {
        rows.add(row(i + 1, CsvLine.cells(lines.get(i), separator), columns));
      }
    }
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw Refusal.invalid(new FieldError("file", "payout.result-rows", MOST_ROWS));
    }
    return rows;
  }

  private static Columns columns(List<String> names) {
    Columns columns = new Columns(at(names, CODE), at(names, STATUS), at(names, AMOUNT));
    if (columns.code() < 0 || columns.status() < 0) {
      throw Refusal.invalid(new FieldError("file", "payout.result-columns"));
    }
    return columns;
  }

  private static int at(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static Row row(int line, List<String> cells, Columns columns) {
    String code =
        code(cell(cells, columns.code()))
            .orElseThrow(() -> wrong(line, "payout.result-code", cell(cells, columns.code())));
    String status = cell(cells, columns.status()).toUpperCase(Locale.ROOT);
    if (!MADE.contains(status) && !FAILED.contains(status)) {
      throw wrong(line, "payout.result-status", status);
    }
    String amount = columns.amount() < 0 ? "" : cell(cells, columns.amount());
    if (!amount.isEmpty() && !amount.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
      throw wrong(line, "payout.result-figure", amount);
    }
    return new Row(line, code, status, amount.isEmpty() ? null : new BigDecimal(amount));
  }

  /** The code itself, or the word of a remark that is one. */
  private static Optional<String> code(String cell) {
    return Arrays.stream(cell.split("\\s+"))
        .flatMap(word -> PublicCode.read(word).stream())
        .findFirst();
  }

  private static String cell(List<String> cells, int at) {
    return at < cells.size() ? cells.get(at) : "";
  }

  private static Refusal wrong(int line, String code, String found) {
    String shown = found.substring(0, Math.min(found.length(), 40));
    return Refusal.invalid(new FieldError("file", code, line, shown));
  }
}
