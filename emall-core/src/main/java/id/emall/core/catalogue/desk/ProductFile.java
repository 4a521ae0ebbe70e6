package id.emall.core.catalogue.desk;

import id.emall.core.catalogue.SellerProduct;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that operators decide by about a product.
 *
 * @param changes by operators, newest first
 */
public record ProductFile(
    ProductLine line,
    String description,
    String categoryName,
    List<String> photos,
    UUID ownerId,
    boolean shopStopped,
    List<Change> changes) {

  public ProductFile {
    photos = List.copyOf(photos);
    changes = List.copyOf(changes);
  }

  /**
   * One change of state.
   *
   * @param decidedBy name of the operator
   */
  public record Change(Instant at, SellerProduct.State to, String decidedBy, String reason) {}

  /** Whether an operator took it off the shelf. */
  public boolean takenDown() {
    return line.state() == SellerProduct.State.TAKEN_DOWN;
  }
}
