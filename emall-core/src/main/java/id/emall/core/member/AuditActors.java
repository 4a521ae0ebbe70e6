package id.emall.core.member;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who stands behind the labels of the audit log, which knows ids alone. */
@ApplicationScoped
public class AuditActors {

  private static final int MOST = 100;

  private Jdbi jdbi;

  protected AuditActors() {}

  @Inject
  public AuditActors(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(UUID id, String name, Actor.Role role) {

    String label() {
      return new Actor.Member(id, name, role, null, "id").label();
    }
  }

  /**
   * Labels of members whose name holds these words, or who are called so exactly; at most 100. What
   * is a label already, such as {@code system:…}, is taken as it is.
   */
  public List<String> labels(String typed) {
    if (typed.matches("(system|partner|member|operator):.+")) {
      return List.of(typed);
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, role from member
                    where username = :typed::citext or email = :typed::citext
                      or strpos(lower(name), lower(:typed)) > 0
                    order by (role = 'OPERATOR') desc, username limit :most
                    """)
                .bind("typed", typed)
                .bind("most", MOST)
                .mapTo(Row.class)
                .map(Row::label)
                .list());
  }

  /** The names of those of these labels that are operators', by label. */
  public Map<String, String> operators(Collection<String> labels) {
    List<UUID> ids =
        labels.stream()
            .filter(label -> label.startsWith("operator:"))
            .map(label -> UUID.fromString(label.substring("operator:".length())))
            .distinct()
            .toList();
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery("select id, name, role from member where id = any(:ids)")
                    .bindArray("ids", UUID.class, ids)
                    .mapTo(Row.class)
                    .list())
        .stream()
        .collect(Collectors.toMap(row -> "operator:" + row.id(), Row::name));
  }
}
