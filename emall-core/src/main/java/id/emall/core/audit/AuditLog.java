package id.emall.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes who did what to which thing, and in which request. Rows can only be added; the database
 * refuses anything else.
 */
@ApplicationScoped
public class AuditLog {

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected AuditLog() {}

  @Inject
  public AuditLog(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param act what was done, e.g. {@code seller.approve}
   * @param objectKind kind of thing, e.g. {@code seller_application}
   * @param before what it was, plain values without secrets; empty when it is new
   */
  public void write(
      Actor actor,
      String act,
      String objectKind,
      Object objectId,
      Map<String, ?> before,
      Map<String, ?> after) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                insert into audit_event (id, at, actor, act, object_kind, object_id, before, after,
                  correlation_id)
                values (:id, :at, :actor, :act, :kind, :object, :before::jsonb, :after::jsonb, :request)
                """)
                .bind("id", ids.next())
                .bind("at", clock.instant())
                .bind("actor", actor.label())
                .bind("act", act)
                .bind("kind", objectKind)
                .bind("object", objectId.toString())
                .bind("before", text(before))
                .bind("after", text(after))
                .bind("request", RequestId.current())
                .execute());
  }

  private String text(Map<String, ?> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("audit values must be plain", e);
    }
  }
}
