package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.ProductChecks;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks rows of a file, some in a transaction, and lays down what each means. */
@ApplicationScoped
class ImportChecking {

  private StagedRows staged;
  private ImportProgress progress;
  private ProductChecks rules;
  private Ids ids;
  private Event<ProductsImported> done;

  protected ImportChecking() {}

  @Inject
  ImportChecking(
      StagedRows staged,
      ImportProgress progress,
      ProductChecks rules,
      Ids ids,
      Event<ProductsImported> done) {
    this.staged = staged;
    this.progress = progress;
    this.rules = rules;
    this.ids = ids;
    this.done = done;
  }

  /**
   * @param before the row up to which all are checked
   */
  @Transactional(TxType.REQUIRES_NEW)
  void check(
      ImportProgress.Running running,
      Heading heading,
      CategoryNames categories,
      int before,
      List<SheetRow> rows) {
    progress.checked(running.id(), before, rows.getLast().line());
    List<String> codes = rows.stream().map(row -> RowReading.code(row, heading)).toList();
    Map<Integer, KnownProduct> known = staged.known(running.shopId(), codes);
    List<StagedRow> read = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      read.add(
          RowReading.read(
              rows.get(place), heading, known.get(place), ids.next(), rules, categories));
    }
    staged.put(running.id(), read);
  }

  /** The file has come to its end. */
  @Transactional(TxType.REQUIRES_NEW)
  void end(ImportProgress.Running running) {
    staged.refuseTwice(running.id());
    if (progress.allChecked(running.id()) == ImportState.DONE) {
      staged.forget(running.id(), StagedRows.Keep.REFUSED);
      done.fire(progress.outcome(running.id()));
    }
  }
}
