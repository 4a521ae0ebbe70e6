package id.emall.bank.file.reading;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileReport;
import id.emall.contracts.bank.file.FileRow;
import id.emall.contracts.bank.file.FileWatcher;
import id.emall.contracts.bank.file.RowVerdict;
import id.emall.contracts.bank.file.RowVerdict.Outcome;
import id.emall.contracts.bank.file.StatementTaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One going through a file: keeps account of what is found and hands it on. */
public final class Reading {

  private final FileLimits limits;
  private final FileWatcher watcher;
  private final StatementTaker taker;
  private final List<FileProblem> problems = new ArrayList<>();
  private long problemCount;
  private long statements;
  private long booked;
  private long pending;
  private long ignored;
  private boolean troubled;
  private Assurance assurance = Assurance.WHOLE;

  public Reading(FileLimits limits, FileWatcher watcher, StatementTaker taker) {
    this.limits = limits;
    this.watcher = watcher;
    this.taker = taker;
  }

  public FileLimits limits() {
    return limits;
  }

  public void begin(FileHeading heading) {
    statements++;
    troubled = false;
    taker.begin(heading);
  }

  public void row(FileRow row, Optional<FileProblem> note) {
    boolean isBooked = row.row().status() == Status.BOOKED;
    if (isBooked) {
      booked++;
    } else {
      pending++;
    }
    withinRows(row.line());
    if (row.row().amount().compareTo(StatementRow.TOO_MUCH) >= 0) {
      throw new Place(row.line(), "").limit("Rp" + StatementRow.TOO_MUCH.toPlainString());
    }
    if (!StatementRow.isPossible(row.row().bookingDate())) {
      throw new Place(row.line(), "")
          .unreadable(
              row.row().bookingDate().toString(),
              StatementRow.FIRST_DAY + ".." + StatementRow.LAST_DAY);
    }
    taker.row(row);
    Outcome plain = isBooked ? Outcome.READ : Outcome.PENDING;
    watcher.row(new RowVerdict(row.line(), note.isPresent() ? Outcome.NOTED : plain, note));
  }

  /** A row that moves no money. */
  public void ignored(FileProblem reason) {
    ignored++;
    withinRows(reason.line());
    watcher.row(new RowVerdict(reason.line(), Outcome.IGNORED, Optional.of(reason)));
  }

  /** A row that cannot be read. Reading goes on, to find all of them at once. */
  public void refusedRow(int line, FileProblem reason) {
    problem(reason);
    troubled = true;
    watcher.row(new RowVerdict(line, Outcome.REFUSED, Optional.of(reason)));
  }

  public void problem(FileProblem problem) {
    problemCount++;
    if (problems.size() < limits.problems()) {
      problems.add(problem);
    }
  }

  /** Whether the statement that was begun last has rows that could not be read. */
  public boolean isTroubled() {
    return troubled;
  }

  public void end(FileEnding ending) {
    assurance = assurance.weaker(ending.assurance());
    taker.end(ending);
  }

  public FileReport report(Optional<FileLayout> layout, Scan scan) {
    return new FileReport(
        layout,
        scan.sha256(),
        scan.bytes(),
        statements,
        booked,
        pending,
        ignored,
        assurance,
        problems,
        problemCount);
  }

  private void withinRows(int line) {
    if (booked + pending + ignored > limits.rows()) {
      throw new Place(line, "").limit(limits.rows() + " rows");
    }
  }
}
