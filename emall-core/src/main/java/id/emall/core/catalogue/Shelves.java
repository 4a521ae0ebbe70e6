package id.emall.core.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All categories in the order people see them, and which stands below which. */
public final class Shelves {

  private final Map<UUID, Category> byId = new LinkedHashMap<>();
  private final Map<String, Category> bySlug = new HashMap<>();
  private final Map<UUID, List<Category>> below = new HashMap<>();
  private final List<Category> first = new ArrayList<>();

  /**
   * @param categories in their order
   */
  Shelves(List<Category> categories) {
    for (Category category : categories) {
      if (category.parentId() == null) {
        first.add(category);
      } else {
        below.computeIfAbsent(category.parentId(), id -> new ArrayList<>()).add(category);
      }
    }
    first.forEach(this::enter);
  }

  private void enter(Category category) {
    byId.put(category.id(), category);
    bySlug.put(category.slug(), category);
    below(category).forEach(this::enter);
  }

  /** All, each with those below it behind it. */
  public List<Category> all() {
    return List.copyOf(byId.values());
  }

  /** Those that stand below no other. */
  public List<Category> first() {
    return List.copyOf(first);
  }

  /** Those directly below a category. */
  public List<Category> below(Category category) {
    return List.copyOf(below.getOrDefault(category.id(), List.of()));
  }

  public Optional<Category> find(String slug) {
    return Optional.ofNullable(slug).map(bySlug::get);
  }

  public Optional<Category> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The way down to a category, itself last. */
  public List<Category> path(Category category) {
    Deque<Category> path = new ArrayDeque<>();
    for (Category step = category; step != null; step = byId.get(step.parentId())) {
      path.addFirst(step);
    }
    return List.copyOf(path);
  }

  /**
   * The way down to a category as people read it, e.g. {@code Kopi & teh › Kopi biji}.
   *
   * @param language {@code id} or {@code en}
   */
  public String label(Category category, String language) {
    return String.join(" › ", path(category).stream().map(step -> step.name(language)).toList());
  }

  /** The category and all below it, however deep. */
  public Set<UUID> within(Category category) {
    Set<UUID> within = new HashSet<>();
    Deque<Category> open = new ArrayDeque<>(List.of(category));
    while (!open.isEmpty()) {
      Category next = open.pop();
      if (within.add(next.id())) {
        open.addAll(below(next));
      }
    }
    return within;
  }

  /** Whether products stand in it: nothing is below it. */
  public boolean isLeaf(Category category) {
    return below(category).isEmpty();
  }
}
