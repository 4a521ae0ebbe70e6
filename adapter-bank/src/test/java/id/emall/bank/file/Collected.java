package id.emall.bank.file;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileReport;
import id.emall.contracts.bank.file.FileRow;
import id.emall.contracts.bank.file.FileWatcher;
import id.emall.contracts.bank.file.RowVerdict;
import id.emall.contracts.bank.file.StatementFile;
import id.emall.contracts.bank.file.StatementTaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All that a file tells, gathered. */
final class Collected implements StatementTaker, FileWatcher {

  final List<FileHeading> headings = new ArrayList<>();
  final List<FileRow> rows = new ArrayList<>();
  final List<FileEnding> endings = new ArrayList<>();
  final List<RowVerdict> verdicts = new ArrayList<>();
  FileReport report;

  static Collected of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Collected of(byte[] content) {
    return of(content, FileLimits.DEFAULT);
  }

  static Collected of(byte[] content, FileLimits limits) {
    Collected collected = new Collected();
    try {
      StatementFiles files = new StatementFiles();
      StatementFile file = StatementFile.of(content);
      FileReport checked = files.check(file, limits, collected);
      collected.report = files.read(file, limits, collected);
      if (!checked.equals(collected.report)) {
        throw new AssertionError(checked + " is not " + collected.report);
      }
      if (!checked.accepted() && !(collected.headings.isEmpty() && collected.rows.isEmpty())) {
        throw new AssertionError("rows of a refused file were handed on");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected;
  }

  List<StatementRow> statementRows() {
    return rows.stream().map(FileRow::row).toList();
  }

  /** The first problem, which must be there. */
  FileProblem problem() {
    return report.problems().getFirst();
  }

  @Override
  public void begin(FileHeading heading) {
    headings.add(heading);
  }

  @Override
  public void row(FileRow row) {
    rows.add(row);
  }

  @Override
  public void end(FileEnding ending) {
    endings.add(ending);
  }

  @Override
  public void row(RowVerdict verdict) {
    verdicts.add(verdict);
  }
}
