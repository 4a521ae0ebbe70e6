package id.emall.core.partner;

import id.emall.core.common.Rupiah;
import java.util.List;
import java.util.UUID;

/** What partners see of the catalogue. */
public interface ProductAnswers {

  /**
   * A product in a list.
   *
   * @param makingDays within which it is made to order; null when it is sold from stock
   */
  record Summary(
      UUID id,
      String slug,
      String name,
      Rupiah price,
      int stock,
      Integer makingDays,
      ShopName shop,
      String photo) {}

  /**
   * One page of a list.
   *
   * @param next cursor of the next page, null on the last
   */
  record Page(List<Summary> products, String next) implements ContractValue {}

  /**
   * A product with all that is told of it.
   *
   * @param makingDays within which it is made to order; null when it is sold from stock
   */
  record Product(
      UUID id,
      String slug,
      String name,
      String description,
      Rupiah price,
      int weightGrams,
      int stock,
      Integer makingDays,
      boolean onSale,
      String category,
      ShopName shop,
      List<String> photos)
      implements ContractValue {}

  /** A regency or city; {@code name} with its kind. */
  record Regency(String code, String name, String provinceCode, String province) {}

  /** Regencies in the order of their codes. */
  record Regencies(List<Regency> regencies) implements ContractValue {}

  /** A district of a regency; {@code name} without its kind. */
  record District(String code, String name) {}

  record Districts(List<District> districts) implements ContractValue {}
}
