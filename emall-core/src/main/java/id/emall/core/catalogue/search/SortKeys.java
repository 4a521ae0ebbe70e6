package id.emall.core.catalogue.search;

import java.io.IOException;
import org.apache.lucene.search.Scorable;

/**
 * The number by which a product stands in its place. Matches are worth fixed amounts, so the number
 * of a product is the same on every node and a cursor means the same everywhere.
 */
final class SortKeys {

  private static final int SCORE_GRAIN = 100;
  private static final long WORTH_MOST = 99_999;

  private final SearchSort sort;
  private final int[] kilometres;

  /**
   * @param kilometres by regency, for {@link SearchSort#NEAREST}; else null
   */
  SortKeys(SearchSort sort, int[] kilometres) {
    this.sort = sort;
    this.kilometres = kilometres;
  }

  boolean needScores() {
    return sort == SearchSort.RELEVANCE;
  }

  long of(Columns columns, int document, Scorable scores) throws IOException {
    return switch (sort) {
      case RELEVANCE -> relevance(columns, document, scores.score());
      case NEWEST -> columns.listed[document];
      case PRICE_ASC, PRICE_DESC -> columns.price[document];
      case RATING -> columns.ratingScore[document];
      case BEST_SELLING -> columns.sold[document];
      case NEAREST -> kilometres[columns.regency[document]];
    };
  }

  /** How well it matches; of equals what is there, and then what buyers liked and bought. */
  private static long relevance(Columns columns, int document, float score) {
    long match = Math.round(score * SCORE_GRAIN) * 2L + (columns.stocked[document] ? 1 : 0);
    return match * (WORTH_MOST + 1) + worth(columns, document);
  }

  /** What buyers thought of it, 0 to {@value #WORTH_MOST}. */
  static long worth(Columns columns, int document) {
    int sold = Integer.SIZE - Integer.numberOfLeadingZeros(columns.sold[document]);
    return Math.min(columns.ratingScore[document] * 10L + sold * 2_500L, WORTH_MOST);
  }
}
