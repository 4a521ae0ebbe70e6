package id.emall.core.audit;

import id.emall.core.common.Hashing;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done, as it stands in the database.
 *
 * @param actor e.g. {@code operator:<id>}, {@code system:<name>}
 * @param act e.g. {@code seller.approve}
 * @param before JSON of what it was, or null
 * @param after JSON of what it became, or null
 * @param correlationId of the request it was done in, or null
 */
record AuditRow(
    UUID id,
    Instant at,
    String actor,
    String act,
    String objectKind,
    String objectId,
    String before,
    String after,
    String correlationId) {

  /** The columns of {@code audit_event e} that make a row. */
  static final String COLUMNS =
      """
      e.id, e.at, e.actor, e.act, e.object_kind, e.object_id, e.before::text as before,
        e.after::text as after, e.correlation_id
      """;

  /** SHA-256 over all of it; the length before each part keeps parts from running together. */
  String hash() {
    StringBuilder whole = new StringBuilder();
    for (Object part :
        new Object[] {id, at, actor, act, objectKind, objectId, before, after, correlationId}) {
      String text = part == null ? null : part.toString();
      whole.append(text == null ? "-" : text.length() + ":" + text).append('\n');
    }
    return Hashing.sha256(whole.toString());
  }
}
