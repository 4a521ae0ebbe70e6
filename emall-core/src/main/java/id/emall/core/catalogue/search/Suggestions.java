package id.emall.core.catalogue.search;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What somebody may be about to type: phrases that names of products are made of, shelves, products
 * and shops. Nothing comes from what others have typed, which may be about themselves.
 */
@ApplicationScoped
public class Suggestions {

  private static final int LETTERS_LEAST = 2;
  private static final int PHRASES = 4;
  private static final int SHELVES = 2;
  private static final int PRODUCTS = 4;
  private static final int SHOPS = 2;

  /** So many are looked at; the beginning of a word may be that of very many. */
  private static final int LOOKED_AT = 5_000;

  private static final Set<String> IN_BOTH = Set.of(Fields.LABEL, Fields.SLUG);

  private IndexFollower follower;
  private ProductIndex index;
  private Catalogue catalogue;

  protected Suggestions() {}

  @Inject
  Suggestions(IndexFollower follower, ProductIndex index, Catalogue catalogue) {
    this.follower = follower;
    this.index = index;
    this.catalogue = catalogue;
  }

  /** A product or a shop that is suggested. */
  public record Named(String label, String slug) {}

  /** What is suggested, of each kind the likeliest first. */
  public record Suggested(
      List<String> phrases, List<Category> shelves, List<Named> products, List<Named> shops) {

    static final Suggested NOTHING = new Suggested(List.of(), List.of(), List.of(), List.of());

    public boolean isEmpty() {
      return phrases.isEmpty() && shelves.isEmpty() && products.isEmpty() && shops.isEmpty();
    }
  }

  private record Hit(int document, long worth) {}

  /**
   * @param typed the last word may be a beginning
   */
  public Suggested of(String typed) {
    List<String> words = typed == null ? List.of() : WordForms.words(typed);
    if (words.stream().mapToInt(String::length).sum() < LETTERS_LEAST) {
      return Suggested.NOTHING;
    }
    follower.ready();
    return index.look(
        searcher ->
            new Suggested(
                phrases(words, searcher),
                shelves(words),
                named(searcher, words, Fields.BEGINNING, Fields.NAME, PRODUCTS),
                named(searcher, words, Fields.SHOP_BEGINNING, Fields.SHOP_BEGINNING, SHOPS)));
  }

  private static List<String> phrases(List<String> words, IndexSearcher searcher)
      throws IOException {
    Terms all = MultiTerms.getTerms(searcher.getIndexReader(), Fields.PHRASE);
    if (all == null) {
      return List.of();
    }
    record Phrase(String text, int count) {}
    PriorityQueue<Phrase> best = new PriorityQueue<>(Comparator.comparingInt(Phrase::count));
    TermsEnum terms = all.iterator();
    BytesRef beginning = new BytesRef(String.join(" ", words));
    BytesRef term = terms.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : terms.term();
    for (int i = 0; i < LOOKED_AT && term != null; i++, term = terms.next()) {
      if (!StringHelper.startsWith(term, beginning)) {
        break;
      }
      best.add(new Phrase(term.utf8ToString(), terms.docFreq()));
      if (best.size() > PHRASES) {
        best.poll();
      }
    }
    return best.stream()
        .sorted(Comparator.comparingInt(Phrase::count).reversed().thenComparing(Phrase::text))
        .map(phrase -> WordForms.written(phrase.text()))
        .toList();
  }

  private List<Category> shelves(List<String> words) {
    return catalogue.shelves().all().stream()
        .filter(shelf -> begins(shelf.nameId(), words) || begins(shelf.nameEn(), words))
        .limit(SHELVES)
        .toList();
  }

  private static boolean begins(String name, List<String> words) {
    List<String> named = WordForms.words(name);
    return words.stream()
        .allMatch(word -> named.stream().anyMatch(known -> known.startsWith(word)));
  }

  private static List<Named> named(
      IndexSearcher searcher, List<String> words, String beginnings, String whole, int most)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.subList(0, words.size() - 1).forEach(word -> query.add(term(whole, word)));
    query.add(term(beginnings, words.getLast()));
    List<Named> named = new ArrayList<>();
    for (Hit hit : best(searcher, query.build(), most)) {
      Document document = searcher.storedFields().document(hit.document(), IN_BOTH);
      named.add(new Named(document.get(Fields.LABEL), document.get(Fields.SLUG)));
    }
    return named;
  }

  private static BooleanClause term(String field, String word) {
    String known =
        field.equals(Fields.NAME)
            ? word
            : word.substring(0, Math.min(word.length(), WordForms.BEGINNING_MOST));
    return new BooleanClause(new TermQuery(new Term(field, known)), BooleanClause.Occur.FILTER);
  }

  private static List<Hit> best(IndexSearcher searcher, BooleanQuery query, int most)
      throws IOException {
    PriorityQueue<Hit> best = new PriorityQueue<>(Comparator.comparingLong(Hit::worth));
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int looked = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      Columns columns = Columns.of(leaf.reader());
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator found = scorer.iterator();
      for (int document = found.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS && looked < LOOKED_AT;
          document = found.nextDoc(), looked++) {
        if (live == null || live.get(document)) {
          best.add(new Hit(leaf.docBase + document, SortKeys.worth(columns, document)));
          if (best.size() > most) {
            best.poll();
          }
        }
      }
    }
    return best.stream()
        .sorted(Comparator.comparingLong(Hit::worth).reversed().thenComparing(Hit::document))
        .toList();
  }
}
