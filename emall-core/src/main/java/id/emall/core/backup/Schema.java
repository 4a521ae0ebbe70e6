package id.emall.core.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the database tells of its own tables. */
final class Schema {

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  private record Column(String tableName, String columnName) {}

  private record Reference(String child, String parent) {}

  private record Sequence(String name, Long last) {}

  /** The newest migration that has run. */
  static String version(Handle handle) {
    return handle
        .createQuery(
            """
            select version from flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1
            """)
        .mapTo(String.class)
        .one();
  }

  /** Whether the mall's tables are here at all. */
  static boolean exists(Handle handle) {
    return handle
        .createQuery("select to_regclass('member') is not null")
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * All tables, each after those it refers to, so that they can be filled in this order.
   *
   * @throws IllegalStateException when two tables refer to each other
   */
  static List<Manifest.Table> tables(Handle handle) {
    Map<String, List<String>> columns = columns(handle);
    Map<String, Set<String>> parents = parents(handle);
    List<Manifest.Table> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (done.size() < columns.size()) {
      List<String> free =
          columns.keySet().stream()
              .filter(table -> !done.contains(table))
              .filter(table -> done.containsAll(parents.getOrDefault(table, Set.of())))
              .sorted()
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
      free.forEach(table -> ordered.add(new Manifest.Table(table, columns.get(table))));
      done.addAll(free);
    }
    return ordered;
  }

  private static Map<String, List<String>> columns(Handle handle) {
    return handle
        .createQuery(
            """
            select c.relname as table_name, a.attname as column_name
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
              and c.relname <> :history
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname, a.attnum
            """)
        .bind("history", HISTORY)
        .mapTo(Column.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                Column::tableName, Collectors.mapping(Column::columnName, Collectors.toList())));
  }

  private static Map<String, Set<String>> parents(Handle handle) {
    Map<String, Set<String>> parents = new HashMap<>();
    handle
        .createQuery(
            """
            select c.relname as child, p.relname as parent
            from pg_constraint f join pg_class c on c.oid = f.conrelid
              join pg_class p on p.oid = f.confrelid
            where f.contype = 'f' and f.connamespace = current_schema()::regnamespace
              and c.oid <> p.oid
            """)
        .mapTo(Reference.class)
        .forEach(
            reference ->
                parents
                    .computeIfAbsent(reference.child(), child -> new HashSet<>())
                    .add(reference.parent()));
    return parents;
  }

  /** The last value of each sequence that was used. */
  static Map<String, Long> sequences(Handle handle) {
    return handle
        .createQuery(
            """
            select sequencename as name, last_value as last from pg_sequences
            where schemaname = current_schema() and last_value is not null order by 1
            """)
        .mapTo(Sequence.class)
        .stream()
        .collect(Collectors.toMap(Sequence::name, Sequence::last));
  }
}
