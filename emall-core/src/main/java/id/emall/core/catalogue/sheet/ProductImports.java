package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.SentTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where sellers bring their products as a file. It is received at once; in the background its rows
 * are checked, the seller sees what would become of them, and with the seller's word they are
 * written. A shop has one import at a time.
 */
@ApplicationScoped
public class ProductImports {

  /** So many rows of products a file may have. */
  public static final int ROWS_MOST = 100_000;

  /** The largest file: that many rows with 400 letters of description each are so large. */
  public static final int BYTES_MOST = 50 << 20;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private ImportContent content;
  private StagedRows staged;
  private SellerProducts products;

  protected ProductImports() {}

  @Inject
  ProductImports(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      ImportContent content,
      StagedRows staged,
      SellerProducts products) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.content = content;
    this.staged = staged;
    this.products = products;
  }

  /**
   * Receives a file. One that waits for the seller's word is let go of for it.
   *
   * @param name as the seller's computer calls it; for people only
   * @param file closed by the caller; never whole in memory
   * @return the import's id
   * @throws Refusal INVALID for the field {@code file} when it is empty or larger than {@value
   *     #BYTES_MOST} bytes; CONFLICT {@code import.running} while another one of the shop is worked
   *     on
   */
  @Transactional
  public UUID bring(Actor seller, String name, InputStream file) {
    Actor.Member member = seller.requireSeller(Right.PRODUCTS);
    UUID id = ids.next();
    jdbi.useHandle(
        handle -> {
          dropChecked(handle, member.shopId());
          if (!receive(handle, id, member, SentTable.name(name))) {
            throw Refusal.conflict("import.running");
          }
          long bytes = content.keep(id, file, BYTES_MOST);
          handle.execute("update product_import set bytes = ? where id = ?", bytes, id);
        });
    return id;
  }

  private void dropChecked(Handle handle, UUID shopId) {
    handle
        .createQuery(
            """
            update product_import set state = 'DROPPED', done_at = :now
            where shop_id = :shop and state = 'CHECKED' returning id
            """)
        .bind("shop", shopId)
        .bind("now", clock.instant())
        .mapTo(UUID.class)
        .list()
        .forEach(id -> staged.forget(id, StagedRows.Keep.NOTHING));
  }

  private boolean receive(Handle handle, UUID id, Actor.Member member, String name) {
    return handle
            .createUpdate(
                """
                insert into product_import (id, shop_id, member_id, name, bytes, received_at, state, next_at)
                values (:id, :shop, :member, :name, 0, :now, 'CHECKING', :now) on conflict do nothing
                """)
            .bind("id", id)
            .bind("shop", member.shopId())
            .bind("member", member.id())
            .bind("name", name)
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /**
   * Has what was found right written.
   *
   * @throws Refusal CONFLICT {@code shop.stopped} when an operator stopped the shop, {@code
   *     import.not-checked} when it does not wait for that; NOT_FOUND when it is another's
   */
  @Transactional
  public void confirm(Actor seller, UUID id) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    products.requireSelling(shop);
    move(shop, id, "state = 'WRITING', next_at = :now");
  }

  /**
   * Lets go of an import of which nothing is written yet.
   *
   * @throws Refusal CONFLICT {@code import.not-checked} when it does not wait for the seller's word
   *     any more; NOT_FOUND when it is another's
   */
  @Transactional
  public void drop(Actor seller, UUID id) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    move(shop, id, "state = 'DROPPED', done_at = :now");
    staged.forget(id, StagedRows.Keep.NOTHING);
  }

  private void move(UUID shop, UUID id, String change) {
    jdbi.useHandle(
        handle -> {
          boolean known =
              handle
                  .createQuery("select 1 from product_import where id = :id and shop_id = :shop")
                  .bind("id", id)
                  .bind("shop", shop)
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent();
          if (!known) {
            throw Refusal.notFound("import");
          }
          int moved =
              handle
                  .createUpdate(
                      "update product_import set "
                          + change
                          + " where id = :id and shop_id = :shop and state = 'CHECKED'")
                  .bind("now", clock.instant())
                  .bind("id", id)
                  .bind("shop", shop)
                  .execute();
          if (moved == 0) {
            throw Refusal.conflict("import.not-checked");
          }
        });
  }
}
