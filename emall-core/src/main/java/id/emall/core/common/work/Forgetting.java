package id.emall.core.common.work;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Forgets what is older than it has to be kept, some at a time, so that no lock is held long. */
public final class Forgetting {

  private static final int BATCH = 500;

  private Forgetting() {}

  /**
   * @param sql forgets what is older than {@code :before}, at most {@code :batch} of it; run until
   *     it finds less than that
   */
  public static void until(Jdbi jdbi, String sql, Instant before) {
    int forgotten = BATCH;
    while (forgotten == BATCH) {
      forgotten =
          jdbi.withHandle(
              handle ->
                  handle.createUpdate(sql).bind("before", before).bind("batch", BATCH).execute());
    }
  }
}
