package id.emall.core.catalogue.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What filters, facets and sorts ask of each document of one segment, in memory, because they ask
 * it of everything that matches: about 50 bytes a product. A segment never changes, so its columns
 * are read once.
 */
final class Columns {

  /** The category of documents that are of no product. */
  static final short NO_PRODUCT = -1;

  private static final Map<IndexReader.CacheKey, Columns> KNOWN = new ConcurrentHashMap<>();

  final short[] category;
  final short[] regency;
  final int[] price;
  final long[] listed;
  final byte[] stars;
  final short[] ratingScore;
  final int[] sold;
  final byte[] scale;
  final int[] scaleUntil;
  final boolean[] stocked;
  final boolean[] made;
  final boolean[] face;
  final long[] idHigh;
  final long[] idLow;

  private Columns(LeafReader reader) throws IOException {
    int size = reader.maxDoc();
    category = names(reader, Fields.CATEGORY, Ordinals.CATEGORIES::of);
    regency = names(reader, Fields.REGENCY, Ordinals.REGENCIES::of);
    price = new int[size];
    listed = new long[size];
    stars = new byte[size];
    ratingScore = new short[size];
    sold = new int[size];
    scale = new byte[size];
    scaleUntil = new int[size];
    stocked = new boolean[size];
    made = new boolean[size];
    face = new boolean[size];
    idHigh = new long[size];
    idLow = new long[size];
    each(reader, Fields.PRICE, (document, value) -> price[document] = (int) value);
    each(reader, Fields.LISTED, (document, value) -> listed[document] = value);
    each(reader, Fields.STARS, (document, value) -> stars[document] = (byte) value);
    each(reader, Fields.RATING_SCORE, (document, value) -> ratingScore[document] = (short) value);
    each(reader, Fields.SOLD, (document, value) -> sold[document] = (int) value);
    each(reader, Fields.SCALE, (document, value) -> scale[document] = (byte) value);
    each(reader, Fields.SCALE_UNTIL, (document, value) -> scaleUntil[document] = (int) value);
    each(reader, Fields.STOCKED, (document, value) -> stocked[document] = value == 1);
    each(reader, Fields.MADE, (document, value) -> made[document] = value == 1);
    each(reader, Fields.FACE, (document, value) -> face[document] = value == 1);
    each(reader, Fields.ID_HIGH, (document, value) -> idHigh[document] = value);
    each(reader, Fields.ID_LOW, (document, value) -> idLow[document] = value);
  }

  static Columns of(LeafReader reader) throws IOException {
    IndexReader.CacheHelper cache = reader.getCoreCacheHelper();
    Columns known = KNOWN.get(cache.getKey());
    if (known == null) {
      known = new Columns(reader);
      if (KNOWN.put(cache.getKey(), known) == null) {
        cache.addClosedListener(KNOWN::remove);
      }
    }
    return known;
  }

  private static short[] names(LeafReader reader, String field, ToIntFunction<String> ordinals)
      throws IOException {
    short[] column = new short[reader.maxDoc()];
    java.util.Arrays.fill(column, NO_PRODUCT);
    SortedDocValues values = DocValues.getSorted(reader, field);
    short[] known = new short[values.getValueCount()];
    for (int i = 0; i < known.length; i++) {
      known[i] = (short) ordinals.applyAsInt(values.lookupOrd(i).utf8ToString());
    }
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      column[document] = known[values.ordValue()];
    }
    return column;
  }

  private interface Cell {
    void set(int document, long value);
  }

  private static void each(LeafReader reader, String field, Cell cell) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      cell.set(document, values.longValue());
    }
  }
}
