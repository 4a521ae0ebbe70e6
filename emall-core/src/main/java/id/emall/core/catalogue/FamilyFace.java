package id.emall.core.catalogue;

/**
 * Which variant stands for its family in lists: of those on sale one that can be had, of these the
 * cheapest, so that the price beside "from" is the price behind the link.
 */
public final class FamilyFace {

  /** Whether the product {@code p} stands for its family, or has none; by product_of_family. */
  public static final String CONDITION =
      """
      (p.family_id is null or not exists (
        select from product other where other.family_id = p.family_id and other.state = 'ON_SALE'
          and (other.stock = 0, other.price, other.family_place) < (p.stock = 0, p.price, p.family_place)))
      """;

  /** What is known of all variants together, as {@code g}; nothing for a product without them. */
  static final String TOGETHER =
      """
      left join product_family f on f.id = p.family_id
      left join lateral (
        select sum(v.rating_count)::int as rating_count, sum(v.rating_sum)::int as rating_sum,
          (count(*) filter (where v.state = 'ON_SALE'))::int as variants,
          max(v.price) filter (where v.state = 'ON_SALE') as price_most
        from product v where v.family_id = p.family_id) g on p.family_id is not null
      """;

  /** What buyers thought of all variants together. */
  static final String RATING =
      """
      coalesce(g.rating_count, p.rating_count) as rating_count,
      coalesce(g.rating_sum, p.rating_sum) as rating_sum
      """;

  /** The columns of {@link ProductCard} by which a family is shown. */
  static final String COLUMNS =
      """
      coalesce(f.name, p.name) as name, coalesce(g.variants, 1) as variants,
      coalesce(g.price_most, p.price) > p.price as from_price,
      """
          + RATING;

  private FamilyFace() {}
}
