package id.emall.core.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What somebody may have meant whose words find little: for each word that is rare or unknown the
 * likest one that names of products are made of, or the commonest that begins so.
 */
@ApplicationScoped
class Corrections {

  /** Shorter words are like too many others. */
  private static final int LETTERS_LEAST = 4;

  private static final int LETTERS_FOR_TWO_SLIPS = 8;

  /** How much commoner than a word that occurs another must be to be meant. */
  private static final int TIMES_COMMONER = 10;

  private static final int BEGINNINGS_LOOKED_AT = 500;

  private NamedPlaces places;

  protected Corrections() {}

  @Inject
  Corrections(NamedPlaces places) {
    this.places = places;
  }

  /** The text with likelier words; none when there is nothing to correct. */
  Optional<String> of(List<Thing> things, IndexReader reader) throws IOException {
    Terms names = MultiTerms.getTerms(reader, Fields.NAME);
    if (names == null) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    boolean changed = false;
    for (Thing thing : things) {
      for (String word : thing.words()) {
        String likelier = thing.others().isEmpty() ? likelier(word, names, reader) : word;
        changed |= !likelier.equals(word);
        words.add(likelier);
      }
    }
    return changed ? Optional.of(WordForms.written(String.join(" ", words))) : Optional.empty();
  }

  private String likelier(String word, Terms names, IndexReader reader) throws IOException {
    int known = known(word, reader);
    if (word.length() < LETTERS_LEAST
        || !places.categories(word).isEmpty()
        || !places.regencies(word).isEmpty()) {
      return word;
    }
    String like = like(word, known, names);
    return like == null && known == 0 ? begins(word, names) : like == null ? word : like;
  }

  private static int known(String word, IndexReader reader) throws IOException {
    String stem = WordForms.stem(word);
    int known = 0;
    for (Term term :
        List.of(
            new Term(Fields.NAME, word),
            new Term(Fields.NAME_STEM, stem),
            new Term(Fields.ABOUT, stem),
            new Term(Fields.SHOP_NAME, word))) {
      known = Math.max(known, reader.docFreq(term));
    }
    return known;
  }

  /** The first letter is seldom wrong, and looking only there is quick. */
  private static String like(String word, int known, Terms names) throws IOException {
    int slips = word.length() >= LETTERS_FOR_TWO_SLIPS ? 2 : 1;
    FuzzyTermsEnum candidates =
        new FuzzyTermsEnum(names, new Term(Fields.NAME, word), slips, 1, true);
    BoostAttribute likeness = candidates.attributes().addAttribute(BoostAttribute.class);
    String best = null;
    float bestLikeness = 0;
    int bestCount = 0;
    for (BytesRef term = candidates.next(); term != null; term = candidates.next()) {
      String candidate = term.utf8ToString();
      int count = candidates.docFreq();
      boolean likelier =
          likeness.getBoost() > bestLikeness
              || likeness.getBoost() == bestLikeness && count > bestCount;
      if (!candidate.equals(word) && count > known * TIMES_COMMONER && likelier) {
        best = candidate;
        bestLikeness = likeness.getBoost();
        bestCount = count;
      }
    }
    return best;
  }

  private static String begins(String word, Terms names) throws IOException {
    TermsEnum terms = names.iterator();
    BytesRef beginning = new BytesRef(word);
    String best = word;
    int bestCount = 0;
    BytesRef term = terms.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : terms.term();
    for (int i = 0; i < BEGINNINGS_LOOKED_AT && term != null; i++, term = terms.next()) {
      if (!org.apache.lucene.util.StringHelper.startsWith(term, beginning)) {
        break;
      }
      if (terms.docFreq() > bestCount) {
        best = term.utf8ToString();
        bestCount = terms.docFreq();
      }
    }
    return best;
  }
}
