package id.emall.core.common.work;

import java.time.Duration;

/**
 * Something the mall does again and again. Runs on one node at a time, never beside itself; a
 * failure is logged and the next turn comes as usual, so each turn must leave things so that it can
 * be repeated.
 */
public interface RecurringWork {

  /** Stable name, lower case with hyphens; the key of its row. */
  String name();

  /** Pause between the end of one turn and the start of the next. */
  Duration every();

  void run();
}
