package id.emall.core.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One thing that a search names: a word, or several that mean something together.
 *
 * @param words as typed, in plain letters
 * @param others what else it is called
 */
record Thing(List<String> words, List<List<String>> others) {

  private static final Set<String> LITTLE_WORDS =
      Set.of(
          "dan", "atau", "yang", "di", "ke", "dari", "untuk", "dengan", "the", "and", "or", "of",
          "for", "in", "with");

  /**
   * The things in a text, the longest known names first; little words only where nothing else is.
   */
  static List<Thing> in(String text, Synonyms synonyms) {
    List<String> words = WordForms.words(text);
    List<String> weighty = words.stream().filter(word -> !LITTLE_WORDS.contains(word)).toList();
    return things(weighty.isEmpty() ? words : weighty, synonyms);
  }

  private static List<Thing> things(List<String> words, Synonyms synonyms) {
    List<Thing> things = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(Synonyms.WORDS_MOST, words.size() - at);
      while (length > 1 && synonyms.of(words.subList(at, at + length)).isEmpty()) {
        length--;
      }
      List<String> name = List.copyOf(words.subList(at, at + length));
      things.add(new Thing(name, synonyms.of(name)));
      at += length;
    }
    return things;
  }
}
