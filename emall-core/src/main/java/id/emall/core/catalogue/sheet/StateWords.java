package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.SellerProduct.State;
import java.util.Locale;
import java.util.Optional;

/** How a table says whether a product is sold. */
final class StateWords {

  private StateWords() {}

  static String write(State state) {
    return switch (state) {
      case ON_SALE -> "dijual";
      case HIDDEN -> "tidak dijual";
      case TAKEN_DOWN -> "diturunkan";
    };
  }

  static Optional<State> read(String written) {
    return switch (written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
      case "dijual", "ya" -> Optional.of(State.ON_SALE);
      case "tidak dijual", "tidak", "disembunyikan" -> Optional.of(State.HIDDEN);
      case "diturunkan" -> Optional.of(State.TAKEN_DOWN);
      default -> Optional.empty();
    };
  }
}
