package id.emall.core.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Words that mean the same thing to buyers, as operators keep them; each node has them in memory.
 */
@ApplicationScoped
class Synonyms {

  /** The most words that one name of a thing is made of. */
  static final int WORDS_MOST = 3;

  private static final int UNREAD = -1;

  private Jdbi jdbi;
  private volatile Map<List<String>, List<List<String>>> others = Map.of();
  private volatile int version = UNREAD;

  protected Synonyms() {}

  @Inject
  Synonyms(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Group(List<String> names) {}

  /** Reads them anew when they have been edited since. */
  void follow(int newest) {
    if (newest != version) {
      others = read();
      version = newest;
    }
  }

  int version() {
    return version;
  }

  /** What else a thing is called; none for most. */
  List<List<String>> of(List<String> words) {
    return others.getOrDefault(words, List.of());
  }

  private Map<List<String>, List<List<String>>> read() {
    Map<List<String>, List<List<String>>> read = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select names from search_synonym order by id")
                .mapTo(Group.class)
                .forEach(group -> put(read, group)));
    return read;
  }

  private static void put(Map<List<String>, List<List<String>>> read, Group group) {
    List<List<String>> names = group.names().stream().map(WordForms::words).distinct().toList();
    for (List<String> name : names) {
      List<List<String>> others = read.computeIfAbsent(name, key -> new ArrayList<>());
      names.stream()
          .filter(other -> !other.equals(name) && !others.contains(other))
          .forEach(others::add);
    }
  }
}
