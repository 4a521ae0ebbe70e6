package id.emall.web.seller;

import id.emall.core.catalogue.BulkEdit;
import java.util.UUID;

/**
 * What became of a product that was changed with others, as it is shown.
 *
 * @param said why it was left as it is, for people; empty otherwise
 */
public record BulkLine(UUID productId, String name, BulkEdit.Fate fate, String said) {

  /** The kind of its status badge. */
  public String kind() {
    return switch (fate) {
      case CHANGED -> "good";
      case SAME -> "plain";
      case REFUSED -> "bad";
    };
  }
}
