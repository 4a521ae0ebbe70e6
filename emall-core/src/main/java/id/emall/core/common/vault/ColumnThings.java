package id.emall.core.common.vault;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sealed column as something that can be sealed anew, from row to row. */
record ColumnThings(SealedColumn column, SealedRows rows) implements SealedThings {

  private static final Logger LOG = LoggerFactory.getLogger(ColumnThings.class);
  private static final int BATCH = 500;

  @Override
  public String name() {
    return column.name();
  }

  @Override
  public Map<Integer, Long> byKey() {
    return rows.byKey(column);
  }

  /** A row that cannot be sealed anew does not keep those behind it from it. */
  @Override
  public int renew() {
    int stuck = 0;
    String behind = "";
    List<String> some;
    do {
      some = rows.old(column, behind, BATCH);
      for (String key : some) {
        behind = key;
        try {
          rows.renew(column, key);
        } catch (RuntimeException e) {
          stuck++;
          LOG.warn("The row {} of {} cannot be sealed anew", key, name(), e);
        }
      }
    } while (some.size() == BATCH);
    return stuck;
  }
}
