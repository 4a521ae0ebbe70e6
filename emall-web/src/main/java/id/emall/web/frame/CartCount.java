package id.emall.web.frame;

/** How much lies in the cart of whoever makes this request; the header of every page shows it. */
public interface CartCount {

  /** The number of pieces, 0 for an empty cart. */
  int pieces();
}
