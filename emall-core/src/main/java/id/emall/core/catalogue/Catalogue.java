package id.emall.core.catalogue;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.shop.ShopView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What visitors see of the goods: shelves, the newest, a product's page. */
@ApplicationScoped
public class Catalogue {

  private static final int SHOP_PAGE = 24;

  private Jdbi jdbi;
  private NewestProducts newest;
  private FamilyRows families;
  private volatile Shelves shelves;

  protected Catalogue() {}

  @Inject
  public Catalogue(Jdbi jdbi, NewestProducts newest, FamilyRows families) {
    this.jdbi = jdbi;
    this.newest = newest;
    this.families = families;
  }

  private record PageRow(
      UUID id,
      String slug,
      String name,
      String description,
      Rupiah price,
      int weightGrams,
      int stock,
      String state,
      List<String> photoMediaIds,
      int ratingCount,
      int ratingSum,
      Instant listedAt,
      UUID familyId,
      UUID categoryId,
      UUID shopId,
      String shopSlug,
      String shopName,
      String shopRegencyCode,
      ShopView.State shopState) {

    boolean onSale() {
      return state.equals("ON_SALE") && shopState == ShopView.State.OPEN;
    }

    boolean visibleTo(Actor actor) {
      boolean own = actor instanceof Actor.Member member && shopId.equals(member.shopId());
      boolean shown = state.equals("ON_SALE") && shopState != ShopView.State.SUSPENDED;
      return shown || own || actor.isOperator(Right.CATALOGUE);
    }
  }

  /** The shelves; migrations bring them, so they are read once. */
  public Shelves shelves() {
    Shelves read = shelves;
    if (read == null) {
      read =
          new Shelves(
              jdbi.withHandle(
                  handle ->
                      handle
                          .createQuery(
                              """
                              select id, slug, name_id, name_en, icon, parent_id
                              from category order by position, slug
                              """)
                          .mapTo(Category.class)
                          .list()));
      shelves = read;
    }
    return read;
  }

  /** The newest products of the whole mall. */
  public List<ProductCard> newest(int limit) {
    return newest.list(null, null, limit).products();
  }

  /**
   * A page of a shop's products, the newest first.
   *
   * @param cursor of another page, or null for the first
   * @throws Refusal INVALID when the cursor was not made by a list like this
   */
  public ProductList ofShop(UUID shopId, String cursor) {
    return newest.list(shopId, cursor, SHOP_PAGE);
  }

  /**
   * A product's page. What is hidden is there for its seller and operators only.
   *
   * @throws Refusal NOT_FOUND
   */
  public ProductPage product(Actor actor, String slug) {
    PageRow row =
        read(slug)
            .filter(found -> found.visibleTo(actor))
            .orElseThrow(() -> Refusal.notFound("product"));
    return new ProductPage(
        row.id(),
        row.slug(),
        row.name(),
        row.description(),
        row.price(),
        row.weightGrams(),
        row.stock(),
        row.onSale(),
        row.photoMediaIds(),
        row.ratingCount(),
        row.ratingSum(),
        row.listedAt(),
        row.categoryId(),
        row.shopId(),
        row.shopSlug(),
        row.shopName(),
        row.shopRegencyCode(),
        row.familyId() == null ? null : families.find(row.familyId()).orElse(null));
  }

  private Optional<PageRow> read(String slug) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.name, p.description, p.price, p.weight_grams, p.stock,
                      p.state, p.photo_media_ids, p.listed_at, p.family_id, p.category_id, p.shop_id, %s,
                      s.slug as shop_slug, s.name as shop_name,
                      s.regency_code as shop_regency_code, s.state as shop_state
                    from product p join shop s on s.id = p.shop_id %s where p.slug = :slug
                    """
                        .formatted(FamilyFace.RATING, FamilyFace.TOGETHER))
                .bind("slug", slug)
                .mapTo(PageRow.class)
                .findOne());
  }
}
