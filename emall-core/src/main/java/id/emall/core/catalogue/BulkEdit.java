package id.emall.core.catalogue;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Changes the price, the stock, the way of selling or the place on the shelf of several products of
 * a shop at once. As with a single product, a new price or way of selling names the version and a
 * count the stock that the seller saw; what is not as it was seen is left as it is and told, and
 * the others are changed.
 */
@ApplicationScoped
public class BulkEdit {

  /** So many products are changed at once. */
  public static final int PRODUCTS_MOST = 500;

  private static final int PERCENT_LEAST = -90;
  private static final int PERCENT_MOST = 900;

  private Jdbi jdbi;
  private ProductChecks checks;
  private SellerProducts products;

  protected BulkEdit() {}

  @Inject
  BulkEdit(Jdbi jdbi, ProductChecks checks, SellerProducts products) {
    this.jdbi = jdbi;
    this.checks = checks;
    this.products = products;
  }

  /** A product as the seller saw it. */
  public record Seen(UUID productId, int version, int stock) {}

  /** What is to become of all of them; a figure that cannot be read is null. */
  public sealed interface Wish {

    /** One price for all, in rupiah. */
    record Price(Long rupiah) implements Wish {}

    /** So many hundredths more, or less when negative; rounded to whole rupiah. */
    record Percent(Integer percent) implements Wish {}

    /** One count for all, in pieces. */
    record Stock(Integer pieces) implements Wish {}

    /** Made when they are ordered, within so many days. */
    record MadeToOrder(Integer days) implements Wish {}

    /** Sold from stock. */
    record FromStock() implements Wish {}

    /** On the shelf. */
    record Sold() implements Wish {}

    /** Off the shelf. */
    record NotSold() implements Wish {}
  }

  /** What became of a product. */
  public enum Fate {
    CHANGED,
    /** It was so already. */
    SAME,
    REFUSED
  }

  /**
   * @param refusal why it was left as it is, or null
   */
  public record Outcome(UUID productId, String name, Fate fate, Refusal refusal) {}

  private record Now(
      UUID id,
      String name,
      long price,
      int stock,
      int makingDays,
      SellerProduct.State state,
      int version) {

    Now priced(long rupiah) {
      return new Now(id, name, rupiah, stock, makingDays, state, version);
    }

    Now counted(int pieces) {
      return new Now(id, name, price, pieces, makingDays, state, version);
    }

    Now made(int days) {
      return new Now(id, name, price, stock, days, state, version);
    }

    Now placed(SellerProduct.State place) {
      return new Now(id, name, price, stock, makingDays, place, version);
    }
  }

  /**
   * @param chosen in the order in which outcomes are told
   * @throws Refusal INVALID {@code value} when the figure is wrong, {@code products} when none or
   *     too many are chosen; CONFLICT {@code shop.stopped} when an operator stopped the shop and
   *     they are to be sold; NOT_FOUND when one of them is another's
   */
  @Transactional
  public List<Outcome> change(Actor seller, List<Seen> chosen, Wish wish) {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    Map<UUID, Seen> seen = new LinkedHashMap<>();
    chosen.forEach(one -> seen.put(one.productId(), one));
    check(seen, wish);
    if (wish instanceof Wish.Sold) {
      products.requireSelling(shop);
    }
    return jdbi.withHandle(
        handle -> {
          Map<UUID, Now> found = lock(handle, shop, seen);
          List<Outcome> outcomes = new ArrayList<>();
          List<Now> changed = new ArrayList<>();
          for (Seen one : seen.values()) {
            outcomes.add(outcome(found.get(one.productId()), one, wish, changed));
          }
          write(handle, changed);
          return outcomes;
        });
  }

  private void check(Map<UUID, Seen> seen, Wish wish) {
    Checks found = new Checks();
    found.that(!seen.isEmpty(), "products", "bulk.none");
    found.that(seen.size() <= PRODUCTS_MOST, "products", "bulk.too-many", PRODUCTS_MOST);
    switch (wish) {
      case Wish.Price price -> checks.price(found, "value", price.rupiah());
      case Wish.Stock stock -> checks.stock(found, "value", stock.pieces());
      case Wish.MadeToOrder made -> checks.makingDays(found, "value", made.days());
      case Wish.Percent percent -> {
        found.that(percent.percent() != null && percent.percent() != 0, "value", "required");
        if (percent.percent() != null) {
          found.range("value", percent.percent(), PERCENT_LEAST, PERCENT_MOST);
        }
      }
      case Wish.FromStock fromStock -> {
        // Says all there is to say.
      }
      case Wish.Sold sold -> {
        // Says all there is to say.
      }
      case Wish.NotSold notSold -> {
        // Says all there is to say.
      }
    }
    found.refuse();
  }

  /** In the order of their ids, as checkouts do. */
  private static Map<UUID, Now> lock(Handle handle, UUID shop, Map<UUID, Seen> seen) {
    Map<UUID, Now> found = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select id, name, price, stock, making_days, state, version from product
            where id = any(:ids) and shop_id = :shop order by id for update
            """)
        .bindArray("ids", UUID.class, seen.keySet())
        .bind("shop", shop)
        .mapTo(Now.class)
        .forEach(now -> found.put(now.id(), now));
    if (found.size() < seen.size()) {
      throw Refusal.notFound("product");
    }
    return found;
  }

  private static Outcome outcome(Now now, Seen seen, Wish wish, List<Now> changed) {
    try {
      Now wished = wished(now, seen, wish);
      if (wished.equals(now)) {
        return new Outcome(now.id(), now.name(), Fate.SAME, null);
      }
      changed.add(wished);
      return new Outcome(now.id(), now.name(), Fate.CHANGED, null);
    } catch (Refusal refusal) {
      return new Outcome(now.id(), now.name(), Fate.REFUSED, refusal);
    }
  }

  private static Now wished(Now now, Seen seen, Wish wish) {
    return switch (wish) {
      case Wish.Price price -> priced(now, seen, price.rupiah());
      case Wish.Percent percent -> priced(now, seen, more(now.price(), percent.percent()));
      case Wish.Stock stock -> counted(now, seen, stock.pieces());
      case Wish.MadeToOrder made -> made(now, seen, made.days());
      case Wish.FromStock fromStock -> made(now, seen, 0);
      case Wish.Sold sold -> placed(now, SellerProduct.State.ON_SALE);
      case Wish.NotSold notSold -> placed(now, SellerProduct.State.HIDDEN);
    };
  }

  private static long more(long price, int percent) {
    return BigDecimal.valueOf(price)
        .multiply(BigDecimal.valueOf(100L + percent))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static Now priced(Now now, Seen seen, long price) {
    requireSeen(now, seen);
    if (price < ProductChecks.PRICE_LEAST || price > ProductChecks.PRICE_MOST) {
      throw Refusal.invalid(
          new FieldError(
              "value", "out-of-range", ProductChecks.PRICE_LEAST, ProductChecks.PRICE_MOST));
    }
    return now.priced(price);
  }

  private static Now made(Now now, Seen seen, int days) {
    requireSeen(now, seen);
    return now.made(days);
  }

  private static void requireSeen(Now now, Seen seen) {
    if (now.version() != seen.version()) {
      throw Refusal.conflict("product.changed", now.name());
    }
  }

  private static Now counted(Now now, Seen seen, int stock) {
    if (now.stock() != seen.stock()) {
      throw Refusal.conflict("stock.moved", now.name(), now.stock());
    }
    return now.counted(stock);
  }

  private static Now placed(Now now, SellerProduct.State state) {
    if (now.state() == SellerProduct.State.TAKEN_DOWN) {
      throw Refusal.conflict("product.taken-down", now.name());
    }
    return now.placed(state);
  }

  private static void write(Handle handle, List<Now> changed) {
    if (changed.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            update product p set price = w.price, stock = w.stock, making_days = w.making, state = w.state,
              version = p.version + case when (p.price, p.making_days) <> (w.price, w.making) then 1 else 0 end
            from unnest(:ids::uuid[], :prices::bigint[], :stocks::int[], :making::int[], :states::text[])
              as w (id, price, stock, making, state)
            where p.id = w.id
            """)
        .bindArray("ids", UUID.class, changed.stream().map(Now::id).toList())
        .bindArray("prices", Long.class, changed.stream().map(Now::price).toList())
        .bindArray("stocks", Integer.class, changed.stream().map(Now::stock).toList())
        .bindArray("making", Integer.class, changed.stream().map(Now::makingDays).toList())
        .bindArray("states", String.class, changed.stream().map(one -> one.state().name()).toList())
        .execute();
  }
}
