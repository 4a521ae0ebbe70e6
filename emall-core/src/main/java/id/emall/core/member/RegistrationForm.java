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
   * @param documentKind e.g. {@code NIK}, {@code NIB}, {@code NPWP} or {@code PIRT}
   * @param scan media id from {@link MediaStore#storeDocument}, or null
   * @param birthDate e.g. {@code 1990-05-31}, to be compared with a NIK; null or blank for none
   * @param validUntil last day of the paper, where its number does not tell; null or blank for none
   */
  public record SellerForm(
      String shopName,
      String documentKind,
      String documentNumber,
      String scan,
      String birthDate,
      String validUntil) {

    /** Of somebody who tells no days. */
    public SellerForm(String shopName, String documentKind, String documentNumber, String scan) {
      this(shopName, documentKind, documentNumber, scan, null, null);
    }

    /** Never the number or the birth date. */
    @Override
    public String toString() {
      return "SellerForm[" + documentKind + "]";
    }
  }

  /** Never the password or the document's number. */
  @Override
  public String toString() {
    return "RegistrationForm[username=" + username + "]";
  }
}
