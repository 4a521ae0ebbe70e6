package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets a service call through when its headers, token and signature are right, in the way BCA
 * documents for its bank statement. Which code a wrong channel, a wrong partner or a clock that is
 * off gets is not documented: that is this sandbox's choice.
 */
final class BcaGate {

  private static final String INVALID = "4001402";
  private static final String UNAUTHORIZED = "4011400";

  private final Stage stage;
  private final BcaTokens tokens;
  private final BcaCustomer customer;
  private final int callsPerMinute;
  private final Deque<Instant> calls = new ArrayDeque<>();
  private final Set<String> externalIds = new HashSet<>();
  private LocalDate externalIdsOf = LocalDate.EPOCH;

  BcaGate(Stage stage, BcaTokens tokens, BcaCustomer customer) {
    this.stage = stage;
    this.tokens = tokens;
    this.customer = customer;
    this.callsPerMinute = Integer.parseInt(stage.setting("calls-per-minute", "60"));
  }

  /**
   * @throws BcaRefusal when the call is turned down
   */
  void pass(Call call) {
    throttle();
    if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
      throw new BcaRefusal(INVALID, "Invalid Field Format {Content-Type}");
    }
    String timestamp = need(call, "X-TIMESTAMP");
    if (!BcaTimestamp.holds(timestamp, stage.clock().instant())) {
      throw new BcaRefusal(INVALID, "Invalid Field Format {X-TIMESTAMP}");
    }
    String token = token(call);
    if (!need(call, "CHANNEL-ID").equals(customer.channelId())) {
      throw new BcaRefusal(INVALID, "Invalid Field Format {CHANNEL-ID}");
    }
    if (!need(call, "X-PARTNER-ID").equals(customer.partnerId())) {
      throw new BcaRefusal(UNAUTHORIZED, "Unauthorized. [Unknown partner]");
    }
    boolean refused = stage.faults().take(BankFaults.SIGNATURE_REFUSED);
    if (refused || !signed(call, token, timestamp, need(call, "X-SIGNATURE"))) {
      throw new BcaRefusal(UNAUTHORIZED, "Unauthorized. [Signature]");
    }
    useUp(need(call, "X-EXTERNAL-ID"));
  }

  private synchronized void throttle() {
    Instant now = stage.clock().instant();
    while (!calls.isEmpty() && !calls.peekFirst().isAfter(now.minusSeconds(60))) {
      calls.removeFirst();
    }
    if (calls.size() >= callsPerMinute || stage.faults().take(BankFaults.THROTTLED)) {
      throw new BcaRefusal("4291400", "Too Many Requests");
    }
    calls.addLast(now);
  }

  private String token(Call call) {
    String value = need(call, "Authorization");
    if (!value.startsWith("Bearer ")) {
      throw new BcaRefusal(INVALID, "Invalid Field Format {Authorization}");
    }
    String token = value.substring("Bearer ".length());
    if (stage.faults().take(BankFaults.TOKEN_EXPIRED)) {
      tokens.revoke();
    }
    if (!tokens.holds(token)) {
      throw new BcaRefusal("4011401", "Invalid Token (B2B)");
    }
    return token;
  }

  private synchronized void useUp(String externalId) {
    if (!externalId.matches("[0-9]{1,36}")) {
      throw new BcaRefusal(INVALID, "Invalid Field Format {X-EXTERNAL-ID}");
    }
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), MallClock.WIB);
    if (!today.equals(externalIdsOf)) {
      externalIds.clear();
      externalIdsOf = today;
    }
    boolean used = !externalIds.add(externalId);
    if (used || stage.faults().take(BankFaults.CONFLICT)) {
      throw new BcaRefusal("4091400", "Conflict");
    }
  }

  private boolean signed(Call call, String token, String timestamp, String signature) {
    String url = call.query().isEmpty() ? call.path() : call.path() + "?" + call.query();
    String head = call.method() + ":" + url + ":" + token + ":";
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    for (byte[] body : new byte[][] {call.body(), minified(call.body())}) {
      byte[] expected = mac(head + sha256(body) + ":" + timestamp);
      if (MessageDigest.isEqual(expected, given)) {
        return true;
      }
    }
    return false;
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(
          new SecretKeySpec(
              customer.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA512 is missing", e);
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }

  /** The JSON without the blanks that mean nothing; blanks inside texts stay. */
  static byte[] minified(byte[] json) {
    byte[] kept = new byte[json.length];
    int length = 0;
    boolean inText = false;
    boolean escaped = false;
    for (byte next : json) {
      boolean blank = next == ' ' || next == '\n' || next == '\r' || next == '\t';
      if (inText || !blank) {
        kept[length++] = next;
      }
      if (inText && escaped) {
        escaped = false;
      } else if (inText && next == '\\') {
        escaped = true;
      } else if (next == '"') {
        inText = !inText;
      }
    }
    return java.util.Arrays.copyOf(kept, length);
  }

  private static String need(Call call, String header) {
    return call.header(header)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new BcaRefusal(INVALID, "Invalid Mandatory Field {" + header + "}"));
  }
}
