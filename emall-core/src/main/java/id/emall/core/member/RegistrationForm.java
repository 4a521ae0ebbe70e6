package id.emall.core.member;

import id.emall.core.media.MediaStore;

/**
 * What somebody typed to become a member. Any part may be null or wrong; errors name the parts as
 * they are called here, {@code provinceCode} as {@code province} and {@code regencyCode} as {@code
 * regency}.
 *
 * @param district the district as typed, see {@link id.emall.core.region.Districts#read}; null or
 *     blank for none
 * @param language {@code id} or {@code en}
 * @param seller the wish to sell as well, or null
 */
public record RegistrationForm(
    String name,
    String username,
    String password,
    String email,
    String phone,
    String provinceCode,
    String regencyCode,
    String district,
    String address,
    String language,
    SellerForm seller) {

  /** Of somebody who names no district. */
  public RegistrationForm(
      String name,
      String username,
      String password,
      String email,
      String phone,
      String provinceCode,
      String regencyCode,
      String address,
      String language,
      SellerForm seller) {
    this(
        name,
        username,
        password,
        email,
        phone,
        provinceCode,
        regencyCode,
        null,
        address,
        language,
        seller);
  }

  /**
   * The seller's part.
   *
   * @param documentKind {@code NIK}, {@code NIB}, {@code NPWP} or {@code PIRT}
   * @param scan media id from {@link MediaStore#storeDocument}, or null
   */
  public record SellerForm(
      String shopName, String documentKind, String documentNumber, String scan) {}

  /** Never the password or the document's number. */
  @Override
  public String toString() {
    return "RegistrationForm[username=" + username + "]";
  }
}
