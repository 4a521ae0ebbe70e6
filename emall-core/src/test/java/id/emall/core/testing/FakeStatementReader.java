package id.emall.core.testing;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
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
import id.emall.contracts.bank.file.StatementFile;
import id.emall.contracts.bank.file.StatementFileReader;
import id.emall.contracts.bank.file.StatementTaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads files of tests. A line {@code FAKE|account|kind|assurance|from|to|opening} begins a
 * statement, {@code FAKE2|...} one of another layout; its rows are {@code C|day|amount|remark},
 * likewise {@code D} and pending {@code P}; {@code I} moves no money and {@code !} cannot be read.
 * A statement may leave out its account.
 */
public final class FakeStatementReader implements StatementFileReader {

  private static final FileLayout LAYOUT = new FileLayout("FAKE", Optional.of("BCA"), false, false);
  private static final AtomicInteger BREAKS = new AtomicInteger();

  /** The next so many times a file is taken the reader breaks after its last row. */
  public static void breakTimes(int times) {
    BREAKS.set(times);
  }

  @Override
  public boolean recognises(StatementFile file) throws IOException {
    try (BufferedReader in = open(file)) {
      String head = in.readLine();
      return head != null && head.startsWith("FAKE");
    }
  }

  @Override
  public FileReport check(StatementFile file, FileLimits limits, FileWatcher watcher)
      throws IOException {
    if (!recognises(file)) {
      return report(
          0, 0, 0, List.of(new FileProblem(0, "", FileProblem.Kind.UNKNOWN_LAYOUT, "?", "FAKE")));
    }
    int[] counts = new int[3];
    List<FileProblem> problems = new ArrayList<>();
    try (BufferedReader in = open(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        watcher.row(judge(number, line, counts, problems));
      }
    }
    return report(counts[0], counts[1], counts[2], problems);
  }

  private static RowVerdict judge(
      int number, String line, int[] counts, List<FileProblem> problems) {
    switch (line.charAt(0)) {
      case 'C', 'D' -> counts[0]++;
      case 'P' -> counts[1]++;
      case 'I' -> {
        counts[2]++;
        return verdict(number, RowVerdict.Outcome.IGNORED, FileProblem.Kind.INFORMATION, line);
      }
      case '!' -> {
        RowVerdict refused =
            verdict(number, RowVerdict.Outcome.REFUSED, FileProblem.Kind.UNREADABLE, line);
        problems.add(refused.reason().orElseThrow());
        return refused;
      }
      default -> {
        return new RowVerdict(number, RowVerdict.Outcome.READ, Optional.empty());
      }
    }
    return new RowVerdict(number, RowVerdict.Outcome.READ, Optional.empty());
  }

  private static RowVerdict verdict(
      int line, RowVerdict.Outcome outcome, FileProblem.Kind kind, String found) {
    return new RowVerdict(
        line, outcome, Optional.of(new FileProblem(line, "", kind, found, "a row")));
  }

  private static FileReport report(int booked, int pending, int ignored, List<FileProblem> why) {
    return new FileReport(
        Optional.of(LAYOUT), "", 0, 1, booked, pending, ignored, Assurance.WHOLE, why, why.size());
  }

  @Override
  public FileReport read(StatementFile file, FileLimits limits, StatementTaker taker)
      throws IOException {
    FileReport report = check(file, limits, FileWatcher.NONE);
    if (!report.accepted()) {
      return report;
    }
    try (BufferedReader in = open(file)) {
      Optional<FileEnding> ending = Optional.empty();
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String[] cells = line.split("\\|", -1);
        if (cells[0].startsWith("FAKE")) {
          ending.ifPresent(taker::end);
          taker.begin(heading(number, cells));
          ending = Optional.of(ending(cells, file));
        } else if (!cells[0].equals("I")) {
          boolean reversal = cells.length > 4 && cells[4].equals("RC");
          taker.row(new FileRow(number, row(cells), reversal));
        }
      }
      ending.ifPresent(taker::end);
    }
    if (BREAKS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the node died, as the test wants it");
    }
    return report;
  }

  private static FileHeading heading(int line, String[] cells) {
    return new FileHeading(
        line,
        new FileLayout(cells[0], Optional.of("BCA"), false, false),
        FileHeading.Kind.valueOf(cells[2]),
        Optional.of(cells[1]).filter(account -> !account.isEmpty()),
        Optional.empty());
  }

  /** The closing balance follows from the rows of a file with one statement. */
  private static FileEnding ending(String[] cells, StatementFile file) throws IOException {
    BigDecimal opening = cells[6].isEmpty() ? null : new BigDecimal(cells[6]);
    BigDecimal closing = opening;
    try (BufferedReader in = open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] row = line.split("\\|", -1);
        if (opening != null && (row[0].equals("C") || row[0].equals("D"))) {
          BigDecimal amount = new BigDecimal(row[2]);
          closing = closing.add(row[0].equals("C") ? amount : amount.negate());
        }
      }
    }
    return new FileEnding(
        new StatementTotals(opening, closing, null, null, null, null),
        null,
        LocalDate.parse(cells[4]),
        LocalDate.parse(cells[5]),
        Assurance.valueOf(cells[3]));
  }

  private static StatementRow row(String[] cells) {
    return new StatementRow(
        cells[0].equals("D") ? StatementRow.Direction.DEBIT : StatementRow.Direction.CREDIT,
        new BigDecimal(cells[2]),
        cells[0].equals("P") ? StatementRow.Status.PENDING : StatementRow.Status.BOOKED,
        LocalDate.parse(cells[1]),
        null,
        cells[3],
        null,
        null,
        null,
        null);
  }

  private static BufferedReader open(StatementFile file) throws IOException {
    return new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
  }
}
