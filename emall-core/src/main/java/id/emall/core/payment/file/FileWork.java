package id.emall.core.payment.file;

import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileReport;
import id.emall.contracts.bank.file.FileWatcher;
import id.emall.contracts.bank.file.RowVerdict;
import id.emall.contracts.bank.file.StatementFileReader;
import id.emall.core.common.Ids;
import id.emall.core.common.RootCause;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on files that arrived, one after another: lays the content down on this node, checks all of
 * it, and takes it when it is accepted. A file whose node died is claimed again when its lease is
 * over, and begun anew.
 */
@ApplicationScoped
public class FileWork implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

  private Ids ids;
  private FileArrivals arrivals;
  private FileProgress progress;
  private FileTaking taking;
  private FileSettings settings;

  protected FileWork() {}

  @Inject
  public FileWork(
      Ids ids,
      FileArrivals arrivals,
      FileProgress progress,
      FileTaking taking,
      FileSettings settings) {
    this.ids = ids;
    this.arrivals = arrivals;
    this.progress = progress;
    this.taking = taking;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "statement-files";
  }

  @Override
  public Duration every() {
    return settings.tick();
  }

  @Override
  public void run() {
    Optional<FileProgress.Claimed> file = progress.claim(ids.next());
    while (file.isPresent()) {
      work(file.get());
      file = progress.claim(ids.next());
    }
  }

  private void work(FileProgress.Claimed file) {
    try (Spool spool = arrivals.spool(file.id())) {
      StatementFileReader reader = reader(spool);
      Notes notes = new Notes(file);
      FileReport report = reader.check(spool.file(), FileLimits.DEFAULT, notes);
      notes.flush();
      if (report.accepted()) {
        take(file, spool, reader, report);
      } else {
        progress.refuse(
            file,
            Optional.of(report),
            report.problems().stream().map(Problem::of).toList(),
            report.problemCount());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("statement file {} could not be worked on; it is tried again", file.id(), e);
      progress.putOff(file, RootCause.of(e));
    }
  }

  private void take(
      FileProgress.Claimed file, Spool spool, StatementFileReader reader, FileReport report) {
    long rows = report.booked();
    progress.at(file, FileState.TAKING, 0, 2 * rows);
    try {
      taking.take(file, reader, spool, rows);
    } catch (UnfitFile unfit) {
      progress.refuse(file, Optional.of(report), unfit.problems(), unfit.problems().size());
    }
  }

  /** The one that knows the head of the file; else any, which says that it does not. */
  private static StatementFileReader reader(Spool spool) throws IOException {
    StatementFileReader any = null;
    for (StatementFileReader reader :
        ServiceLoader.load(StatementFileReader.class, FileWork.class.getClassLoader())) {
      if (reader.recognises(spool.file())) {
        return reader;
      }
      any = any == null ? reader : any;
    }
    if (any == null) {
      throw new IllegalStateException("no reader of statement files is installed");
    }
    return any;
  }

  /** Writes down in passing how far the check has come, and rows that are not simply read. */
  private final class Notes implements FileWatcher {
    private static final int AT_ONCE = 1_000;
    private static final long STEP_BYTES = 4L << 20;

    private final FileProgress.Claimed file;
    private final List<FileProgress.Note> waiting = new ArrayList<>();
    private long noted;
    private long told;

    Notes(FileProgress.Claimed file) {
      this.file = file;
    }

    @Override
    public void row(RowVerdict verdict) {
      switch (verdict.outcome()) {
        case READ, PENDING -> {
          return;
        }
        case NOTED, IGNORED, REFUSED ->
            waiting.add(
                new FileProgress.Note(
                    verdict.line(),
                    verdict.outcome().name(),
                    verdict.reason().map(Problem::of).map(Problem::write).orElse(null)));
      }
      if (waiting.size() == AT_ONCE) {
        flush();
      }
    }

    @Override
    public void progress(long bytes, long total) {
      if (bytes - told >= STEP_BYTES) {
        told = bytes;
        progress.at(file, FileState.CHECKING, bytes, total);
      }
    }

    void flush() {
      if (!waiting.isEmpty()) {
        progress.note(file, noted + 1, waiting);
        noted += waiting.size();
        waiting.clear();
      }
    }
  }
}
