package id.emall.core.catalogue.search;

import id.emall.core.catalogue.FamilyFace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads from the database what belongs into the index: products on sale in open shops. */
@ApplicationScoped
class IndexRows {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String PRODUCTS =
      """
      select p.id, p.shop_id, p.category_id, p.slug, p.name, p.description, p.price, p.stock > 0 as stocked,
        p.making_days > 0 as made,
        coalesce(f.name, p.name) as label, %s as face, coalesce(g.variants, '') as variants,
        coalesce(g.rating_count, p.rating_count) as rating_count,
        coalesce(g.rating_sum, p.rating_sum) as rating_sum,
        coalesce((g.rating_sum * 1000 + 17500) / (g.rating_count + 5), p.rating_score) as rating_score,
        coalesce(g.sold, p.sold) as sold, p.listed_at, s.name as shop_name, s.regency_code,
        d.scale, d.as_of as scale_as_of
      from product p join shop s on s.id = p.shop_id
      left join product_family f on f.id = p.family_id
      left join lateral (
        select sum(v.rating_count)::int as rating_count, sum(v.rating_sum)::int as rating_sum,
          least(sum(v.sold), 2147483647)::int as sold,
          string_agg(array_to_string(v.option_values, ' '), ' ') filter (where v.state = 'ON_SALE') as variants
        from product v where v.family_id = p.family_id) g on p.family_id is not null
      left join lateral (
        select scale, as_of from scale_declaration
        where shop_id = s.id order by as_of desc, declared_at desc, id desc limit 1) d on true
      where p.state = 'ON_SALE' and s.state = 'OPEN' and %%s order by p.id limit :most
      """
          .formatted(FamilyFace.CONDITION);

  private Jdbi jdbi;

  protected IndexRows() {}

  @Inject
  IndexRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Products in the order of their ids.
   *
   * @param last of the batch before, or null for the first
   */
  List<ProductRow> after(UUID last, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRODUCTS.formatted("p.id > :last"))
                .bind("last", last == null ? BEFORE_ALL : last)
                .bind("most", most)
                .mapTo(ProductRow.class)
                .list());
  }

  /**
   * The products with all the variants of their families: what one is changes what stands for all.
   */
  List<UUID> withVariants(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select unnest(:ids::uuid[]) as id union
                    select id from product where family_id in (
                      select family_id from product where id = any(:ids) and family_id is not null)
                    """)
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .list());
  }

  /** Those of the products that can be bought. */
  List<ProductRow> products(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRODUCTS.formatted("p.id = any(:ids)"))
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("most", ids.size())
                .mapTo(ProductRow.class)
                .list());
  }

  /** A shop's products that can be bought, after a product of it. */
  List<ProductRow> ofShop(UUID shop, UUID last, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRODUCTS.formatted("p.shop_id = :shop and p.id > :last"))
                .bind("shop", shop)
                .bind("last", last == null ? BEFORE_ALL : last)
                .bind("most", most)
                .mapTo(ProductRow.class)
                .list());
  }

  /** Those of the shops that are open. */
  List<ShopRow> shops(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, slug, name from shop where state = 'OPEN' and id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(ShopRow.class)
                .list());
  }

  /** Open shops in the order of their ids. */
  List<ShopRow> shopsAfter(UUID last, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, slug, name from shop
                    where state = 'OPEN' and id > :last order by id limit :most
                    """)
                .bind("last", last == null ? BEFORE_ALL : last)
                .bind("most", most)
                .mapTo(ShopRow.class)
                .list());
  }
}
