package id.emall.core.catalogue.sheet;

import java.util.UUID;

/**
 * A file of products is worked off.
 *
 * @param memberId who brought it
 * @param file as the seller's computer calls it
 */
public record ProductsImported(UUID importId, UUID shopId, UUID memberId, String file) {

  static ProductsImported of(ImportProgress.Running running) {
    return new ProductsImported(running.id(), running.shopId(), running.memberId(), running.name());
  }
}
