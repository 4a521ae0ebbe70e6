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
   * @param service its two digits, which stand in the codes of refusals
   * @throws SnapRefusal when the call is turned down
   */
  void pass(Call call, String service) {
    String invalid = "400" + service + "02";
    String unauthorized = "401" + service + "00";
    if (!limits.allow()) {
      throw new SnapRefusal("429" + service + "00", "Too Many Requests");
    }
    if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
      throw new SnapRefusal(invalid, "Invalid Field Format {Content-Type}");
    }
    String timestamp = need(call, invalid, "X-TIMESTAMP");
    if (!SnapTimestamp.holds(timestamp, house.terms().milliseconds(), stage.clock().instant())) {
      throw new SnapRefusal(invalid, "Invalid Field Format {X-TIMESTAMP}");
    }
    String token = token(call, service);
    if (!need(call, invalid, "CHANNEL-ID").equals(customer.channelId())) {
      throw new SnapRefusal(invalid, "Invalid Field Format {CHANNEL-ID}");
    }
    if (!need(call, invalid, "X-PARTNER-ID").equals(customer.partnerId())) {
      throw new SnapRefusal(unauthorized, "Unauthorized. [Unknown partner]");
    }
    boolean refused = stage.faults().take(BankFaults.SIGNATURE_REFUSED);
    if (refused || !signed(call, token, timestamp, need(call, invalid, "X-SIGNATURE"))) {
      throw new SnapRefusal(unauthorized, "Unauthorized. [Signature]");
    }
    String externalId = need(call, invalid, "X-EXTERNAL-ID");
    if (!externalId.matches(house.terms().externalId())) {
      throw new SnapRefusal(invalid, "Invalid Field Format {X-EXTERNAL-ID}");
    }
    if (!limits.useUp(externalId)) {
      throw new SnapRefusal("409" + service + "00", "Conflict");
    }
  }

  private String token(Call call, String service) {
    String invalid = "400" + service + "02";
    String value = need(call, invalid, "Authorization");
    if (!value.startsWith("Bearer ")) {
      throw new SnapRefusal(invalid, "Invalid Field Format {Authorization}");
    }
    String token = value.substring("Bearer ".length());
    if (!tokens.holds(token)) {
      throw new SnapRefusal("401" + service + "01", "Invalid Token (B2B)");
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

  private static String need(Call call, String invalid, String header) {
    return call.header(header)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new SnapRefusal(invalid, "Invalid Mandatory Field {" + header + "}"));
  }
}
