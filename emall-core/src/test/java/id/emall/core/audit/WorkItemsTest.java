package id.emall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkItemsTest extends CoreTest {

  private WorkItems items;
  private Seed seed;
  private Actor operator;

  @BeforeAll
  void seed() {
    items = get(WorkItems.class);
    seed = new Seed(jdbi, clock);
    operator = seed.operator();
  }

  private UUID raise(String object) {
    items.raise("courier.unknown-code", object, "no rule knows it", Map.of("code", object));
    return items.open(operator).stream()
        .filter(item -> item.objectId().equals(object))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void a_cause_that_returns_has_one_open_item() {
    UUID first = raise("JNE:X1");

    assertThat(raise("JNE:X1")).isEqualTo(first);
  }

  @Test
  void an_operator_closes_an_item_once_and_its_cause_may_raise_another() {
    UUID item = raise("JNE:X2");

    items.done(operator, item);

    assertThatThrownBy(() -> items.done(operator, item))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThat(raise("JNE:X2")).isNotEqualTo(item);
  }

  @Test
  void nobody_but_an_operator_closes_an_item() {
    UUID item = raise("JNE:X3");

    assertThatThrownBy(() -> items.done(seed.seller(), item)).isInstanceOf(Refusal.class);
    assertThat(items.open(operator)).extracting(WorkItems.WorkItem::id).contains(item);
  }

  @Test
  void an_operator_goes_through_all_open_items_and_back() {
    for (int i = 0; i <= WorkItems.PAGE; i++) {
      items.raise("courier.unreadable", "C" + i, "cannot be read", Map.of());
    }

    Page<WorkItems.WorkItem> first = items.open(operator, null);
    Page<WorkItems.WorkItem> second = items.open(operator, first.after());

    assertThat(first.before()).isNull();
    assertThat(second.after()).isNull();
    assertThat(first.rows().size() + second.rows().size())
        .isGreaterThan(WorkItems.PAGE)
        .isEqualTo(items.backlog(operator).count());
    assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    assertThat(items.open(operator, second.before()).rows()).isEqualTo(first.rows());
    assertThatThrownBy(() -> items.open(operator, "nonsense")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> items.backlog(seed.seller())).isInstanceOf(Refusal.class);
  }

  @Test
  void each_operator_sees_and_closes_only_the_work_their_rights_are_for() {
    UUID item = raise("JNE:X4");
    items.raise("reconciliation.difference", "2030-01-01", "differs", Map.of());
    items.raise("some.new-kind", "1", "nobody named it", Map.of());
    Actor finance = seed.operator("", OperatorKind.MONEY);
    Actor technician = seed.operator("", OperatorKind.TECHNICAL);

    assertThat(items.open(finance)).allMatch(seen -> seen.kind().startsWith("reconciliation."));
    assertThat(items.backlog(finance).count()).isEqualTo(1);
    assertThat(items.open(technician))
        .extracting(WorkItems.WorkItem::kind)
        .contains("some.new-kind")
        .doesNotContain("courier.unknown-code");
    assertThatThrownBy(() -> items.done(finance, item)).isInstanceOf(Refusal.class);
    assertThat(items.open(seed.operator("", OperatorKind.SHIPPING)))
        .extracting(WorkItems.WorkItem::id)
        .contains(item);
  }

  private static final Pattern RAISED =
      Pattern.compile("[iI]tems\\.raise\\(\\s*(?:\"([a-z.-]+)\"|(?:([A-Z]\\w+)\\.)?([A-Z_]+)\\b)");

  /** Those who look after the mall as a whole see to these. */
  private static final Set<String> TECHNICAL = Set.of("mall.restored");

  private static Set<String> raised() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    Set<String> kinds = new TreeSet<>();
    for (String source : sources) {
      RAISED
          .matcher(source)
          .results()
          .map(
              found ->
                  found.group(1) == null
                      ? value(sources, source, found.group(2), found.group(3))
                      : found.group(1))
          .forEach(kinds::add);
    }
    return kinds;
  }

  /** The constant's value, in the class that is named or else where it is used. */
  private static String value(List<String> all, String here, String owner, String constant) {
    Pattern declared = Pattern.compile(constant + " =\\s*\"([a-z.-]+)\"");
    return all.stream()
        .filter(source -> owner == null ? source.equals(here) : source.contains("class " + owner))
        .flatMap(source -> declared.matcher(source).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no value of " + constant));
  }

  private static boolean begins(String kind, List<String> beginnings) {
    return beginnings.stream()
        .anyMatch(
            one ->
                one.endsWith("%")
                    ? kind.startsWith(one.substring(0, one.length() - 1))
                    : kind.equals(one));
  }

  @Test
  void each_kind_that_is_raised_is_somebodys_by_name() throws IOException {
    List<String> named = WorkOf.whom(operator).mine();

    assertThat(raised())
        .contains("applicant.waiting", "shop.beyond-medium", "registry.refused", "mall.restored")
        .allMatch(kind -> begins(kind, named) != TECHNICAL.contains(kind));
    assertThat(WorkOf.whom(seed.operator("", OperatorKind.MEMBERS)).mine())
        .allMatch(one -> raisedOnce(one));
  }

  private static boolean raisedOnce(String beginning) {
    try {
      return raised().stream().anyMatch(kind -> begins(kind, List.of(beginning)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void who_looks_after_members_sees_applicants_shops_and_registries() {
    List<String> kinds =
        List.of("applicant.waiting", "seller.papers", "shop.beyond-medium", "registry.refused");
    kinds.forEach(kind -> items.raise(kind, "members", "to be seen to", Map.of()));

    assertThat(items.open(seed.operator("", OperatorKind.MEMBERS)))
        .extracting(WorkItems.WorkItem::kind)
        .containsExactlyInAnyOrderElementsOf(kinds);
  }
}
