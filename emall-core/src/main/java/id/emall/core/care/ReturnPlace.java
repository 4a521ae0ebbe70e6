package id.emall.core.care;

import id.emall.core.common.Checks;
import id.emall.core.common.Phone;

/**
 * To whom goods are sent back.
 *
 * @param phone canonical, once it is stored
 * @param address street and place, as it stands on a label
 */
public record ReturnPlace(String recipient, String phone, String address) {

  /** Of what was typed; notes each field that is wrong. */
  static ReturnPlace read(Checks checks, ReturnPlace typed) {
    String recipient = checks.line("recipient", typed.recipient(), 2, 100);
    String phone = Phone.canonical(checks.text("phone", typed.phone(), 1, 30)).orElse("");
    checks.that(!phone.isEmpty(), "phone", "phone.malformed");
    return new ReturnPlace(recipient, phone, checks.text("address", typed.address(), 10, 300));
  }
}
