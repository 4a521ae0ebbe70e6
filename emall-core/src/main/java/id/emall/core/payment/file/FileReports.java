package id.emall.core.payment.file;

import id.emall.core.common.Actor;
import id.emall.core.common.CsvTable;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;

/** What became of statement files, for operators: the list, each file's state, and its rows. */
@ApplicationScoped
public class FileReports {

  /** Files on a page of the list. */
  static final int FILES = 20;

  /** Rows on a page of a report. */
  public static final int ROWS = 100;

  private static final int FETCHED_AT_ONCE = 1_000;

  private Jdbi jdbi;

  protected FileReports() {}

  @Inject
  public FileReports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A file.
   *
   * @param progress how much was done of {@code progressOf}: bytes while it is checked; then rows,
   *     laid down and taken
   * @param layout null while it is not known
   * @param problems why it was refused, at most a hundred
   * @param trouble what was wrong with the mall when it was last tried, not with the file; null
   *     when nothing was
   */
  public record FileLook(
      UUID id,
      String name,
      long bytes,
      FileState state,
      Instant receivedAt,
      Instant doneAt,
      long progress,
      long progressOf,
      String layout,
      String bank,
      String assurance,
      long rowsNew,
      long rowsKnown,
      long rowsPending,
      long rowsIgnored,
      long rowsRefused,
      List<Problem> problems,
      long problemCount,
      String trouble) {

    /** From 0 to 100. */
    public int percent() {
      return progressOf == 0 ? 0 : (int) Math.min(100, progress * 100 / progressOf);
    }
  }

  /** What became of a row. */
  public enum Verdict {
    NEW,
    KNOWN,
    KNOWN_ELSEWHERE,
    PENDING,
    IGNORED,
    REFUSED
  }

  /**
   * A row of a file.
   *
   * @param line where it begins, counted from 1
   * @param place tells rows of one line apart
   * @param problem why it was ignored or refused, or what is odd; or null
   * @param account number of the mall's account, or null
   * @param direction null where the row moves no money
   * @param shownBy the source that had shown it first, or null
   * @param held whether it waits for a second operator's word about the file that brought it first
   */
  public record RowLook(
      int line,
      long place,
      Verdict verdict,
      Problem problem,
      String account,
      String direction,
      BigDecimal amount,
      LocalDate day,
      String remark,
      String shownBy,
      boolean held) {}

  private record StoredFile(
      UUID id,
      String name,
      long bytes,
      FileState state,
      Instant receivedAt,
      Instant doneAt,
      long progress,
      long progressOf,
      String layout,
      String bank,
      String assurance,
      long rowsNew,
      long rowsKnown,
      long rowsPending,
      long rowsIgnored,
      long rowsRefused,
      String problems,
      long problemCount,
      String trouble) {

    FileLook look() {
      return new FileLook(
          id,
          name,
          bytes,
          state,
          receivedAt,
          doneAt,
          progress,
          progressOf,
          layout,
          bank,
          assurance,
          rowsNew,
          rowsKnown,
          rowsPending,
          rowsIgnored,
          rowsRefused,
          Problem.readAll(problems),
          problemCount,
          trouble);
    }
  }

  private record StoredRow(
      int line,
      long place,
      String verdict,
      String problem,
      String account,
      String direction,
      BigDecimal amount,
      LocalDate day,
      String remark,
      String shownBy,
      boolean held) {

    RowLook look() {
      return new RowLook(
          line,
          place,
          Verdict.valueOf(verdict),
          Problem.read(problem),
          account,
          direction,
          amount,
          day,
          remark,
          shownBy,
          held);
    }
  }

  private static final String FILE =
      """
      select id, name, bytes, state, received_at, done_at, progress, progress_of, layout, bank, assurance, rows_new,
        rows_known, rows_pending, rows_ignored, rows_refused, problems::text as problems, problem_count,
        last_error as trouble
      from statement_file where""";

  /** Of rows that were read, but not taken, because the file was refused, nothing is told. */
  private static final String ROW =
      """
      select r.line, r.place, r.verdict, r.problem::text as problem, a.number as account, r.direction, r.amount, r.day,
        r.remark, r.shown_by, coalesce(m.outcome = 'HELD', false) as held
      from statement_file_row r left join receiving_account a on a.id = r.account_id
        left join mutation m on m.id = r.mutation_id
      where r.file_id = :file and r.verdict not in ('READ', 'NOTED')
      """;

  /**
   * A page of the files, newest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<FileLook> list(Actor operator, String cursor) {
    operator.requireOperator(Right.MONEY);
    PageCut cut = PageCut.of("received_at", "id", false, FILES, cursor);
    List<FileLook> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "%s true %s %s limit :most".formatted(FILE, cut.place(), cut.order()))
                    .bindMap(cut.values())
                    .mapTo(StoredFile.class)
                    .map(StoredFile::look)
                    .list());
    return cut.of(found, FileLook::receivedAt, FileLook::id);
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public FileLook find(Actor operator, UUID id) {
    operator.requireOperator(Right.MONEY);
    return find(id).orElseThrow(() -> Refusal.notFound("statement-file"));
  }

  /** How a file does, for those who work on it. */
  Optional<FileLook> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FILE + " id = :id")
                .bind("id", id)
                .mapTo(StoredFile.class)
                .map(StoredFile::look)
                .findOne());
  }

  /**
   * Rows of a file in its order, at most {@link #ROWS} and one more where there are more.
   *
   * @param verdict only these, or null for all
   * @param fromLine only rows that begin in this line, at this place in it, or later
   */
  public List<RowLook> rows(
      Actor operator, UUID id, Verdict verdict, int fromLine, long fromPlace) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    ROW
                        + """
                         and (cast(:verdict as text) is null or r.verdict = :verdict) and (r.line, r.place) >= (:from, :place)
                        order by r.line, r.place limit :most
                        """)
                .bind("file", id)
                .bind("verdict", verdict == null ? null : verdict.name())
                .bind("from", fromLine)
                .bind("place", fromPlace)
                .bind("most", ROWS + 1)
                .mapTo(StoredRow.class)
                .map(StoredRow::look)
                .list());
  }

  /**
   * Writes the whole report as CSV with a comma, row by row; memory does not grow with it.
   *
   * @param language {@code id} or {@code en}, for the reasons
   */
  @Transactional
  public void writeCsv(Actor operator, UUID id, String language, Writer out) throws IOException {
    operator.requireOperator(Right.MONEY);
    writeCsv(id, language, out);
  }

  @Transactional
  void writeCsv(UUID id, String language, Writer out) throws IOException {
    try (Handle handle = jdbi.open();
        ResultIterator<StoredRow> rows =
            handle
                .createQuery(ROW + " order by r.line, r.place")
                .bind("file", id)
                .setFetchSize(FETCHED_AT_ONCE)
                .mapTo(StoredRow.class)
                .iterator()) {
      CsvTable table = CsvTable.commas(out);
      table.row(
          "line",
          "verdict",
          "account",
          "day",
          "direction",
          "amount",
          "remark",
          "known by",
          "reason");
      while (rows.hasNext()) {
        write(rows.next().look(), language, table);
      }
    }
  }

  private static void write(RowLook row, String language, CsvTable table) throws IOException {
    table.row(
        row.line(),
        row.verdict(),
        row.account(),
        row.day(),
        row.direction(),
        row.amount(),
        row.remark(),
        row.shownBy(),
        row.problem() == null ? null : row.problem().text(language));
  }
}
