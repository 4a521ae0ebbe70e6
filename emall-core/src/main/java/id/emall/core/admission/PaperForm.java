package id.emall.core.admission;

import id.emall.core.media.MediaStore;

/**
 * A paper as typed. Any part may be null or wrong; errors name the parts {@code documentKind},
 * {@code documentNumber}, {@code scan} and {@code validUntil}.
 *
 * @param kind name of a {@link id.emall.core.identity.DocumentKind}
 * @param scan media id from {@link MediaStore#storeDocument}, or null
 * @param validUntil its last day, e.g. {@code 2027-12-31}, where its number does not tell; null or
 *     blank for none
 */
public record PaperForm(String kind, String number, String scan, String validUntil) {

  /** Never the number. */
  @Override
  public String toString() {
    return "PaperForm[" + kind + "]";
  }
}
