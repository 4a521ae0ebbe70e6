package id.emall.core.region;

/**
 * A district (kecamatan) of a regency, as operators imported it.
 *
 * @param code official code, e.g. {@code 13.76.01}, which begins with its regency's
 * @param name without its kind, e.g. {@code Payakumbuh Barat}
 * @param offered whether addresses may still name it
 */
public record District(String code, String regencyCode, String name, boolean offered) {

  /** As it stands in an address: {@code Kec. Payakumbuh Barat}. */
  public String label() {
    return "Kec. " + name;
  }
}
