package id.emall.core.catalogue;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.shop.ShopView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What visitors see of the goods: shelves, the newest, a product's page. */
@ApplicationScoped
public class Catalogue {

  private static final int SHOP_PAGE = 24;
  private static final Duration SHELVES_FRESH = Duration.ofSeconds(10);

  private Jdbi jdbi;
  private NewestProducts newest;
  private FamilyRows families;
  private Clock clock;
  private volatile Shelves shelves;
  private volatile Instant shelvesUntil = Instant.MIN;

  protected Catalogue() {}

  @Inject
  public Catalogue(Jdbi jdbi, NewestProducts newest, FamilyRows families, Clock clock) {
    this.jdbi = jdbi;
    this.newest = newest;
    this.families = families;
    this.clock = clock;
  }

  private record PageRow(
      UUID id,
      String slug,
      String code,
      String name,
      String description,
      Rupiah price,
      int weightGrams,
      long volumeCm3,
      int stock,
      int makingDays,
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
      String shopDistrictCode,
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

  /**
   * The shelves that are in use, read again after some seconds; the same object as long as
   * operators changed nothing.
   */
  public Shelves shelves() {
    Shelves known = shelves;
    return known == null || !clock.instant().isBefore(shelvesUntil) ? readShelves() : known;
  }

  private Shelves readShelves() {
    Instant until = clock.instant().plus(SHELVES_FRESH);
    List<Category> read =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, slug, name_id, name_en, icon, parent_id
                        from category where retired_at is null order by position, slug
                        """)
                    .mapTo(Category.class)
                    .list());
    Shelves known = shelves;
    Shelves now = new Shelves(read);
    if (known == null || !known.all().equals(now.all())) {
      known = now;
      shelves = now;
    }
    shelvesUntil = until;
    return known;
  }

  /** Address of the shelf that a product stands on, also of one that was added a moment ago. */
  public String categorySlug(UUID categoryId) {
    return shelves()
        .find(categoryId)
        .or(() -> readShelves().find(categoryId))
        .map(Category::slug)
        .orElse("");
  }

  /** The shelf on which what stood on a retired one stands now. */
  public Optional<Category> successor(String slug) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.slug, s.name_id, s.name_en, s.icon, s.parent_id
                    from category c join category s on s.id = c.successor_id where c.slug = :slug
                    """)
                .bind("slug", slug)
                .mapTo(Category.class)
                .findOne());
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
        row.code(),
        row.name(),
        row.description(),
        row.price(),
        row.weightGrams(),
        row.volumeCm3(),
        row.stock(),
        row.makingDays(),
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
        row.shopDistrictCode(),
        row.familyId() == null ? null : families.find(row.familyId()).orElse(null));
  }

  private Optional<PageRow> read(String slug) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.code, p.name, p.description, p.price, p.weight_grams, p.stock, p.making_days,
                      coalesce(p.length_cm * p.width_cm * p.height_cm, 0)::bigint as volume_cm3,
                      p.state, p.photo_media_ids, p.listed_at, p.family_id, p.category_id, p.shop_id, %s,
                      s.slug as shop_slug, s.name as shop_name,
                      s.regency_code as shop_regency_code, s.district_code as shop_district_code, s.state as shop_state
                    from product p join shop s on s.id = p.shop_id %s where p.slug = :slug
                    """
                        .formatted(FamilyFace.RATING, FamilyFace.TOGETHER))
                .bind("slug", slug)
                .mapTo(PageRow.class)
                .findOne());
  }
}
