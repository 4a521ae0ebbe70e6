package id.emall.core.cart;

import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.rates.ParcelLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Fills and shows carts. A cart holds at most {@value #MOST_LINES} products. */
@ApplicationScoped
public class Carts {

  public static final int MOST_LINES = 100;
  public static final int MOST_PIECES = 1_000;

  private static final String LINES =
      """
      select s.id as shop_id, s.slug as shop_slug, s.name as shop_name,
        coalesce(s.district_code, s.regency_code) as origin,
        p.id, p.slug, p.name, p.photo_media_ids[1] as photo, p.price, p.weight_grams, p.making_days, l.quantity,
        coalesce(p.length_cm * p.width_cm * p.height_cm, 0)::bigint as volume_cm3,
        case when p.state = 'ON_SALE' and s.state = 'OPEN' then p.stock else 0 end as left_now
      from cart c join cart_line l on l.cart_id = c.id
      join product p on p.id = l.product_id join shop s on s.id = p.shop_id
      where\s""";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected Carts() {}

  @Inject
  public Carts(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  private record ShopWeight(String name, long weightGrams) {}

  /** Shows a cart; an owner without one sees it empty. One statement. */
  public CartView view(CartOwner owner) {
    Map<UUID, CartView.ShopGroup> shops = new LinkedHashMap<>();
    Map<UUID, List<CartView.Line>> lines = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            bindOwner(
                    handle.createQuery(
                        LINES + ownerCondition(owner) + " order by l.added_at, p.id"),
                    owner)
                .map(
                    (row, context) -> {
                      CartView.ShopGroup shop = shop(row);
                      shops.putIfAbsent(shop.shopId(), shop);
                      return lines
                          .computeIfAbsent(shop.shopId(), id -> new ArrayList<>())
                          .add(line(row));
                    })
                .list());
    return new CartView(
        shops.values().stream().map(shop -> withLines(shop, lines.get(shop.shopId()))).toList());
  }

  private static CartView.ShopGroup shop(ResultSet row) throws SQLException {
    return new CartView.ShopGroup(
        row.getObject("shop_id", UUID.class),
        row.getString("shop_slug"),
        row.getString("shop_name"),
        row.getString("origin"),
        List.of());
  }

  private static CartView.Line line(ResultSet row) throws SQLException {
    return new CartView.Line(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("name"),
        row.getString("photo"),
        new Rupiah(row.getLong("price")),
        row.getInt("quantity"),
        row.getInt("weight_grams"),
        row.getLong("volume_cm3"),
        row.getInt("left_now"),
        row.getInt("making_days"));
  }

  private static CartView.ShopGroup withLines(CartView.ShopGroup shop, List<CartView.Line> lines) {
    return new CartView.ShopGroup(
        shop.shopId(), shop.shopSlug(), shop.shopName(), shop.origin(), lines);
  }

  /** How many pieces lie in the cart. */
  public int pieces(CartOwner owner) {
    return jdbi.withHandle(
        handle ->
            bindOwner(
                    handle.createQuery(
                        "select coalesce(sum(l.quantity), 0) from cart c join cart_line l on l.cart_id = c.id where "
                            + ownerCondition(owner)),
                    owner)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Puts more pieces of a product into the cart.
   *
   * @throws Refusal NOT_FOUND when there is no such product on sale, INVALID when the quantity is
   *     out of range or makes its shop's parcel too heavy
   */
  @Transactional
  public void add(CartOwner owner, UUID productId, int quantity) {
    checkQuantity(quantity, 1);
    jdbi.useHandle(
        handle -> {
          UUID cart = cart(handle, owner);
          int added =
              handle
                  .createUpdate(
                      """
              insert into cart_line (cart_id, product_id, quantity, added_at)
              select :cart, p.id, :quantity, :now from product p where p.id = :product and p.state = 'ON_SALE'
                and ((select count(*) from cart_line where cart_id = :cart) < :most
                  or exists (select 1 from cart_line where cart_id = :cart and product_id = :product))
              on conflict (cart_id, product_id)
              do update set quantity = least(:pieces, cart_line.quantity + excluded.quantity)
              """)
                  .bind("cart", cart)
                  .bind("product", productId)
                  .bind("quantity", quantity)
                  .bind("now", clock.instant())
                  .bind("most", MOST_LINES)
                  .bind("pieces", MOST_PIECES)
                  .execute();
          if (added == 0) {
            throw exists(handle, productId)
                ? Refusal.conflict("cart.full", MOST_LINES)
                : Refusal.notFound("product");
          }
          checkWeight(handle, owner, productId);
        });
  }

  /**
   * Sets how many pieces are wanted; 0 takes the product out.
   *
   * @throws Refusal INVALID when the quantity is out of range or makes its shop's parcel too heavy
   */
  @Transactional
  public void set(CartOwner owner, UUID productId, int quantity) {
    checkQuantity(quantity, 0);
    String change =
        quantity == 0
            ? "delete from cart_line l using cart c where l.cart_id = c.id and l.product_id = :product and "
            : "update cart_line l set quantity = :quantity from cart c where l.cart_id = c.id and l.product_id = :product and ";
    jdbi.useHandle(
        handle -> {
          Update update =
              handle.createUpdate(change + ownerCondition(owner)).bind("product", productId);
          if (quantity > 0) {
            update.bind("quantity", quantity);
          }
          bindOwner(update, owner).execute();
          if (quantity > 0) {
            checkWeight(handle, owner, productId);
          }
        });
  }

  /**
   * What joining two carts left out.
   *
   * @param fewer products of which fewer pieces are left than were wanted
   * @param leftOut products for which the cart had no place
   */
  public record Joined(int fewer, int leftOut) {}

  /**
   * Gives a visitor's cart to the member who just signed in. What both hold is kept at the larger
   * number, none beyond what is left of it; what is sold out stays as it was, for the cart to say
   * so. Where there are too many products the member's own stay, and the latest of the visitor's.
   */
  @Transactional
  public Joined adopt(UUID memberId, String token) {
    CartOwner.OfVisitor visitor = new CartOwner.OfVisitor(token);
    return jdbi.withHandle(
        handle -> {
          UUID cart = cart(handle, new CartOwner.OfMember(memberId));
          Joined joined =
              handle
                  .createQuery(
                      """
                      with brought as (
                        select l.product_id, l.added_at, own.product_id is not null as there,
                          greatest(l.quantity, own.quantity) as wanted,
                          least(greatest(l.quantity, own.quantity), nullif(p.stock, 0)) as quantity,
                          count(*) filter (where own.product_id is null)
                            over (order by l.added_at desc, l.product_id) as place
                        from cart v join cart_line l on l.cart_id = v.id
                        join product p on p.id = l.product_id
                        left join cart_line own on own.cart_id = :cart and own.product_id = l.product_id
                        where v.token_hash = :hash),
                      put as (
                        insert into cart_line (cart_id, product_id, quantity, added_at)
                        select :cart, product_id, quantity, added_at from brought
                        where there
                          or place <= :most - (select count(*) from cart_line where cart_id = :cart)
                        on conflict (cart_id, product_id) do update set quantity = excluded.quantity
                        returning product_id)
                      select count(*) filter (where put.product_id is not null and quantity < wanted) as fewer,
                        count(*) filter (where put.product_id is null) as left_out
                      from brought left join put on put.product_id = brought.product_id
                      """)
                  .bind("cart", cart)
                  .bind("hash", visitor.hash())
                  .bind("most", MOST_LINES)
                  .mapTo(Joined.class)
                  .one();
          handle
              .createUpdate("delete from cart where token_hash = :hash")
              .bind("hash", visitor.hash())
              .execute();
          return joined;
        });
  }

  /** Takes out what has been ordered; other lines stay. */
  @Transactional
  public void remove(CartOwner owner, List<UUID> productIds) {
    jdbi.useHandle(
        handle ->
            bindOwner(
                    handle
                        .createUpdate(
                            "delete from cart_line l using cart c where l.cart_id = c.id and l.product_id = any(:products) and "
                                + ownerCondition(owner))
                        .bindArray("products", UUID.class, productIds),
                    owner)
                .execute());
  }

  private UUID cart(Handle handle, CartOwner owner) {
    String column = owner instanceof CartOwner.OfMember ? "member_id" : "token_hash";
    return bindOwner(
            handle.createQuery(
                "insert into cart as c (id, "
                    + column
                    + ", changed_at) values (:id, :owner, :now) "
                    + "on conflict ("
                    + column
                    + ") do update set changed_at = excluded.changed_at returning id"),
            owner)
        .bind("id", ids.next())
        .bind("now", clock.instant())
        .mapTo(UUID.class)
        .one();
  }

  private static String ownerCondition(CartOwner owner) {
    return owner instanceof CartOwner.OfMember ? "c.member_id = :owner" : "c.token_hash = :owner";
  }

  private static <S extends SqlStatement<S>> S bindOwner(S statement, CartOwner owner) {
    return switch (owner) {
      case CartOwner.OfMember member -> statement.bind("owner", member.memberId());
      case CartOwner.OfVisitor visitor -> statement.bind("owner", visitor.hash());
    };
  }

  private static boolean exists(Handle handle, UUID productId) {
    return handle
        .createQuery("select exists (select 1 from product where id = :id and state = 'ON_SALE')")
        .bind("id", productId)
        .mapTo(Boolean.class)
        .one();
  }

  /** What lies in the cart from the product's shop must fit into one parcel. */
  private static void checkWeight(Handle handle, CartOwner owner, UUID productId) {
    bindOwner(
            handle.createQuery(
                """
                select s.name, sum(p.weight_grams::bigint * l.quantity) as weight_grams
                from cart c join cart_line l on l.cart_id = c.id
                join product p on p.id = l.product_id join shop s on s.id = p.shop_id
                where s.id = (select shop_id from product where id = :product) and\s"""
                    + ownerCondition(owner)
                    + " group by s.name"),
            owner)
        .bind("product", productId)
        .mapTo(ShopWeight.class)
        .findOne()
        .filter(shop -> shop.weightGrams() > ParcelLimit.MOST_GRAMS)
        .ifPresent(
            shop -> {
              throw Refusal.invalid(
                  ParcelLimit.exceeded("quantity", shop.name(), shop.weightGrams()));
            });
  }

  private static void checkQuantity(int quantity, int least) {
    Checks checks = new Checks();
    checks.range("quantity", quantity, least, MOST_PIECES);
    checks.refuse();
  }
}
