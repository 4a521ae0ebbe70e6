package id.emall.core.catalogue.search;

import java.util.Map;
import java.util.Optional;

/**
 * How far an index has followed the database.
 *
 * @param source which database, by its cluster, its timeline and itself: another one, or one that
 *     was set back, makes an index worthless
 * @param snapshot the transactions whose changes are in the index, as {@code pg_snapshot} writes it
 */
record Horizon(String source, String snapshot) {

  /** Grows with each change of {@link Documents} or {@link WordForms}. */
  private static final String SHAPE = "3";

  /** As it is kept with the index. */
  Map<String, String> kept() {
    return Map.of("shape", SHAPE, "source", source, "snapshot", snapshot);
  }

  /** The horizon that an index keeps; none when the index has another shape. */
  static Optional<Horizon> of(Map<String, String> kept) {
    return SHAPE.equals(kept.get("shape"))
        ? Optional.of(new Horizon(kept.get("source"), kept.get("snapshot")))
        : Optional.empty();
  }
}
