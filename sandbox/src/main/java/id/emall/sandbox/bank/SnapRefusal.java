package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call that BCA turns down, by its own code: HTTP status, service and case. */
final class SnapRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code 7 digits, e.g. {@code 4011400}
   */
  SnapRefusal(String code, String message) {
    super(message);
    this.code = code;
  }

  Reply reply() {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("responseCode", code);
    body.put("responseMessage", getMessage());
    return Reply.json(Integer.parseInt(code.substring(0, 3)), body);
  }
}
