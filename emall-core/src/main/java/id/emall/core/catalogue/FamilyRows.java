package id.emall.core.catalogue;

import id.emall.core.common.Chance;
import id.emall.core.common.Ids;
import id.emall.core.common.Rupiah;
import id.emall.core.common.Slug;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Families of variants as they are stored. Whoever changes one locks it first and then its products
 * in the order of their ids, as {@link Stock} does; so two changes of a family follow each other.
 */
@ApplicationScoped
class FamilyRows {

  /** A product's name in a family, of which {@code f} is the row or the name's own source. */
  private static final String NAMED = "%s || ' – ' || array_to_string(%s, ', ')";

  private Jdbi jdbi;
  private Ids ids;
  private Chance chance;

  protected FamilyRows() {}

  @Inject
  FamilyRows(Jdbi jdbi, Ids ids, Chance chance) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.chance = chance;
  }

  private record Row(
      UUID familyId,
      String familyName,
      List<String> optionNames,
      UUID id,
      String slug,
      String name,
      List<String> optionValues,
      Rupiah price,
      int stock,
      SellerProduct.State state,
      int version) {

    ProductFamily.Variant variant() {
      return new ProductFamily.Variant(id, slug, name, optionValues, price, stock, state, version);
    }
  }

  Optional<ProductFamily> find(UUID familyId) {
    List<Row> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select f.id as family_id, f.name as family_name, f.option_names, p.id, p.slug,
                          p.name, p.option_values, p.price, p.stock, p.state, p.version
                        from product_family f join product p on p.family_id = f.id
                        where f.id = :id order by p.family_place
                        """)
                    .bind("id", familyId)
                    .mapTo(Row.class)
                    .list());
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new ProductFamily(
                    familyId,
                    first.familyName(),
                    first.optionNames(),
                    rows.stream().map(Row::variant).toList()));
  }

  /** The family as nobody else changes it until the transaction ends; empty when it is no more. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<ProductFamily> lock(UUID familyId) {
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery("select id from product_family where id = :id for update")
              .bind("id", familyId)
              .mapTo(UUID.class)
              .findOne();
          handle
              .createQuery("select id from product where family_id = :id order by id for update")
              .bind("id", familyId)
              .mapTo(UUID.class)
              .list();
        });
    return find(familyId);
  }

  /** Whether the product had no family and is now the first of a new one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean found(UUID familyId, SellerProduct product, List<String> names, List<String> values) {
    return jdbi.withHandle(
        handle -> {
          boolean alone =
              handle
                  .createQuery(
                      "select id from product where id = :id and family_id is null for update")
                  .bind("id", product.id())
                  .mapTo(UUID.class)
                  .findOne()
                  .isPresent();
          if (!alone) {
            return false;
          }
          handle
              .createUpdate(
                  """
                  insert into product_family (id, shop_id, name, option_names)
                  select :family, shop_id, name, :names from product where id = :id
                  """)
              .bind("family", familyId)
              .bind("names", TextArray.of(names))
              .bind("id", product.id())
              .execute();
          handle
              .createUpdate(
                  """
                  update product set family_id = :family, family_place = 1, option_values = :values,
                    name = %s, version = version + 1
                  where id = :id
                  """
                      .formatted(NAMED.formatted("name", ":values::text[]")))
              .bind("family", familyId)
              .bind("values", TextArray.of(values))
              .bind("id", product.id())
              .execute();
          return true;
        });
  }

  /** Adds a hidden variant without stock, in all else like another one of the family. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(ProductFamily family, UUID likeId, int place, List<String> values) {
    UUID id = ids.next();
    String wanted = Slug.of(family.name() + " " + String.join(" ", values));
    String slug = wanted;
    while (!insert(family.id(), likeId, id, slug, place, values)) {
      slug = wanted + "-" + (1_000 + chance.below(9_000));
    }
  }

  private boolean insert(
      UUID familyId, UUID likeId, UUID id, String slug, int place, List<String> values) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into product (id, shop_id, category_id, slug, name, description, price,
                          weight_grams, length_cm, width_cm, height_cm, stock, making_days, state,
                          photo_media_ids, listed_at, family_id, family_place, option_values)
                        select :id, p.shop_id, p.category_id, :slug, %s, p.description, p.price,
                          p.weight_grams, p.length_cm, p.width_cm, p.height_cm, 0, p.making_days, 'HIDDEN',
                          p.photo_media_ids, p.listed_at, f.id, :place, :values
                        from product p join product_family f on f.id = p.family_id
                        where p.id = :like and f.id = :family and not exists (
                          select 1 from product c
                          where c.shop_id = p.shop_id and lower(coalesce(c.code, c.slug)) = :slug)
                        on conflict (slug) do nothing
                        """
                            .formatted(NAMED.formatted("f.name", ":values::text[]")))
                    .bind("id", id)
                    .bind("slug", slug)
                    .bind("values", TextArray.of(values))
                    .bind("place", place)
                    .bind("like", likeId)
                    .bind("family", familyId)
                    .execute())
        == 1;
  }

  /** Calls the family otherwise, and all of its variants with it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void rename(UUID familyId, String name) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("update product_family set name = :name where id = :id")
              .bind("name", name)
              .bind("id", familyId)
              .execute();
          handle
              .createUpdate(
                  """
                  update product set name = %s, version = version + 1 where family_id = :id
                  """
                      .formatted(NAMED.formatted(":name", "option_values")))
              .bind("name", name)
              .bind("id", familyId)
              .execute();
        });
  }

  /**
   * Writes the table of all variants.
   *
   * @return ids of those that were as the seller saw them; the others are left as they are
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> write(UUID familyId, List<String> optionNames, List<VariantEdit> edits) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate("update product_family set option_names = :names where id = :id")
              .bind("names", TextArray.of(optionNames))
              .bind("id", familyId)
              .execute();
          return handle
              .createQuery(
                  """
                  update product p set price = e.price, option_values = e.option_values,
                    name = %s,
                    stock = case when e.stock = e.seen then p.stock else e.stock end,
                    state = case when p.state = 'TAKEN_DOWN' then p.state
                      when e.on_sale then 'ON_SALE' else 'HIDDEN' end,
                    version = p.version + case
                      when (p.price, p.option_values) is distinct from (e.price, e.option_values)
                      then 1 else 0 end
                  from (select w.*, array_remove(array[value1, value2], null) as option_values
                    from unnest(:ids::uuid[], :versions::int[], :prices::bigint[], :stocks::int[],
                      :seen::int[], :sold::boolean[], :values1::text[], :values2::text[])
                      as w (id, version, price, stock, seen, on_sale, value1, value2)) e,
                    product_family f
                  where p.id = e.id and p.family_id = :family and f.id = p.family_id
                    and p.version = e.version and (e.stock = e.seen or p.stock = e.seen)
                  returning p.id
                  """
                      .formatted(NAMED.formatted("f.name", "e.option_values")))
              .bindArray("ids", UUID.class, edits.stream().map(VariantEdit::productId).toList())
              .bindArray(
                  "versions", Integer.class, edits.stream().map(VariantEdit::seenVersion).toList())
              .bindArray("prices", Long.class, edits.stream().map(VariantEdit::price).toList())
              .bindArray("stocks", Integer.class, edits.stream().map(VariantEdit::stock).toList())
              .bindArray("seen", Integer.class, edits.stream().map(VariantEdit::seenStock).toList())
              .bindArray("sold", Boolean.class, edits.stream().map(VariantEdit::onSale).toList())
              .bind("values1", TextArray.of(edits, edit -> edit.values().getFirst()))
              .bind(
                  "values2",
                  TextArray.of(
                      edits, edit -> optionNames.size() == 1 ? null : edit.values().getLast()))
              .bind("family", familyId)
              .mapTo(UUID.class)
              .list();
        });
  }

  /** Lets a product stand alone again; it keeps its name. */
  @Transactional(Transactional.TxType.MANDATORY)
  void release(UUID productId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update product set family_id = null, family_place = null, option_values = null,
                      version = version + 1
                    where id = :id
                    """)
                .bind("id", productId)
                .execute());
  }

  /** The family is no more; none of its products may be left. */
  @Transactional(Transactional.TxType.MANDATORY)
  void remove(UUID familyId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from product_family where id = :id")
                .bind("id", familyId)
                .execute());
  }

  /** The places that variants stand on. */
  List<Integer> places(UUID familyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select family_place from product where family_id = :id")
                .bind("id", familyId)
                .mapTo(Integer.class)
                .list());
  }
}
