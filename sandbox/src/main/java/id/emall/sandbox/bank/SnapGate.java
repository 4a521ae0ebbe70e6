package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Stage;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Lets a service call through when its headers, token and signature are right, in the way BCA
 * documents for its bank statement. Which code a wrong channel, a wrong partner or a clock that is
 * off gets is not documented: that is this sandbox's choice.
 */
final class SnapGate {

  private static final String INVALID = "4001402";
  private static final String UNAUTHORIZED = "4011400";

  private final Stage stage;
  private final BankHouse house;
  private final BankTokens tokens;
  private final SnapCustomer customer;
  private final Limits limits;

  SnapGate(Stage stage, BankHouse house, BankTokens tokens, SnapCustomer customer, Limits limits) {
    this.stage = stage;
    this.house = house;
    this.tokens = tokens;
    this.customer = customer;
    this.limits = limits;
  }

  /**
   * @throws SnapRefusal when the call is turned down
   */
  void pass(Call call) {
    if (!limits.allow()) {
      throw new SnapRefusal("4291400", "Too Many Requests");
    }
    if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
      throw new SnapRefusal(INVALID, "Invalid Field Format {Content-Type}");
    }
    String timestamp = need(call, "X-TIMESTAMP");
    if (!SnapTimestamp.holds(timestamp, house.terms().milliseconds(), stage.clock().instant())) {
      throw new SnapRefusal(INVALID, "Invalid Field Format {X-TIMESTAMP}");
    }
    String token = token(call);
    if (!need(call, "CHANNEL-ID").equals(customer.channelId())) {
      throw new SnapRefusal(INVALID, "Invalid Field Format {CHANNEL-ID}");
    }
    if (!need(call, "X-PARTNER-ID").equals(customer.partnerId())) {
      throw new SnapRefusal(UNAUTHORIZED, "Unauthorized. [Unknown partner]");
    }
    boolean refused = stage.faults().take(BankFaults.SIGNATURE_REFUSED);
    if (refused || !signed(call, token, timestamp, need(call, "X-SIGNATURE"))) {
      throw new SnapRefusal(UNAUTHORIZED, "Unauthorized. [Signature]");
    }
    String externalId = need(call, "X-EXTERNAL-ID");
    if (!externalId.matches(house.terms().externalId())) {
      throw new SnapRefusal(INVALID, "Invalid Field Format {X-EXTERNAL-ID}");
    }
    if (!limits.useUp(externalId)) {
      throw new SnapRefusal("4091400", "Conflict");
    }
  }

  private String token(Call call) {
    String value = need(call, "Authorization");
    if (!value.startsWith("Bearer ")) {
      throw new SnapRefusal(INVALID, "Invalid Field Format {Authorization}");
    }
    String token = value.substring("Bearer ".length());
    if (!tokens.holds(token)) {
      throw new SnapRefusal("4011401", "Invalid Token (B2B)");
    }
    return token;
  }

  private boolean signed(Call call, String token, String timestamp, String signature) {
    String url = call.query().isEmpty() ? call.path() : call.path() + "?" + call.query();
    String head = call.method() + ":" + url + ":" + token + ":";
    for (byte[] body : new byte[][] {call.body(), Seals.minified(call.body())}) {
      String text = head + Seals.sha256(body) + ":" + timestamp;
      byte[] mac = Seals.mac("HmacSHA512", customer.secret(), text);
      String expected =
          customer.hex() ? HexFormat.of().formatHex(mac) : Base64.getEncoder().encodeToString(mac);
      if (Seals.equal(expected, signature)) {
        return true;
      }
    }
    return false;
  }

  private static String need(Call call, String header) {
    return call.header(header)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new SnapRefusal(INVALID, "Invalid Mandatory Field {" + header + "}"));
  }
}
