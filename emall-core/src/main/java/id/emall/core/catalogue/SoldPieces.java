package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the pieces of completed orders, by which lists know what sells best. Rows are locked in
 * the order of their ids, as {@link Stock} does.
 */
@ApplicationScoped
public class SoldPieces {

  private Jdbi jdbi;

  protected SoldPieces() {}

  @Inject
  public SoldPieces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An order is completed, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<StockWish> pieces) {
    count(pieces, 1);
  }

  /** A completed order was owed back after all, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeBack(List<StockWish> pieces) {
    count(pieces, -1);
  }

  private void count(List<StockWish> pieces, int sign) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with piece as (
                      select * from unnest(:ids::uuid[], :quantities::int[]) as w (id, quantity)
                    ), locked as (
                      select p.id, piece.quantity from product p join piece using (id)
                      order by p.id for update of p
                    )
                    update product p set sold = greatest(p.sold + :sign * locked.quantity, 0)
                    from locked where p.id = locked.id
                    """)
                .bindArray("ids", UUID.class, pieces.stream().map(StockWish::productId).toList())
                .bindArray(
                    "quantities", Integer.class, pieces.stream().map(StockWish::quantity).toList())
                .bind("sign", sign)
                .execute());
  }
}
