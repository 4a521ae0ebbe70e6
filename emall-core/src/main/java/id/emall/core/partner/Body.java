package id.emall.core.partner;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;

/** What a request carries. */
final class Body {

  private Body() {}

  /**
   * @throws Refusal INVALID when nothing was sent
   */
  static void required(Object body) {
    if (body == null) {
      throw Refusal.invalid(new FieldError("body", "json.body-missing"));
    }
  }
}
