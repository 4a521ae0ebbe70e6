package id.emall.core.cart;

import id.emall.core.common.Rupiah;
import id.emall.core.rates.Consignment;
import java.util.List;
import java.util.UUID;

/**
 * A cart as people see it, with today's prices.
 *
 * @param groups one per seller, in the order in which they came in
 */
public record CartView(List<ShopGroup> groups) {

  public static final CartView EMPTY = new CartView(List.of());

  public CartView {
    groups = List.copyOf(groups);
  }

  /**
   * What one shop would send.
   *
   * @param origin code of the regency or district that it sends from
   */
  public record ShopGroup(
      UUID shopId, String shopSlug, String shopName, String origin, List<Line> lines) {
    public ShopGroup {
      lines = List.copyOf(lines);
    }

    public Rupiah goods() {
      return lines.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public long weightGrams() {
      return lines.stream().mapToLong(line -> (long) line.weightGrams() * line.quantity()).sum();
    }

    /** As far as sizes are known. */
    public long volumeCm3() {
      return lines.stream().mapToLong(line -> line.volumeCm3() * line.quantity()).sum();
    }

    /** The longest that any of it is made; 0 when all lies ready. */
    public int makingDays() {
      return lines.stream().mapToInt(Line::makingDays).max().orElse(0);
    }

    /** What the shop would send to a regency or district. */
    public Consignment to(String destination) {
      return new Consignment(origin, destination, weightGrams(), volumeCm3());
    }
  }

  /**
   * One product of a cart.
   *
   * @param volumeCm3 of one piece, packed; 0 when its size is unknown
   * @param stock how many are left now; 0 also when the product is no longer sold
   * @param makingDays within which it is made to order; 0 when it is sold from stock
   */
  public record Line(
      UUID productId,
      String slug,
      String name,
      String photoMediaId,
      Rupiah price,
      int quantity,
      int weightGrams,
      long volumeCm3,
      int stock,
      int makingDays) {
    public Rupiah amount() {
      return price.times(quantity);
    }

    /** Whether less is left than wanted. */
    public boolean isShort() {
      return stock < quantity;
    }
  }

  public Rupiah goods() {
    return groups.stream().map(ShopGroup::goods).reduce(Rupiah.ZERO, Rupiah::plus);
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  public int pieces() {
    return groups.stream().flatMap(group -> group.lines().stream()).mapToInt(Line::quantity).sum();
  }

  public boolean isShort() {
    return groups.stream().flatMap(group -> group.lines().stream()).anyMatch(Line::isShort);
  }
}
