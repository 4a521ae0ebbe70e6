package id.emall.core.catalogue;

import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes pieces out of stock and puts them back, never by reading first. Rows are locked in the
 * order of their ids, so two checkouts of the same products wait for each other instead of
 * deadlocking.
 */
@ApplicationScoped
public class Stock {

  private Jdbi jdbi;

  protected Stock() {}

  @Inject
  public Stock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Left(UUID id, String name, int stock, boolean sold) {}

  /**
   * Takes all that is wished or nothing, in the caller's transaction.
   *
   * @return what was taken, in the order of the wishes; wishes for the same product are one
   * @throws Refusal CONFLICT {@code stock.short} (name, pieces left) for the first product of which
   *     there is not enough, {@code stock.not-sold} (name) when it is not on sale or its shop is
   *     not open; NOT_FOUND for an unknown product
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<TakenStock> take(List<StockWish> wishes) {
    Map<UUID, Integer> wished = merge(wishes);
    return jdbi.withHandle(
        handle -> {
          Map<UUID, TakenStock> taken = take(handle, wished);
          if (taken.size() < wished.size()) {
            throw refusal(handle, wished, taken);
          }
          return wished.keySet().stream().map(taken::get).toList();
        });
  }

  /**
   * Takes all that is wished or nothing, in the caller's transaction, without refusing.
   *
   * @return whether all of it was there
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean takeIfAllThere(List<StockWish> wishes) {
    Map<UUID, Integer> wished = merge(wishes);
    return jdbi.withHandle(
        handle -> {
          Map<UUID, TakenStock> taken = take(handle, wished);
          if (taken.size() == wished.size()) {
            return true;
          }
          giveBack(
              taken.values().stream()
                  .map(line -> new StockWish(line.productId(), line.quantity()))
                  .toList());
          return false;
        });
  }

  /**
   * Keeps others from these products until the transaction ends, which is going to change some of
   * them in several steps.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(List<UUID> products) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from product where id = any(:ids) order by id for update")
                .bindArray("ids", UUID.class, products)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Puts pieces back, in the caller's transaction. Whoever calls sees to it that it is done once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void giveBack(List<StockWish> wishes) {
    Map<UUID, Integer> wished = merge(wishes);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with wish as (
                      select * from unnest(:ids::uuid[], :quantities::int[]) as w (id, quantity)
                    ), locked as (
                      select p.id, wish.quantity from product p join wish using (id)
                      order by p.id for update of p
                    )
                    update product p set stock = least(p.stock + locked.quantity, 1000000)
                    from locked where p.id = locked.id
                    """)
                .bindArray("ids", UUID.class, wished.keySet())
                .bindArray("quantities", Integer.class, wished.values())
                .execute());
  }

  private static Map<UUID, TakenStock> take(Handle handle, Map<UUID, Integer> wished) {
    Map<UUID, TakenStock> taken = new HashMap<>();
    handle
        .createQuery(
            """
            with wish as (
              select * from unnest(:ids::uuid[], :quantities::int[]) as w (id, quantity)
            ), locked as (
              select p.id, wish.quantity from product p join wish using (id)
              order by p.id for update of p
            )
            update product p set stock = p.stock - locked.quantity
            from locked, shop s
            where p.id = locked.id and p.stock >= locked.quantity and p.state = 'ON_SALE'
              and s.id = p.shop_id and s.state = 'OPEN'
            returning p.id as product_id, locked.quantity, p.name, p.price, p.weight_grams,
              coalesce(p.length_cm * p.width_cm * p.height_cm, 0)::bigint as volume_cm3,
              p.making_days, p.shop_id, s.name as shop_name, coalesce(s.district_code, s.regency_code) as shop_origin
            """)
        .bindArray("ids", UUID.class, wished.keySet())
        .bindArray("quantities", Integer.class, wished.values())
        .mapTo(TakenStock.class)
        .forEach(line -> taken.put(line.productId(), line));
    return taken;
  }

  private static Refusal refusal(
      Handle handle, Map<UUID, Integer> wished, Map<UUID, TakenStock> taken) {
    List<UUID> missing = new ArrayList<>(wished.keySet());
    missing.removeAll(taken.keySet());
    return handle
        .createQuery(
            """
            select p.id, p.name, p.stock, p.state = 'ON_SALE' and s.state = 'OPEN' as sold
            from product p join shop s on s.id = p.shop_id where p.id = :id
            """)
        .bind("id", missing.getFirst())
        .mapTo(Left.class)
        .findOne()
        .map(
            left ->
                left.sold()
                    ? Refusal.conflict("stock.short", left.name(), left.stock())
                    : Refusal.conflict("stock.not-sold", left.name()))
        .orElseGet(() -> Refusal.notFound("product"));
  }

  private static Map<UUID, Integer> merge(List<StockWish> wishes) {
    Map<UUID, Integer> merged = new LinkedHashMap<>();
    wishes.forEach(wish -> merged.merge(wish.productId(), wish.quantity(), Math::addExact));
    return merged;
  }
}
