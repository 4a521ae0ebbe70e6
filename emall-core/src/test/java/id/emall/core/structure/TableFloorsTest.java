package id.emall.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The compiler sees no tables: a statement that names one of a floor above is a dependency upwards
 * that {@link FloorsTest} cannot find. A table is of the lowest package that adds rows to it.
 */
class TableFloorsTest {

  private static final Path SOURCES = Path.of("src/main/java/id/emall/core");

  private static final Pattern ADDED = Pattern.compile("(?i)\\binsert into (\\w+)");
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(?:from|join|into|update|using) (\\w+)");

  /**
   * Each saves a second statement, a copied column or an event, and is to become no more: what a
   * bank's row already accounts for, what money of an invoice is still shown, who uses a file.
   */
  private static final List<String> KNOWN =
      List.of(
          "media names complaint_photo of care",
          "media names payment_claim of payment",
          "media names seller_application of admission",
          "media names seller_paper of admission",
          "member names shop of shop",
          "member names shop_staff of shop",
          "ordering names mutation of payment",
          "ordering names receiving_account of payment",
          "ordering names settlement of payment",
          "payment names money_decision of refund",
          "payment names payout of payout",
          "payment names refund of refund",
          "reconciliation names partner of partner");

  @Test
  void statements_name_tables_of_floors_above_only_where_it_is_known() throws IOException {
    Map<Path, String> sources = sources();
    Map<String, String> owners = new HashMap<>();
    sources.forEach(
        (file, text) ->
            ADDED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(table -> owners.merge(table, floor(file), TableFloorsTest::lower)));

    TreeSet<String> upward = new TreeSet<>();
    sources.forEach(
        (file, text) ->
            NAMED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(owners::containsKey)
                .filter(table -> above(owners.get(table), floor(file)))
                .forEach(
                    table ->
                        upward.add(floor(file) + " names " + table + " of " + owners.get(table))));

    assertThat(upward).containsExactlyElementsOf(KNOWN);
  }

  /** Without the demo's, which adds rows to many tables and owns none. */
  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!floor(file).equals("demo")) {
          sources.put(file, Files.readString(file));
        }
      }
    }
    return sources;
  }

  private static String floor(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }

  private static String lower(String one, String other) {
    return above(one, other) ? other : one;
  }

  private static boolean above(String one, String other) {
    return FloorsTest.FLOORS.indexOf(one) > FloorsTest.FLOORS.indexOf(other);
  }
}
