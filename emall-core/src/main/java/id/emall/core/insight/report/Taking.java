package id.emall.core.insight.report;

import id.emall.core.common.Page;
import java.util.function.Consumer;

/**
 * A whole report that is taken away, read by and by, so that it never lies in memory as a whole.
 * Whether it may be taken was decided, and written down, before.
 */
public final class Taking {

  private static final int BATCH = 500;

  private final TradeRows rows;
  private final TradeRows.Scope scope;
  private final int most;

  Taking(TradeRows rows, TradeRows.Scope scope, int most) {
    this.rows = rows;
    this.scope = scope;
    this.most = most;
  }

  /** Gives each order, what was paid last first. */
  public void forEach(Consumer<TradeRow> taker) {
    String cursor = null;
    int left = most;
    do {
      Page<TradeRow> page = rows.page(scope, Math.min(BATCH, left), cursor);
      page.rows().forEach(taker);
      left -= page.rows().size();
      cursor = page.after();
    } while (cursor != null && left > 0);
  }
}
