package id.emall.core.catalogue.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Names of the same thing.
 *
 * @param version grows with each edit; an edit names the one it saw
 * @param changedBy the name of who did, or what the mall calls itself
 */
public record SynonymGroup(
    UUID id, List<String> names, int version, Instant changedAt, String changedBy) {

  /** As operators type them, with commas between. */
  public String line() {
    return String.join(", ", names);
  }
}
