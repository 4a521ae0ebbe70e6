package id.emall.core.catalogue;

import java.util.UUID;

/**
 * A shelf of the mall.
 *
 * @param slug its name in addresses, e.g. {@code kopi-teh}
 * @param icon name of its picture among Bootstrap Icons
 * @param parentId the shelf it is part of; null for one of the first floor
 */
public record Category(
    UUID id, String slug, String nameId, String nameEn, String icon, UUID parentId) {

  /**
   * @param language {@code id} or {@code en}
   */
  public String name(String language) {
    return "en".equals(language) ? nameEn : nameId;
  }
}
