package id.emall.core.wish;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.Carts;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a member keeps to buy later, at most {@value #MOST} products. */
@ApplicationScoped
public class Wishes {

  public static final int MOST = 200;

  private static final int PAGE = 24;

  private Jdbi jdbi;
  private Clock clock;
  private Carts carts;

  protected Wishes() {}

  @Inject
  Wishes(Jdbi jdbi, Clock clock, Carts carts) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.carts = carts;
  }

  /**
   * Keeps a product; one that is kept already stays as it is.
   *
   * @throws Refusal SIGN_IN_REQUIRED; NOT_FOUND when there is no such product on the shelf;
   *     CONFLICT {@code wish.full}
   */
  @Transactional
  public void keep(Actor actor, UUID productId) {
    UUID member = actor.requireMember().id();
    // One after another, so that many at once do not slip through the limit.
    jdbi.useHandle(
        handle -> handle.execute("select 1 from member where id = ? for no key update", member));
    Set<UUID> kept = kept(member);
    if (kept.contains(productId)) {
      return;
    }
    if (kept.size() >= MOST) {
      throw Refusal.conflict("wish.full", MOST);
    }
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into favourite (member_id, product_id, added_at, kept_price, told_price,
                          in_stock)
                        select :member, p.id, :now, p.price, p.price, s.state = 'OPEN' and p.stock > 0
                        from product p join shop s on s.id = p.shop_id
                        where p.id = :product and p.state = 'ON_SALE' and s.state <> 'SUSPENDED'
                        """)
                    .bind("member", member)
                    .bind("product", productId)
                    .bind("now", clock.instant())
                    .execute());
    if (added == 0) {
      throw Refusal.notFound("product");
    }
  }

  /**
   * Keeps a product no longer, if it was kept.
   *
   * @throws Refusal SIGN_IN_REQUIRED
   */
  @Transactional
  public void drop(Actor actor, UUID productId) {
    delete(actor.requireMember().id(), productId);
  }

  /**
   * Moves one piece of a kept product into the member's cart. Sent twice, it moves once.
   *
   * @throws Refusal SIGN_IN_REQUIRED; NOT_FOUND when it is no longer on sale, CONFLICT {@code
   *     cart.full}, INVALID when its shop's parcel gets too heavy; it is kept then
   */
  @Transactional
  public void moveToCart(Actor actor, UUID productId) {
    UUID member = actor.requireMember().id();
    if (delete(member, productId)) {
      carts.add(new CartOwner.OfMember(member), productId, 1);
    }
  }

  private boolean delete(UUID member, UUID productId) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "delete from favourite where member_id = ? and product_id = ?",
                    member,
                    productId))
        == 1;
  }

  /** What a member keeps, without looking at it further. */
  public Set<UUID> kept(UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select product_id from favourite where member_id = :member")
                .bind("member", member)
                .mapTo(UUID.class)
                .set());
  }

  /**
   * A page of what a member keeps, the latest first; also what can no longer be bought.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code cursor.malformed}
   */
  public Page<WishView> list(Actor actor, String cursor) {
    UUID member = actor.requireMember().id();
    PageCut cut = PageCut.of("w.added_at", "w.product_id", false, PAGE, cursor);
    List<WishRow> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        WishRow.SELECT
                            + " where w.member_id = :member%s %s limit :most"
                                .formatted(cut.place(), cut.order()))
                    .bind("member", member)
                    .bindMap(cut.values())
                    .mapTo(WishRow.class)
                    .list());
    return cut.of(
        found.stream().map(WishRow::view).toList(), WishView::addedAt, wish -> wish.product().id());
  }
}
