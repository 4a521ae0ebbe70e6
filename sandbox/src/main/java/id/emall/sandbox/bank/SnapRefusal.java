package id.emall.sandbox.bank;

import java.util.LinkedHashMap;
import java.util.Map;

/** A call that a bank turns down by its SNAP code: HTTP status, service and case. */
final class SnapRefusal extends BankRefusal {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code 7 digits, e.g. {@code 4011400}
   */
  SnapRefusal(String code, String message) {
    super(Integer.parseInt(code.substring(0, 3)), message, body(code, message));
    this.code = code;
  }

  /** The same refusal as another service says it. */
  SnapRefusal inService(String service) {
    return new SnapRefusal(code.substring(0, 3) + service + code.substring(5), getMessage());
  }

  private static Map<String, String> body(String code, String message) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("responseCode", code);
    body.put("responseMessage", message);
    return body;
  }
}
