package id.emall.core.catalogue;

import org.jdbi.v3.core.statement.Query;

/** What narrows a list beside its words, as conditions on product {@code p} and shop {@code s}. */
record ProductFilter(ProductQuery query) {

  /** Conditions that follow others, each beginning with {@code and}. */
  String sql() {
    StringBuilder conditions = new StringBuilder();
    if (query.categorySlug() != null) {
      conditions.append(" and p.category_id = (select id from category where slug = :category)");
    }
    if (query.shopId() != null) {
      conditions.append(" and p.shop_id = :shop");
    }
    if (query.regencyCode() != null) {
      conditions.append(" and s.regency_code = :regency");
    }
    if (query.priceLeast() != null) {
      conditions.append(" and p.price >= :least");
    }
    if (query.priceMost() != null) {
      conditions.append(" and p.price <= :most");
    }
    return conditions.toString();
  }

  void bind(Query statement) {
    if (query.text() != null) {
      statement.bind("text", query.text());
    }
    if (query.categorySlug() != null) {
      statement.bind("category", query.categorySlug());
    }
    if (query.shopId() != null) {
      statement.bind("shop", query.shopId());
    }
    if (query.regencyCode() != null) {
      statement.bind("regency", query.regencyCode());
    }
    if (query.priceLeast() != null) {
      statement.bind("least", query.priceLeast());
    }
    if (query.priceMost() != null) {
      statement.bind("most", query.priceMost());
    }
  }
}
