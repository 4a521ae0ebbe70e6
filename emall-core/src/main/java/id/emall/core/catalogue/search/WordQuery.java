package id.emall.core.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What words ask of the index. What a thing is counts more than what is also said of it: the word
 * as written in the name before its stem there, the shelf before the shop's name and the
 * description.
 */
@ApplicationScoped
class WordQuery {

  private static final float NAME = 8;
  private static final float STEM = 6;
  private static final float SHELF = 3;
  private static final float SHOP = 2;
  private static final float ABOUT = 1;
  private static final float PLACE = 0.5f;
  private static final float BEGINS = 2;

  /** What another name of a thing is worth beside the one that was typed. */
  private static final float OTHER_NAME = 0.6f;

  /** What a match in a second field adds. */
  private static final float AS_WELL = 0.1f;

  private NamedPlaces places;

  protected WordQuery() {}

  @Inject
  WordQuery(NamedPlaces places) {
    this.places = places;
  }

  /** What holds all of the things. */
  Query all(List<Thing> things) {
    return query(things, things.size());
  }

  /** What holds half of the things at least. */
  Query some(List<Thing> things) {
    return query(things, (things.size() + 1) / 2);
  }

  private Query query(List<Thing> things, int least) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (Thing thing : things) {
      words.add(thing(thing, things.size() > 1), BooleanClause.Occur.SHOULD);
    }
    words.setMinimumNumberShouldMatch(least);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words.build(), BooleanClause.Occur.MUST);
    for (Thing thing : things) {
      bonus(query, thing);
    }
    return query.build();
  }

  /** A place narrows what is named beside it; alone it would be half the mall. */
  private Query thing(Thing thing, boolean besideOthers) {
    List<Query> names = new ArrayList<>();
    names.add(name(thing.words(), besideOthers));
    for (List<String> other : thing.others()) {
      names.add(new BoostQuery(name(other, false), OTHER_NAME));
    }
    return names.size() == 1 ? names.getFirst() : new DisjunctionMaxQuery(names, 0);
  }

  private Query name(List<String> words, boolean besideOthers) {
    if (words.size() == 1) {
      return word(words.getFirst(), besideOthers);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(word, besideOthers), BooleanClause.Occur.MUST));
    return new BoostQuery(all.build(), 1f / words.size());
  }

  private Query word(String word, boolean besideOthers) {
    String stem = WordForms.stem(word);
    List<Query> fields = new ArrayList<>();
    fields.add(term(Fields.NAME, word, NAME));
    fields.add(term(Fields.NAME_STEM, stem, STEM));
    fields.add(term(Fields.ABOUT, stem, ABOUT));
    fields.add(term(Fields.SHOP_NAME, word, SHOP));
    anyOf(fields, Fields.CATEGORY, places.categories(word), SHELF);
    if (besideOthers) {
      anyOf(fields, Fields.REGENCY, places.regencies(word), PLACE);
    }
    return new DisjunctionMaxQuery(fields, AS_WELL);
  }

  private void bonus(BooleanQuery.Builder query, Thing thing) {
    query.add(term(Fields.FIRST, thing.words().getFirst(), BEGINS), BooleanClause.Occur.SHOULD);
    List<Query> shelf = new ArrayList<>();
    anyOf(shelf, Fields.CATEGORY, places.categories(thing.words().getFirst()), BEGINS);
    shelf.forEach(bonus -> query.add(bonus, BooleanClause.Occur.SHOULD));
  }

  private static Query term(String field, String word, float worth) {
    return new BoostQuery(new TermQuery(new Term(field, word)), worth);
  }

  private static void anyOf(
      Collection<Query> queries, String field, Set<String> values, float worth) {
    if (!values.isEmpty()) {
      List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
      queries.add(new BoostQuery(new TermInSetQuery(field, terms), worth));
    }
  }
}
