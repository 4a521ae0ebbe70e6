package id.emall.core.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself; its first entry.
 *
 * @param format of the file, {@value #FORMAT} today
 * @param schema the newest migration that had run, e.g. {@code 52}
 * @param takenAt by the mall's clock
 * @param tables in the order in which they can be filled again
 * @param sequences the last value of each sequence that had one
 */
record Manifest(
    int format, String schema, Instant takenAt, List<Table> tables, Map<String, Long> sequences) {

  static final int FORMAT = 1;
  static final String ENTRY = "backup.json";

  /**
   * @param columns those that hold something of their own, in their order
   */
  record Table(String name, List<String> columns) {

    String entry() {
      return "tables/" + name;
    }
  }

  /** Its last entry: how many rows each table gave, and how many files there are. */
  record End(Map<String, Long> rows, long files, List<String> missingFiles) {

    static final String ENTRY = "end.json";
  }
}
