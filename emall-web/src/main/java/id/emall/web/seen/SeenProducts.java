package id.emall.web.seen;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.Products;
import id.emall.web.cookie.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What whoever makes this request looked at last. */
@RequestScoped
public class SeenProducts {

  @Inject private Cookies cookies;

  @Inject private Products products;

  private UUID now;

  /** Notes that a product is being looked at. */
  public void note(UUID product) {
    now = product;
  }

  /**
   * Those looked at before that can be bought now, the latest first. One statement, none for whom
   * nothing is remembered.
   */
  public List<ProductCard> before(int most) {
    List<UUID> others = ids().stream().filter(id -> !id.equals(now)).toList();
    return products.cards(others).stream().limit(most).toList();
  }

  /** What is to be remembered from now on; empty when nothing new was looked at. */
  Optional<String> remembered() {
    return Optional.ofNullable(now).map(product -> SeenIds.write(product, ids()));
  }

  private List<UUID> ids() {
    return cookies.read(Cookies.SEEN).map(SeenIds::read).orElse(List.of());
  }
}
