package id.emall.core.audit;

import id.emall.core.common.Hashing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One link of the chain. */
record AuditSeal(long number, Instant sealedAt, int rowCount, String hash) {

  /**
   * How long before the last seal a row may have been written that is not sealed yet: longer than
   * any transaction lasts. What comes later with an earlier time was put in by hand.
   */
  static final Duration LATEST = Duration.ofHours(1);

  /**
   * The seal that follows another.
   *
   * @param before null for the first
   * @param rowHashes of its rows, in their order
   */
  static AuditSeal after(AuditSeal before, Instant now, List<String> rowHashes) {
    long number = before == null ? 1 : before.number() + 1;
    String previous = before == null ? "" : before.hash();
    return new AuditSeal(number, now, rowHashes.size(), hash(previous, number, now, rowHashes));
  }

  /** Whether this is the seal of these rows after another; null stands for none. */
  boolean follows(AuditSeal before, List<String> rowHashes) {
    String previous = before == null ? "" : before.hash();
    return number == (before == null ? 1 : before.number() + 1)
        && rowCount == rowHashes.size()
        && hash.equals(hash(previous, number, sealedAt, rowHashes));
  }

  private static String hash(
      String previous, long number, Instant sealedAt, List<String> rowHashes) {
    return Hashing.sha256(
        previous + "\n" + number + "\n" + sealedAt + "\n" + String.join("\n", rowHashes));
  }
}
