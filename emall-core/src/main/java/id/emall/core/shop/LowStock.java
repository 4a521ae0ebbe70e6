package id.emall.core.shop;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** From how few pieces on a shop's people want to be reminded that a product will soon be gone. */
@ApplicationScoped
public class LowStock {

  /** The highest mark; 0 reminds of nothing but what is sold out. */
  public static final int MOST = 1_000;

  private Jdbi jdbi;

  protected LowStock() {}

  @Inject
  LowStock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The mark of the seller's own shop, in pieces. */
  public int mark(Actor seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select low_stock from shop where id = :shop")
                .bind("shop", seller.requireSeller(Right.PRODUCTS).shopId())
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Moves the mark.
   *
   * @throws Refusal INVALID for {@code mark} unless it is from 0 to {@value #MOST}
   */
  @Transactional
  public void move(Actor seller, int pieces) {
    Actor.Member by = seller.requireSeller(Right.PRODUCTS);
    Checks checks = new Checks();
    checks.range("mark", pieces, 0, MOST);
    checks.refuse();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update shop set low_stock = :mark where id = :shop")
                .bind("mark", pieces)
                .bind("shop", by.shopId())
                .execute());
  }
}
