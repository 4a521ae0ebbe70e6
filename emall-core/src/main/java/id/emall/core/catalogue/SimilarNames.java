package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds products whose names look like what was typed, for when its words are found nowhere. */
@ApplicationScoped
class SimilarNames {

  /** Share of three-letter pieces in common, 0 to 1; lower finds more and worse. */
  private static final String LIKENESS_LEAST = "0.45";

  private Jdbi jdbi;

  protected SimilarNames() {}

  @Inject
  SimilarNames(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The likest first, served by product_name_trigram. */
  @Transactional
  public List<ProductCard> find(ProductQuery query) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery("select set_config('pg_trgm.word_similarity_threshold', :least, true)")
              .bind("least", LIKENESS_LEAST)
              .mapTo(String.class)
              .one();
          ProductFilter filter = new ProductFilter(query);
          Query statement =
              handle.createQuery(
                  """
                  select p.id, p.slug, p.name, p.price, p.stock,
                    p.photo_media_ids[1] as photo_media_id, p.rating_count, p.rating_sum,
                    p.shop_id, s.slug as shop_slug, s.name as shop_name,
                    s.regency_code as shop_regency_code
                  from product p join shop s on s.id = p.shop_id
                  where p.state = 'ON_SALE' and s.state = 'OPEN' and :text <%% p.name %s
                  order by word_similarity(:text, p.name) desc, p.id desc limit %d
                  """
                      .formatted(filter.sql(), query.limit()));
          filter.bind(statement);
          return statement.mapTo(ProductCard.class).list();
        });
  }
}
