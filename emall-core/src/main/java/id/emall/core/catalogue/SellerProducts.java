package id.emall.core.catalogue;

import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Chance;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Slug;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * How sellers keep their shelves. An edit names the version it saw and a count of stock the stock
 * it saw, so that neither overwrites what happened meanwhile: another edit, or a sale.
 */
@ApplicationScoped
public class SellerProducts {

  /** Of {@code p}, the product, a {@link SellerProduct}. */
  static final String SELECT =
      """
      select p.id, p.slug, p.code, p.name, p.description, c.slug as category_slug, p.price,
        p.weight_grams, p.length_cm, p.width_cm, p.height_cm, p.stock, p.making_days, p.state, p.photo_media_ids, p.rating_count, p.rating_sum,
        p.listed_at, p.family_id, f.name as family_name, p.version
      from product p join category c on c.id = p.category_id
        left join product_family f on f.id = p.family_id
      """;

  /** So many characters has a code at most. */
  public static final int CODE_MOST = 80;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Chance chance;
  private ProductChecks checks;
  private Shops shops;
  private FamilyRows families;

  protected SellerProducts() {}

  @Inject
  public SellerProducts(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      Chance chance,
      ProductChecks checks,
      Shops shops,
      FamilyRows families) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.chance = chance;
    this.checks = checks;
    this.shops = shops;
    this.families = families;
  }

  /**
   * One of the seller's products.
   *
   * @throws Refusal NOT_FOUND when it is another's
   */
  public SellerProduct find(Actor seller, UUID id) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where p.id = :id and p.shop_id = :shop")
                .bind("id", id)
                .bind("shop", shop)
                .mapTo(SellerProduct.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("product")));
  }

  /** When an operator took a product off the shelf, and why. */
  public record TakenDown(Instant at, String reason) {}

  /**
   * Why one of the seller's products was taken down; nothing when it is not, or when nobody wrote
   * down why.
   */
  public Optional<TakenDown> takenDown(Actor seller, UUID id) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.at, c.reason
                    from product_state_change c join product p on p.id = c.product_id
                    where p.id = :id and p.shop_id = :shop and p.state = 'TAKEN_DOWN'
                      and c.to_state = 'TAKEN_DOWN'
                    order by c.at desc, c.id desc limit 1
                    """)
                .bind("id", id)
                .bind("shop", shop)
                .mapTo(TakenDown.class)
                .findOne());
  }

  /**
   * Puts a new product on sale.
   *
   * @return its id
   * @throws Refusal INVALID with an error for each wrong field; CONFLICT {@code shop.stopped} when
   *     an operator stopped the shop
   */
  @Transactional
  public UUID create(Actor seller, ProductForm form, Integer stock) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    Checks found = new Checks();
    ProductChecks.Checked checked = checks.check(found, form);
    checks.stock(found, stock);
    found.refuse();
    requireSelling(shop);
    UUID id = ids.next();
    String wanted = Slug.of(checked.name());
    String slug = wanted;
    while (!insert(id, shop, slug, checked, stock)) {
      slug = wanted + "-" + (1_000 + chance.below(9_000));
    }
    return id;
  }

  private boolean insert(
      UUID id, UUID shop, String slug, ProductChecks.Checked checked, int stock) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into product (id, shop_id, category_id, slug, name, description,
                          price, weight_grams, length_cm, width_cm, height_cm, stock, making_days, state, photo_media_ids, listed_at)
                        select :id, :shop, :category, :slug, :name, :description, :price, :weight,
                          :length, :width, :height, :stock, :making, 'ON_SALE', :photos, :now
                        where not exists (
                          select 1 from product where shop_id = :shop and lower(coalesce(code, slug)) = :slug)
                        on conflict (slug) do nothing
                        """)
                    .bind("id", id)
                    .bind("shop", shop)
                    .bind("category", checked.category().id())
                    .bind("slug", slug)
                    .bind("name", checked.name())
                    .bind("description", checked.description())
                    .bind("price", checked.form().price())
                    .bind("weight", checked.form().weightGrams())
                    .bind("length", checked.form().lengthCm())
                    .bind("width", checked.form().widthCm())
                    .bind("height", checked.form().heightCm())
                    .bind("stock", stock)
                    .bind("making", checked.makingDays())
                    .bindArray("photos", String.class, checked.form().photos())
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  /**
   * Changes a product; its address stays. The name of a variant is that of its family, so all of
   * them are called otherwise; its own values stay behind it.
   *
   * @param seenVersion of the product as the seller saw it
   * @throws Refusal INVALID with an error for each wrong field; CONFLICT {@code product.changed}
   *     when it was edited meanwhile; NOT_FOUND when it is another's
   */
  @Transactional
  public void edit(Actor seller, UUID id, int seenVersion, ProductForm form) {
    SellerProduct product = find(seller, id);
    Checks found = new Checks();
    ProductChecks.Checked checked = checks.check(found, form);
    found.refuse();
    boolean renamed = renames(product, checked.name());
    int changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update product set name = case when family_id is null then :name else name end, description = :description,
                          category_id = :category, price = :price, weight_grams = :weight,
                          length_cm = :length, width_cm = :width, height_cm = :height,
                          making_days = :making, photo_media_ids = :photos, version = version + 1
                        where id = :id and version = :version
                        """)
                    .bind("name", checked.name())
                    .bind("description", checked.description())
                    .bind("category", checked.category().id())
                    .bind("price", form.price())
                    .bind("weight", form.weightGrams())
                    .bind("length", form.lengthCm())
                    .bind("width", form.widthCm())
                    .bind("height", form.heightCm())
                    .bind("making", checked.makingDays())
                    .bindArray("photos", String.class, form.photos())
                    .bind("id", product.id())
                    .bind("version", seenVersion)
                    .execute());
    if (changed == 0) {
      throw Refusal.conflict("product.changed", product.name());
    }
    if (renamed) {
      families.rename(product.familyId(), checked.name());
    }
  }

  /** Whether a family is called otherwise from now on; it is locked then, before its products. */
  private boolean renames(SellerProduct product, String name) {
    if (product.familyId() == null || name.equals(product.familyName())) {
      return false;
    }
    families
        .lock(product.familyId())
        .filter(family -> family.find(product.id()).isPresent())
        .orElseThrow(() -> Refusal.conflict("product.changed", product.name()));
    return true;
  }

  /**
   * Counts the stock anew.
   *
   * @param seenStock pieces as the seller saw them
   * @throws Refusal CONFLICT {@code stock.moved} (name, pieces now) when some were sold or came
   *     back meanwhile; INVALID for the field {@code stock}; NOT_FOUND when it is another's
   */
  @Transactional
  public void setStock(Actor seller, UUID id, int seenStock, Integer stock) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    Checks found = new Checks();
    checks.stock(found, stock);
    found.refuse();
    Optional<UUID> changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update product set stock = :stock
                        where id = :id and shop_id = :shop and stock = :seen returning id
                        """)
                    .bind("stock", stock)
                    .bind("id", id)
                    .bind("shop", shop)
                    .bind("seen", seenStock)
                    .mapTo(UUID.class)
                    .findOne());
    if (changed.isEmpty()) {
      SellerProduct now = find(seller, id);
      throw Refusal.conflict("stock.moved", now.name(), now.stock());
    }
  }

  /**
   * Gives a product the seller's own code (SKU), by which files know it and buyers read it; the
   * same in capital letters is the same code.
   *
   * @param typed at most 80 characters; empty for none
   * @throws Refusal INVALID for the field {@code code}, {@code product.code-taken} when another
   *     product of the shop goes by it; NOT_FOUND when it is another's
   */
  @Transactional
  public void setCode(Actor seller, UUID id, String typed) {
    SellerProduct product = find(seller, id);
    Checks found = new Checks();
    String code = found.line("code", typed, 0, CODE_MOST);
    found.refuse();
    if (code.isEmpty() ? product.code() == null : code.equals(product.code())) {
      return;
    }
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate("update product set code = nullif(:code, '') where id = :id")
                  .bind("code", code)
                  .bind("id", id)
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e)
          .filter("product_code_of_shop"::equals)
          .<RuntimeException>map(
              taken -> Refusal.invalid(new FieldError("code", "product.code-taken")))
          .orElse(e);
    }
  }

  /** Takes a product off the shelf; what was ordered stays ordered. */
  @Transactional
  public void hide(Actor seller, UUID id) {
    move(seller, id, SellerProduct.State.ON_SALE, SellerProduct.State.HIDDEN);
  }

  /**
   * Puts a hidden product back on the shelf.
   *
   * @throws Refusal CONFLICT {@code product.taken-down} when an operator took it down, {@code
   *     shop.stopped} when an operator stopped the shop
   */
  @Transactional
  public void show(Actor seller, UUID id) {
    requireSelling(seller.requireSeller(Right.PRODUCTS).shopId());
    move(seller, id, SellerProduct.State.HIDDEN, SellerProduct.State.ON_SALE);
  }

  /** A stopped shop puts nothing on its shelves until it may go on. */
  public void requireSelling(UUID shopId) {
    shops
        .find(shopId)
        .filter(shop -> shop.state() != ShopView.State.SUSPENDED)
        .orElseThrow(() -> Refusal.conflict("shop.stopped"));
  }

  private void move(Actor seller, UUID id, SellerProduct.State from, SellerProduct.State to) {
    SellerProduct product = find(seller, id);
    if (product.state() == SellerProduct.State.TAKEN_DOWN) {
      throw Refusal.conflict("product.taken-down", product.name());
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update product set state = :to where id = :id and state = :from")
                .bind("to", to)
                .bind("id", id)
                .bind("from", from)
                .execute());
  }
}
