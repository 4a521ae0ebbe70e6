package id.emall.core.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.core.common.Vault;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads, table by table, what all packages keep about a member. */
@ApplicationScoped
class Gathering {

  /** Nobody reads more of one table. */
  private static final int ROWS_MOST = 10_000;

  private static final String SEALED = "_cipher";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Jdbi jdbi;
  private Vault vault;
  private Instance<PersonalData> all;

  protected Gathering() {}

  @Inject
  Gathering(Jdbi jdbi, Vault vault, Instance<PersonalData> all) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.all = all;
  }

  /** The rows by heading and table, e.g. {@code orders}, {@code invoice}; empty tables left out. */
  Map<String, Map<String, ArrayNode>> of(UUID memberId) {
    Map<String, Map<String, ArrayNode>> parts = new TreeMap<>();
    all.stream()
        .flatMap(some -> some.tables().stream())
        .filter(table -> table.export() != null)
        .forEach(
            table -> {
              ArrayNode rows = rows(memberId, table);
              if (!rows.isEmpty()) {
                parts
                    .computeIfAbsent(table.part(), part -> new TreeMap<>())
                    .put(table.table(), rows);
              }
            });
    return parts;
  }

  private ArrayNode rows(UUID memberId, PersonalTable table) {
    List<String> found =
        jdbi.withHandle(
            handle -> {
              var query =
                  handle.createQuery(
                      "select to_jsonb(told)::text from (" + table.export() + ") told limit :most");
              query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
              return query
                  .bind("member", memberId)
                  .bind("label", "member:" + memberId)
                  .bind("most", ROWS_MOST)
                  .mapTo(String.class)
                  .list();
            });
    ArrayNode rows = JSON.createArrayNode();
    found.forEach(row -> rows.add(opened(row)));
    return rows;
  }

  private JsonNode opened(String row) {
    try {
      ObjectNode told = (ObjectNode) JSON.readTree(row);
      for (String name : told.properties().stream().map(Map.Entry::getKey).toList()) {
        if (name.endsWith(SEALED) && !told.get(name).isNull()) {
          String hex = told.remove(name).asText().substring("\\x".length());
          told.put(
              name.substring(0, name.length() - SEALED.length()),
              vault.decrypt(HexFormat.of().parseHex(hex)));
        }
      }
      return told;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database writes good JSON", e);
    }
  }
}
