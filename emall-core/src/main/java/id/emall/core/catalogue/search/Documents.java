package id.emall.core.catalogue.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * Makes documents of the index. Only which words there are is kept, neither how often nor where:
 * names are short, and what matches alike is put in order by what buyers thought of it.
 */
final class Documents {

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setOmitNorms(true);
    WORDS.setIndexOptions(IndexOptions.DOCS);
    WORDS.freeze();
  }

  private Documents() {}

  static Document of(ProductRow row) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, row.id().toString(), Field.Store.NO));
    document.add(new StringField(Fields.SHOP, row.shopId().toString(), Field.Store.NO));
    value(document, Fields.CATEGORY, row.categoryId().toString());
    value(document, Fields.REGENCY, row.regencyCode());
    words(document, Fields.NAME, row.name());
    words(document, Fields.NAME_STEM, row.name());
    words(document, Fields.ABOUT, row.description() + " " + (row.face() ? row.variants() : ""));
    words(document, Fields.SHOP_NAME, row.shopName());
    if (row.face()) {
      words(document, Fields.BEGINNING, row.label());
      words(document, Fields.PHRASE, row.label());
    }
    List<String> name = WordForms.words(row.name());
    if (!name.isEmpty()) {
      document.add(new StringField(Fields.FIRST, name.getFirst(), Field.Store.NO));
    }
    number(document, Fields.PRICE, row.price());
    number(document, Fields.LISTED, micros(row.listedAt()));
    number(
        document, Fields.STARS, row.ratingCount() == 0 ? 0 : row.ratingSum() / row.ratingCount());
    number(document, Fields.RATING_SCORE, row.ratingScore());
    number(document, Fields.SOLD, row.sold());
    number(document, Fields.FACE, row.face() ? 1 : 0);
    number(document, Fields.STOCKED, row.stocked() ? 1 : 0);
    number(document, Fields.MADE, row.made() ? 1 : 0);
    if (row.scale() != null) {
      LocalDate until = row.scaleAsOf().plusYears(1);
      number(document, Fields.SCALE, row.scale().ordinal());
      number(document, Fields.SCALE_UNTIL, until.toEpochDay());
    }
    number(document, Fields.ID_HIGH, row.id().getMostSignificantBits());
    number(document, Fields.ID_LOW, row.id().getLeastSignificantBits());
    document.add(new StoredField(Fields.LABEL, row.label()));
    document.add(new StoredField(Fields.SLUG, row.slug()));
    return document;
  }

  static Document of(ShopRow row) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, row.id().toString(), Field.Store.NO));
    words(document, Fields.SHOP_BEGINNING, row.name());
    document.add(new StoredField(Fields.LABEL, row.name()));
    document.add(new StoredField(Fields.SLUG, row.slug()));
    return document;
  }

  /** PostgreSQL's own grain of time. */
  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static void words(Document document, String field, String text) {
    document.add(new Field(field, text, WORDS));
  }

  private static void value(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private static void number(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }
}
