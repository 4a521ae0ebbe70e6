package id.emall.core.review;

import id.emall.core.common.Checks;

/** Checks what people write for all to read. */
final class Words {

  private Words() {}

  /** As {@link Checks#text}; notes an error too when it tells how to be reached outside. */
  static String check(Checks checks, String field, String text, int least, int most) {
    String said = checks.text(field, text, least, most);
    checks.that(!ContactDetails.in(said), field, "contact.not-allowed");
    return said;
  }
}
