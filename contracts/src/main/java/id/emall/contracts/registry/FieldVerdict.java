package id.emall.contracts.registry;

/**
 * What a registry says of one field.
 *
 * @param score 0 to 100 where the registry tells how much is alike, else null
 */
public record FieldVerdict(Kind kind, Integer score) {

  /** How a field compares. */
  public enum Kind {
    MATCH,
    /** Alike, but less than the registry's threshold. */
    PARTLY,
    MISMATCH,
    /** The registry did not compare it, or what it said could not be read. */
    UNKNOWN
  }

  public static final FieldVerdict MATCH = new FieldVerdict(Kind.MATCH, null);
  public static final FieldVerdict MISMATCH = new FieldVerdict(Kind.MISMATCH, null);
  public static final FieldVerdict UNKNOWN = new FieldVerdict(Kind.UNKNOWN, null);

  /** Of something that is so or is not. */
  public static FieldVerdict of(boolean matches) {
    return matches ? MATCH : MISMATCH;
  }

  /**
   * Of a likeness.
   *
   * @param score 0 to 100
   * @param threshold from which on it counts as a match
   */
  public static FieldVerdict scored(int score, int threshold) {
    Kind kind = score >= threshold ? Kind.MATCH : score > 0 ? Kind.PARTLY : Kind.MISMATCH;
    return new FieldVerdict(kind, score);
  }
}
