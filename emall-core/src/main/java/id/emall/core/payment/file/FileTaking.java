package id.emall.core.payment.file;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileReport;
import id.emall.contracts.bank.file.FileRow;
import id.emall.contracts.bank.file.StatementFileReader;
import id.emall.contracts.bank.file.StatementTaker;
import id.emall.core.payment.StagedStatement;
import id.emall.core.payment.StatementSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a file that was accepted in one transaction: all of its rows or none. Nothing of it is to
 * be seen before it ends, also when the node dies meanwhile.
 */
@ApplicationScoped
class FileTaking {

  private static final int ROWS_AT_ONCE = 2_000;

  /** Each word is one more version of the file's row, through which whoever refers to it goes. */
  private static final int WORDS_MOST = 200;

  /** Where nothing is counted for long, such as when the days are compared. */
  private static final int WORDS_IN_A_LEASE = 8;

  private Jdbi jdbi;
  private Clock clock;
  private StagedStatement staged;
  private FileProgress progress;
  private FeedGaps gaps;
  private UploadLimit uploads;
  private FileSettings settings;

  protected FileTaking() {}

  @Inject
  FileTaking(
      Jdbi jdbi,
      Clock clock,
      StagedStatement staged,
      FileProgress progress,
      FeedGaps gaps,
      UploadLimit uploads,
      FileSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.staged = staged;
    this.progress = progress;
    this.gaps = gaps;
    this.uploads = uploads;
    this.settings = settings;
  }

  /** The rows of one account by one source. */
  private record Share(UUID accountId, StatementSource source) {}

  /** What a share's statements say of their days. */
  private static final class Told {
    private final List<StagedStatement.WholeDays> whole = new ArrayList<>();
    private LocalDate from;
    private LocalDate to;

    private void reach(LocalDate day) {
      if (day != null) {
        from = from == null || day.isBefore(from) ? day : from;
        to = to == null || day.isAfter(to) ? day : to;
      }
    }
  }

  /**
   * @throws UnfitFile when an account in it is none of the mall's
   */
  @Transactional(TxType.REQUIRES_NEW)
  void take(FileProgress.Claimed file, StatementFileReader reader, Spool spool, long rows) {
    jdbi.useHandle(
        handle -> {
          Taker taker = new Taker(handle, file, rows);
          FileReport report = read(reader, spool, taker);
          taker.flush();
          if (!taker.accounts.problems().isEmpty()) {
            throw new UnfitFile(taker.accounts.problems());
          }
          for (Map.Entry<Share, Told> share : taker.inOrder()) {
            take(file, share.getKey(), share.getValue(), taker.words);
          }
          done(handle, file, report);
          uploads.decide(handle, file);
          gaps.close(taker.told.keySet().stream().map(Share::accountId).distinct().toList());
        });
  }

  private static FileReport read(StatementFileReader reader, Spool spool, Taker taker) {
    try {
      FileReport report = reader.read(spool.file(), FileLimits.DEFAULT, taker);
      if (!report.accepted()) {
        throw new IOException("the file was accepted and is not any more");
      }
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(FileProgress.Claimed file, Share share, Told told, Words words) {
    if (told.from == null) {
      return;
    }
    long before = words.done;
    staged.take(
        new StagedStatement.Plan(
            file.id(),
            share.accountId(),
            share.source(),
            told.from,
            told.to,
            told.whole,
            file.receivedAt(),
            file.byOnePerson()),
        taken -> words.at(before + taken));
  }

  /**
   * What is told of a file meanwhile: every row is laid down first and taken then, and each word
   * also says that the node lives.
   */
  private final class Words {
    private final FileProgress.Claimed file;
    private final long of;
    private long done;
    private long told;
    private long toldAt = System.nanoTime();

    Words(FileProgress.Claimed file, long rows) {
      this.file = file;
      this.of = 2 * rows;
    }

    void at(long steps) {
      done = Math.min(steps, of);
      boolean far = done - told >= Math.max(1, of / WORDS_MOST);
      if (far || System.nanoTime() - toldAt > settings.lease().toNanos() / WORDS_IN_A_LEASE) {
        progress.at(file, FileState.TAKING, done, of);
        told = done;
        toldAt = System.nanoTime();
      }
    }
  }

  private void done(Handle handle, FileProgress.Claimed file, FileReport report) {
    handle
        .createUpdate(
            """
            update statement_file_row r set problem = n.problem from statement_file_row n
            where r.file_id = :id and n.file_id = :id and n.line = r.line and n.verdict = 'NOTED' and r.place > 0
            """)
        .bind("id", file.id())
        .execute();
    handle
        .createUpdate("delete from statement_file_row where file_id = :id and verdict = 'NOTED'")
        .bind("id", file.id())
        .execute();
    Instant now = clock.instant();
    FileProgress.held(
        handle
            .createUpdate(
                """
                update statement_file f set state = 'TAKEN', next_at = null, working_until = null, done_at = :now,
                  layout = :layout, bank = :bank, assurance = :assurance, rows_new = c.new, rows_known = c.known,
                  rows_pending = c.pending, rows_ignored = c.ignored
                from (select count(*) filter (where verdict = 'NEW') as new,
                    count(*) filter (where verdict in ('KNOWN', 'KNOWN_ELSEWHERE')) as known,
                    count(*) filter (where verdict = 'PENDING') as pending,
                    count(*) filter (where verdict = 'IGNORED') as ignored
                  from statement_file_row where file_id = :id) c
                where f.id = :id and f.worker = :worker and f.next_at is not null
                """)
            .bind("now", now)
            .bind("layout", report.layout().orElseThrow().name())
            .bind("bank", report.layout().orElseThrow().bank().orElse(null))
            .bind("assurance", report.assurance().name())
            .bind("id", file.id())
            .bind("worker", file.worker())
            .execute());
  }

  /** Lays rows down as they are read. */
  private final class Taker implements StatementTaker {
    private final FileProgress.Claimed file;
    private final Words words;
    private final OwnAccounts accounts;
    private final Map<Share, Told> told = new LinkedHashMap<>();
    private final List<StagedStatement.Line> waiting = new ArrayList<>();
    private FileHeading heading;
    private Share share;
    private long place;

    Taker(Handle handle, FileProgress.Claimed file, long rows) {
      this.file = file;
      this.words = new Words(file, rows);
      this.accounts = new OwnAccounts(handle, file.chosenAccountId());
    }

    @Override
    public void begin(FileHeading begun) {
      flush();
      heading = begun;
      Optional<UUID> account = accounts.of(begun);
      share = account.map(id -> new Share(id, StatementSource.file(begun.layout()))).orElse(null);
      if (share != null) {
        told.computeIfAbsent(share, one -> new Told());
      }
    }

    @Override
    public void row(FileRow row) {
      if (share == null) {
        return;
      }
      told.get(share).reach(row.row().bookingDate());
      waiting.add(new StagedStatement.Line(row.line(), ++place, marked(row)));
      if (waiting.size() == ROWS_AT_ONCE) {
        flush();
      }
    }

    /** What the layout says by a code of its own is said by a word, for people and for the desk. */
    private static StatementRow marked(FileRow told) {
      StatementRow row = told.row();
      return told.reversal()
          ? new StatementRow(
              row.direction(),
              row.amount(),
              row.status(),
              row.bookingDate(),
              row.bankTime(),
              (row.remark() + " REVERSAL").strip(),
              row.counterparty(),
              row.reference(),
              row.bankTransactionId(),
              row.balanceAfter())
          : row;
    }

    @Override
    public void end(FileEnding ending) {
      if (share == null) {
        return;
      }
      Told days = told.get(share);
      days.reach(ending.from());
      days.reach(ending.to());
      wholeDays(ending).ifPresent(days.whole::add);
    }

    /**
     * Only a whole statement of closed days says that its days hold no other rows. What a person
     * exported from the bank's site may have been exported before its last day was over.
     */
    private Optional<StagedStatement.WholeDays> wholeDays(FileEnding ending) {
      boolean exported = heading.layout().name().startsWith("CSV");
      if (ending.assurance() != Assurance.WHOLE
          || heading.kind() != FileHeading.Kind.STATEMENT
          || ending.from() == null
          || exported && ending.from().equals(ending.to())) {
        return Optional.empty();
      }
      return Optional.of(
          exported
              ? new StagedStatement.WholeDays(
                  ending.from(), ending.to().minusDays(1), ending.totals().opening(), null)
              : new StagedStatement.WholeDays(
                  ending.from(),
                  ending.to(),
                  ending.totals().opening(),
                  ending.totals().closing()));
    }

    private void flush() {
      if (!waiting.isEmpty()) {
        staged.lay(file.id(), share.accountId(), share.source(), waiting);
        waiting.clear();
        words.at(place);
      }
    }

    /** Accounts in one order, lest two files wait for each other. */
    List<Map.Entry<Share, Told>> inOrder() {
      return told.entrySet().stream()
          .sorted(Comparator.comparing(one -> one.getKey().accountId()))
          .toList();
    }
  }
}
