package id.emall.core.catalogue.desk;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How operators keep the categories: a first floor and the parts of each. A category's address is
 * made of its first Indonesian name and stays when it is renamed; that of a retired one is not
 * given again and leads to its successor. Nodes take changes in within seconds. Whoever changes
 * something holds all categories, so that changes come one after another.
 */
@ApplicationScoped
public class ShelfDesk {

  /** More categories than people find their way in. */
  static final int MOST = 300;

  private static final int NAME_LEAST = 2;
  private static final int NAME_MOST = 60;
  private static final int STEP = 10;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;

  protected ShelfDesk() {}

  @Inject
  ShelfDesk(Jdbi jdbi, Clock clock, Ids ids, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * A category as operators keep it.
   *
   * @param parentId null on the first floor
   * @param products that stand in it, in whatever state
   */
  public record Shelf(
      UUID id,
      String slug,
      String nameId,
      String nameEn,
      String icon,
      UUID parentId,
      int products) {}

  /**
   * What an operator typed.
   *
   * @param icon name of one of {@link ShelfIcon}
   * @param parentId null for the first floor
   */
  public record Typed(String nameId, String nameEn, String icon, UUID parentId) {}

  /** Where among its neighbours a category goes. */
  public enum Step {
    UP(-1),
    DOWN(1);

    private final int by;

    Step(int by) {
      this.by = by;
    }
  }

  /** All that are in use, in the order people see them: each with its parts behind it. */
  public List<Shelf> all(Actor operator) {
    operator.requireOperator(Right.CATALOGUE);
    return read("");
  }

  private List<Shelf> read(String lock) {
    List<Shelf> shelves =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.id, c.slug, c.name_id, c.name_en, c.icon, c.parent_id,
                          coalesce(p.products, 0) as products
                        from category c left join (select category_id, count(*)::int as products
                          from product group by category_id) p on p.category_id = c.id
                        where c.retired_at is null order by c.position, c.slug
                        """
                            + lock)
                    .mapTo(Shelf.class)
                    .list());
    List<Shelf> ordered = new ArrayList<>();
    for (Shelf first : shelves) {
      if (first.parentId() == null) {
        ordered.add(first);
        shelves.stream().filter(part -> first.id().equals(part.parentId())).forEach(ordered::add);
      }
    }
    return ordered;
  }

  /**
   * Adds a category behind its neighbours.
   *
   * @return its id
   * @throws Refusal INVALID with an error for each wrong field, {@code nameId} also when its
   *     address is taken; CONFLICT {@code category.too-many}
   */
  @Transactional
  public UUID add(Actor operator, Typed typed) {
    operator.requireOperator(Right.CATALOGUE);
    List<Shelf> all = read("for update of c");
    Shelf checked = check(all, new UUID(0, 0), typed);
    if (all.size() >= MOST) {
      throw Refusal.conflict("category.too-many", MOST);
    }
    UUID id = ids.next();
    String slug = Slug.of(checked.nameId());
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into category (id, slug, name_id, name_en, icon, parent_id, position)
                        select :id, :slug, :nameId, :nameEn, :icon, :parent, coalesce(max(position), 0) + :step
                        from category where parent_id is not distinct from :parent
                        on conflict (slug) do nothing
                        """)
                    .bind("id", id)
                    .bind("slug", slug)
                    .bind("nameId", checked.nameId())
                    .bind("nameEn", checked.nameEn())
                    .bind("icon", checked.icon())
                    .bind("parent", checked.parentId())
                    .bind("step", STEP)
                    .execute());
    if (added == 0) {
      Checks checks = new Checks();
      checks.that(false, "nameId", "category.taken");
      checks.refuse();
    }
    audit.write(operator, "category.add", "category", id, Map.of(), told(checked));
    return id;
  }

  /**
   * Renames a category, gives it another picture or another place in the tree; its address stays.
   *
   * @throws Refusal NOT_FOUND; INVALID with an error for each wrong field
   */
  @Transactional
  public void change(Actor operator, UUID id, Typed typed) {
    operator.requireOperator(Right.CATALOGUE);
    List<Shelf> all = read("for update of c");
    Shelf before = find(all, id);
    Shelf checked = check(all, id, typed);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update category set name_id = :nameId, name_en = :nameEn, icon = :icon, parent_id = :parent
                    where id = :id
                    """)
                .bind("id", id)
                .bind("nameId", checked.nameId())
                .bind("nameEn", checked.nameEn())
                .bind("icon", checked.icon())
                .bind("parent", checked.parentId())
                .execute());
    audit.write(operator, "category.change", "category", id, told(before), told(checked));
  }

  /**
   * Changes places with the neighbour above or below; at the end nothing happens.
   *
   * @throws Refusal NOT_FOUND
   */
  @Transactional
  public void move(Actor operator, UUID id, Step step) {
    operator.requireOperator(Right.CATALOGUE);
    List<Shelf> all = read("for update of c");
    Shelf shelf = find(all, id);
    List<Shelf> neighbours =
        new ArrayList<>(
            all.stream().filter(one -> Objects.equals(one.parentId(), shelf.parentId())).toList());
    int from = neighbours.indexOf(shelf);
    int to = from + step.by;
    if (to < 0 || to >= neighbours.size()) {
      return;
    }
    Collections.swap(neighbours, from, to);
    jdbi.useHandle(
        handle -> {
          for (int i = 0; i < neighbours.size(); i++) {
            handle.execute(
                "update category set position = ? where id = ?",
                (i + 1) * STEP,
                neighbours.get(i).id());
          }
        });
    audit.write(
        operator,
        "category.move",
        "category",
        id,
        Map.of("place", from + 1),
        Map.of("place", to + 1));
  }

  /**
   * Takes a category out of use. Its products go to another, and so does whoever comes by its
   * address.
   *
   * @param successorId a category without parts
   * @return how many products went over
   * @throws Refusal NOT_FOUND; CONFLICT {@code category.has-parts}; INVALID {@code successor} when
   *     it is none that products stand in
   */
  @Transactional
  public int retire(Actor operator, UUID id, UUID successorId) {
    operator.requireOperator(Right.CATALOGUE);
    List<Shelf> all = read("for update of c");
    Shelf shelf = find(all, id);
    if (hasParts(all, id)) {
      throw Refusal.conflict("category.has-parts");
    }
    Checks checks = new Checks();
    Optional<Shelf> successor =
        all.stream()
            .filter(one -> one.id().equals(successorId) && !one.id().equals(id))
            .filter(one -> !hasParts(all, one.id()))
            .findFirst();
    checks.that(successor.isPresent(), "successor", "category.successor");
    checks.refuse();
    int moved =
        jdbi.withHandle(
            handle -> {
              handle.execute(
                  "update category set successor_id = ? where successor_id = ?", successorId, id);
              handle
                  .createUpdate(
                      "update category set retired_at = :now, successor_id = :successor where id = :id")
                  .bind("now", clock.instant())
                  .bind("successor", successorId)
                  .bind("id", id)
                  .execute();
              return handle.execute(
                  "update product set category_id = ? where category_id = ?", successorId, id);
            });
    audit.write(
        operator,
        "category.retire",
        "category",
        id,
        told(shelf),
        Map.of("successor", successor.orElseThrow().slug(), "products", moved));
    return moved;
  }

  private static Shelf check(List<Shelf> all, UUID id, Typed typed) {
    Checks checks = new Checks();
    String nameId = checks.line("nameId", typed.nameId(), NAME_LEAST, NAME_MOST);
    String nameEn = checks.line("nameEn", typed.nameEn(), NAME_LEAST, NAME_MOST);
    checks.that(ShelfIcon.named(typed.icon()).isPresent(), "icon", "category.icon");
    if (typed.parentId() != null) {
      boolean first =
          all.stream().anyMatch(one -> one.id().equals(typed.parentId()) && one.parentId() == null);
      checks.that(
          first && !typed.parentId().equals(id) && !hasParts(all, id),
          "parent",
          "category.two-floors");
    }
    checks.refuse();
    return new Shelf(id, null, nameId, nameEn, typed.icon(), typed.parentId(), 0);
  }

  private static boolean hasParts(List<Shelf> all, UUID id) {
    return all.stream().anyMatch(one -> id.equals(one.parentId()));
  }

  private static Shelf find(List<Shelf> all, UUID id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("category"));
  }

  private static Map<String, Object> told(Shelf shelf) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("nameId", shelf.nameId());
    told.put("nameEn", shelf.nameEn());
    told.put("icon", shelf.icon());
    if (shelf.parentId() != null) {
      told.put("parent", shelf.parentId().toString());
    }
    return told;
  }
}
