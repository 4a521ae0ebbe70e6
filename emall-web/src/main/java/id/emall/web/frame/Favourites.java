package id.emall.web.frame;

import java.util.UUID;

/** What whoever makes this request keeps to buy later; cards of products show it. */
public interface Favourites {

  /** Nobody's. */
  Favourites NONE = product -> false;

  /** Whether the product is kept. */
  boolean has(UUID product);
}
