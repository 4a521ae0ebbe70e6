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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.JoinRow;
import org.jdbi.v3.core.mapper.JoinRowMapper;

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
   * What another room reads in the statement of a product's page, so that the page needs no second
   * one.
   *
   * @param columns by names that no column of the page has
   * @param joins to the product {@code p}, each with one row at most
   * @param bound what they name
   */
  public record Beside<T>(Class<T> row, String columns, String joins, Map<String, Object> bound) {}

  /** A product's page and what was read beside it. */
  public record With<T>(ProductPage product, T beside) {}

  private record Nothing() {}

  private static final Beside<Nothing> NOTHING = new Beside<>(Nothing.class, "1", "", Map.of());

  /**
   * A product's page. What is hidden is there for its seller and operators only.
   *
   * @throws Refusal NOT_FOUND
   */
  public ProductPage product(Actor actor, String slug) {
    return product(actor, slug, NOTHING).product();
  }

  /** As {@link #product(Actor, String)}, with what another room reads beside it. */
  public <T> With<T> product(Actor actor, String slug, Beside<T> beside) {
    JoinRow found = read(slug, beside).orElseThrow(() -> Refusal.notFound("product"));
    PageRow row = found.get(PageRow.class);
    if (!row.visibleTo(actor)) {
      throw Refusal.notFound("product");
    }
    return new With<>(page(row), found.get(beside.row()));
  }

  private ProductPage page(PageRow row) {
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

  private Optional<JoinRow> read(String slug, Beside<?> beside) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.code, p.name, p.description, p.price, p.weight_grams, p.stock, p.making_days,
                      coalesce(p.length_cm * p.width_cm * p.height_cm, 0)::bigint as volume_cm3,
                      p.state, p.photo_media_ids, p.listed_at, p.family_id, p.category_id, p.shop_id, %s,
                      s.slug as shop_slug, s.name as shop_name,
                      s.regency_code as shop_regency_code, s.district_code as shop_district_code, s.state as shop_state,
                      %s
                    from product p join shop s on s.id = p.shop_id %s %s where p.slug = :slug
                    """
                        .formatted(
                            FamilyFace.RATING,
                            beside.columns(),
                            FamilyFace.TOGETHER,
                            beside.joins()))
                .bind("slug", slug)
                .bindMap(beside.bound())
                .map(JoinRowMapper.forTypes(PageRow.class, beside.row()))
                .findOne());
  }
}
