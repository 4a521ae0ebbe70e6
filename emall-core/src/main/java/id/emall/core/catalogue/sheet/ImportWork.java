package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on files of products, one after another, some rows in a transaction. What a node that died
 * had begun goes on behind the last of them.
 */
@ApplicationScoped
public class ImportWork implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int ROWS_AT_ONCE = 1_000;

  private ImportProgress progress;
  private SheetOpening opening;
  private ImportChecking checking;
  private ImportWriting writing;
  private Catalogue catalogue;

  protected ImportWork() {}

  @Inject
  ImportWork(
      ImportProgress progress,
      SheetOpening opening,
      ImportChecking checking,
      ImportWriting writing,
      Catalogue catalogue) {
    this.progress = progress;
    this.opening = opening;
    this.checking = checking;
    this.writing = writing;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "product-imports";
  }

  @Override
  public Duration every() {
    return PAUSE;
  }

  @Override
  public void run() {
    Optional<ImportProgress.Running> next = progress.next();
    while (next.isPresent()) {
      work(next.get());
      next = progress.next();
    }
  }

  private void work(ImportProgress.Running running) {
    try {
      if (running.state() == ImportState.CHECKING) {
        check(running);
      } else {
        write(running);
      }
    } catch (UnfitSheet unfit) {
      progress.refuse(running, unfit.error());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // A file too large for the memory is given up like one that cannot be read, not tried for
      // ever.
      LOG.error("import {} could not be worked on; it is tried again", running.id(), e);
      progress.putOff(running);
    }
  }

  private void check(ImportProgress.Running running) throws IOException {
    CategoryNames categories = new CategoryNames(catalogue.shelves());
    try (SheetRows rows = opening.open(running.id())) {
      Heading heading = heading(rows);
      int through = running.readThrough();
      int seen = 0;
      List<SheetRow> batch = new ArrayList<>(ROWS_AT_ONCE);
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        seen += row.isBlank() ? 0 : 1;
        if (seen > ProductImports.ROWS_MOST) {
          throw new UnfitSheet("table.too-many", ProductImports.ROWS_MOST);
        }
        if (!row.isBlank() && row.line() > through) {
          batch.add(row);
        }
        if (batch.size() == ROWS_AT_ONCE) {
          through = check(running, heading, categories, through, batch);
        }
      }
      if (seen == 0) {
        throw new UnfitSheet("table.empty");
      }
      if (!batch.isEmpty()) {
        check(running, heading, categories, through, batch);
      }
    }
    checking.end(running);
  }

  private int check(
      ImportProgress.Running running,
      Heading heading,
      CategoryNames categories,
      int before,
      List<SheetRow> batch) {
    checking.check(running, heading, categories, before, batch);
    int through = batch.getLast().line();
    batch.clear();
    return through;
  }

  private static Heading heading(SheetRows rows) throws IOException {
    SheetRow first = rows.next();
    while (first != null && first.isBlank()) {
      first = rows.next();
    }
    if (first == null) {
      throw new UnfitSheet("table.empty");
    }
    return new Heading(first);
  }

  private void write(ImportProgress.Running running) {
    Optional<Integer> through = Optional.of(running.writtenThrough());
    while (through.isPresent()) {
      through = writing.write(running, through.get());
    }
  }
}
