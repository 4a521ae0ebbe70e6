package id.emall.core.catalogue.search;

import id.emall.contracts.time.MallClock;
import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ListCursor;
import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.ProductList;
import id.emall.core.catalogue.Products;
import id.emall.core.catalogue.Shelves;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.region.Spot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Finds products by words, filters and facets in this node's index, and reads from the database
 * those of the page. A product that was put on sale is found within a second or two.
 */
@ApplicationScoped
public class ProductSearch {

  /** With fewer products than this, something else may have been meant. */
  private static final int LITTLE = 3;

  private IndexFollower follower;
  private ProductIndex index;
  private WordQuery words;
  private Corrections corrections;
  private Synonyms synonyms;
  private Catalogue catalogue;
  private Products products;
  private Regions regions;
  private Instance<Carriers> carriers;
  private Clock clock;
  private final RecentAnswers recent = new RecentAnswers();

  protected ProductSearch() {}

  @Inject
  ProductSearch(
      IndexFollower follower,
      ProductIndex index,
      WordQuery words,
      Corrections corrections,
      Synonyms synonyms,
      Catalogue catalogue,
      Products products,
      Regions regions,
      Instance<Carriers> carriers,
      Clock clock) {
    this.follower = follower;
    this.index = index;
    this.words = words;
    this.corrections = corrections;
    this.synonyms = synonyms;
    this.catalogue = catalogue;
    this.products = products;
    this.regions = regions;
    this.carriers = carriers;
    this.clock = clock;
  }

  /** What one reading of the words gives. */
  private record Attempt(List<Place> places, int total, Facets facets) {}

  /**
   * A page of what was wished for. Where the words are found nowhere, likelier ones are looked for,
   * then what holds some of them.
   *
   * @throws id.emall.core.common.Refusal INVALID when the cursor was not made by a search like this
   */
  public Found find(Wish wish) {
    ListCursor cursor =
        wish.cursor() == null ? null : ListCursor.read(wish.cursor(), wish.sort().name());
    follower.ready();
    Answer answer = index.look(searcher -> answer(searcher, wish, cursor));
    List<ProductCard> cards =
        wish.apart() ? products.cards(answer.ids()) : products.families(answer.ids());
    return new Found(
        new ProductList(cards, answer.before(), answer.after()),
        answer.total(),
        answer.facets(),
        answer.reading());
  }

  private Answer answer(IndexSearcher searcher, Wish wish, ListCursor cursor) throws IOException {
    int today = (int) LocalDate.ofInstant(clock.instant(), MallClock.WIB).toEpochDay();
    Carriers.Carrying carrying = carriers.get().carrying();
    var question = new RecentAnswers.Question(wish, today, synonyms.version(), carrying);
    Answer known = recent.find(searcher.getIndexReader(), question);
    if (known == null) {
      known = new Asking(searcher, wish, cursor, today, carrying.from()).answer();
      recent.put(searcher.getIndexReader(), question, known);
    }
    return known;
  }

  /** One wish being answered. */
  private final class Asking {

    private final IndexSearcher searcher;
    private final Wish wish;
    private final ListCursor cursor;
    private final Map<String, Set<String>> carryingFrom;
    private final Choice choice;
    private final SortKeys keys;

    Asking(
        IndexSearcher searcher,
        Wish wish,
        ListCursor cursor,
        int today,
        Map<String, Set<String>> carryingFrom)
        throws IOException {
      this.searcher = searcher;
      this.wish = wish;
      this.cursor = cursor;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Columns.of(leaf.reader()); // the names in it are numbered before tables are made of them
      }
      this.carryingFrom = carryingFrom;
      Filters filters = wish.filters();
      choice =
          new Choice(
              filters,
              onShelves(filters.categories()),
              inPlaces(filters),
              carried(filters.couriers()),
              today);
      keys = new SortKeys(wish.sort(), kilometres());
    }

    Answer answer() throws IOException {
      if (wish.text() == null) {
        return page(attempt(new MatchAllDocsQuery()), Found.Reading.AS_TYPED);
      }
      List<Thing> things = Thing.in(wish.text(), synonyms);
      if (things.isEmpty()) {
        return page(attempt(new BooleanQuery.Builder().build()), Found.Reading.AS_TYPED);
      }
      Attempt typed = attempt(words.all(things));
      if (typed.total() >= LITTLE || wish.asTyped()) {
        return page(typed, Found.Reading.AS_TYPED);
      }
      Optional<String> likelier = corrections.of(things, searcher.getIndexReader());
      if (typed.total() > 0) {
        return page(typed, new Found.Reading(null, likelier.orElse(null), false));
      }
      if (likelier.isPresent()) {
        Attempt corrected = attempt(words.all(Thing.in(likelier.get(), synonyms)));
        if (corrected.total() > 0) {
          return page(corrected, new Found.Reading(likelier.get(), null, false));
        }
      }
      Attempt some = things.size() == 1 ? typed : attempt(words.some(things));
      return page(some, new Found.Reading(null, null, some.total() > 0));
    }

    private Attempt attempt(Query matched) throws IOException {
      boolean backwards = cursor != null && cursor.backwards();
      FirstPlaces places =
          new FirstPlaces(
              wish.limit() + 1,
              wish.sort().descending() ^ backwards,
              cursor == null
                  ? null
                  : new Place(
                      cursor.key(),
                      cursor.id().getMostSignificantBits(),
                      cursor.id().getLeastSignificantBits()));
      Tally tally = new Tally(wish.apart(), choice, keys, places);
      Weight weight =
          searcher.createWeight(
              searcher.rewrite(narrowed(matched)),
              keys.needScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES,
              1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BulkScorer scorer = weight.bulkScorer(leaf);
        if (scorer != null) {
          scorer.score(
              tally.of(leaf), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        }
      }
      return new Attempt(places.inOrder(), tally.total(), tally.facets(carryingFrom));
    }

    /** Only what can stand in the list at all is looked at. */
    private Query narrowed(Query matched) {
      var query = new BooleanQuery.Builder().add(matched, BooleanClause.Occur.MUST);
      if (wish.shopId() != null) {
        query.add(
            new TermQuery(new Term(Fields.SHOP, wish.shopId().toString())),
            BooleanClause.Occur.FILTER);
      }
      if (wish.shelf() != null) {
        List<BytesRef> categories =
            idsOn(Set.of(wish.shelf())).stream().map(BytesRef::new).toList();
        query.add(new TermInSetQuery(Fields.CATEGORY, categories), BooleanClause.Occur.FILTER);
      }
      return query.build();
    }

    private Answer page(Attempt attempt, Found.Reading reading) {
      boolean backwards = cursor != null && cursor.backwards();
      boolean more = attempt.places().size() > wish.limit();
      List<Place> page =
          new ArrayList<>(more ? attempt.places().subList(0, wish.limit()) : attempt.places());
      if (backwards) {
        Collections.reverse(page);
      }
      boolean earlier = !page.isEmpty() && (backwards ? more : cursor != null);
      boolean later = !page.isEmpty() && (backwards || more);
      return new Answer(
          page.stream().map(ProductSearch::id).toList(),
          earlier ? written(true, page.getFirst()) : null,
          later ? written(false, page.getLast()) : null,
          attempt.total(),
          attempt.facets(),
          reading);
    }

    private String written(boolean back, Place place) {
      return new ListCursor(back, place.key(), id(place)).write(wish.sort().name());
    }

    /** Whether a category's id is on the shelves; every one is where no shelf is named. */
    private Predicate<String> onShelves(Set<String> slugs) {
      return slugs.isEmpty() ? id -> true : idsOn(slugs)::contains;
    }

    private Set<String> idsOn(Set<String> slugs) {
      Shelves shelves = catalogue.shelves();
      Set<String> ids = new HashSet<>();
      for (String slug : slugs) {
        Optional<Category> shelf = shelves.find(slug);
        shelf.ifPresent(found -> shelves.within(found).forEach(id -> ids.add(id.toString())));
      }
      return ids;
    }

    private Predicate<String> inPlaces(Filters filters) {
      if (filters.provinces().isEmpty() && filters.regencies().isEmpty()) {
        return code -> true;
      }
      Set<String> codes = new HashSet<>(filters.regencies());
      for (String province : filters.provinces()) {
        List<String> all = regions.regenciesOf(province).stream().map(Regency::code).toList();
        if (Collections.disjoint(all, filters.regencies())) {
          codes.addAll(all);
        }
      }
      return codes::contains;
    }

    private Predicate<String> carried(Set<String> couriers) {
      if (couriers.isEmpty()) {
        return code -> true;
      }
      Set<String> codes = new HashSet<>();
      couriers.forEach(courier -> codes.addAll(carryingFrom.getOrDefault(courier, Set.of())));
      return codes::contains;
    }

    private int[] kilometres() {
      if (wish.sort() != SearchSort.NEAREST) {
        return null;
      }
      Optional<Spot> from = regions.find(AreaCode.regency(wish.near())).map(Regency::spot);
      int[] kilometres = new int[Ordinals.REGENCIES.size()];
      for (int i = 0; i < kilometres.length; i++) {
        Optional<Spot> to = regions.find(Ordinals.REGENCIES.name(i)).map(Regency::spot);
        kilometres[i] =
            from.isEmpty() || to.isEmpty() ? 0 : (int) from.get().kilometresTo(to.get());
      }
      return kilometres;
    }
  }

  private static UUID id(Place place) {
    return new UUID(place.high(), place.low());
  }
}
