package id.emall.core.catalogue.search;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Where operators say which words mean the same to buyers. Every node goes by an edit within
 * seconds; each is kept with who made it.
 */
@ApplicationScoped
public class SynonymDesk {

  private static final int LINE_MOST = 400;
  private static final int NAMES_LEAST = 2;
  private static final int NAMES_MOST = 12;
  private static final int NAME_MOST = 40;
  private static final int HISTORY = 50;
  private static final String KIND = "search_synonym";

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;

  protected SynonymDesk() {}

  @Inject
  SynonymDesk(Jdbi jdbi, Clock clock, Ids ids, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * An edit that was made.
   *
   * @param before the names there were, or null when they were new
   * @param after the names there are, or null when they were removed
   */
  public record Edit(Instant at, String by, String before, String after) {}

  private record Names(List<String> names) {}

  /** All of them by their first names. */
  public List<SynonymGroup> all(Actor operator) {
    operator.requireOperator(Right.CATALOGUE);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.names, s.version, s.changed_at, coalesce(m.name, '') as changed_by
                    from search_synonym s left join member m on s.changed_by = 'operator:' || m.id
                    order by lower(s.names[1]), s.id
                    """)
                .mapTo(SynonymGroup.class)
                .list());
  }

  /** The newest edits, newest first. */
  public List<Edit> history(Actor operator) {
    operator.requireOperator(Right.CATALOGUE);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.at, coalesce(m.name, '') as by, e.before ->> 'names' as before,
                      e.after ->> 'names' as after
                    from audit_event e left join member m on e.actor = 'operator:' || m.id
                    where e.object_kind = :kind order by e.at desc, e.id desc limit :most
                    """)
                .bind("kind", KIND)
                .bind("most", HISTORY)
                .mapTo(Edit.class)
                .list());
  }

  /**
   * Adds names of one thing.
   *
   * @param line two to twelve names with commas between, each of at most three words
   * @throws Refusal INVALID for the field {@code names}
   */
  @Transactional
  public UUID add(Actor actor, String line) {
    Actor.Member operator = actor.requireOperator(Right.CATALOGUE);
    List<String> names = read(line);
    UUID id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into search_synonym (id, names, changed_at, changed_by)
                    values (:id, :names, :now, :by)
                    """)
                .bind("id", id)
                .bind("names", TextArray.of(names))
                .bind("now", clock.instant())
                .bind("by", operator.label())
                .execute());
    note(operator, "synonym.add", id, null, names);
    return id;
  }

  /**
   * @throws Refusal INVALID for the field {@code names}; CONFLICT {@code synonym.changed} when
   *     somebody else has edited or removed them since
   */
  @Transactional
  public void edit(Actor actor, UUID id, int seenVersion, String line) {
    Actor.Member operator = actor.requireOperator(Right.CATALOGUE);
    List<String> names = read(line);
    List<String> before = seen(id, seenVersion);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update search_synonym set names = :names, version = version + 1,
                      changed_at = :now, changed_by = :by
                    where id = :id
                    """)
                .bind("id", id)
                .bind("names", TextArray.of(names))
                .bind("now", clock.instant())
                .bind("by", operator.label())
                .execute());
    note(operator, "synonym.edit", id, before, names);
  }

  /**
   * @throws Refusal CONFLICT {@code synonym.changed} when somebody else has edited or removed them
   *     since
   */
  @Transactional
  public void remove(Actor actor, UUID id, int seenVersion) {
    Actor.Member operator = actor.requireOperator(Right.CATALOGUE);
    List<String> before = seen(id, seenVersion);
    jdbi.useHandle(handle -> handle.execute("delete from search_synonym where id = ?", id));
    note(operator, "synonym.remove", id, before, null);
  }

  /** Locks them, so that two edits do not pass each other. */
  private List<String> seen(UUID id, int version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select names from search_synonym where id = :id and version = :version for update
                    """)
                .bind("id", id)
                .bind("version", version)
                .mapTo(Names.class)
                .findOne()
                .map(Names::names)
                .orElseThrow(() -> Refusal.conflict("synonym.changed")));
  }

  private static List<String> read(String line) {
    Checks checks = new Checks();
    String typed = checks.line("names", line, 3, LINE_MOST);
    List<String> names =
        typed == null
            ? List.of()
            : Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    checks.that(
        names.size() >= NAMES_LEAST && names.size() <= NAMES_MOST,
        "names",
        "synonym.number",
        NAMES_LEAST,
        NAMES_MOST);
    for (String name : names) {
      int words = WordForms.words(name).size();
      checks.that(
          words >= 1 && words <= Synonyms.WORDS_MOST && name.length() <= NAME_MOST,
          "names",
          "synonym.name",
          name,
          Synonyms.WORDS_MOST);
    }
    checks.refuse();
    return names;
  }

  private void note(Actor operator, String act, UUID id, List<String> before, List<String> after) {
    jdbi.useHandle(
        handle ->
            handle.execute("update search_state set synonyms_version = synonyms_version + 1"));
    audit.write(operator, act, KIND, id, names(before), names(after));
  }

  private static Map<String, String> names(List<String> names) {
    return Objects.isNull(names) ? Map.of() : Map.of("names", String.join(", ", names));
  }
}
