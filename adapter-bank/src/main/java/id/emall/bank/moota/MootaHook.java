package id.emall.bank.moota;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes Moota's calls: a JSON array of rows, the header {@code Signature} the hex HMAC-SHA256 of
 * the body under the webhook's secret (moota-php-sdk 175e6d1, its webhook test and fixture). All
 * rows of a call are read before any is taken.
 */
final class MootaHook implements PushAdapter {

  /** Moota sends what came within a quarter of an hour. */
  private static final int MOST_ROWS = 1_000;

  private static final String HMAC = "HmacSHA256";

  private static final Pattern SIGNATURE = Pattern.compile("[0-9A-Fa-f]{64}");

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final byte[] secret;

  MootaHook(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<PushReply> refuseUnread(PushCall head, PushDesk desk) {
    if (!head.method().equals("POST")) {
      return Optional.of(reply(405, "POST only"));
    }
    return head.header("Signature").filter(sent -> SIGNATURE.matcher(sent).matches()).isPresent()
        ? Optional.empty()
        : Optional.of(reply(401, "no signature"));
  }

  @Override
  public PushReply answer(PushCall call, PushDesk desk) {
    Optional<PushReply> refusal = refuseUnread(call, desk);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!isSigned(call)) {
      return reply(401, "the signature does not fit the body");
    }
    try {
      Map<String, List<StatementRow>> byAccount = rows(call.body());
      List<String> unknown = new ArrayList<>();
      byAccount.forEach(
          (number, rows) -> {
            if (!desk.takeRows(number, rows, call.body())) {
              unknown.add(number);
            }
          });
      // Sending again would not help: operators are told of accounts nobody knows.
      return reply(200, unknown.isEmpty() ? "taken" : "taken, but not of " + unknown);
    } catch (OutsideFailure e) {
      return reply(400, e.getMessage());
    }
  }

  @Override
  public PushReply broken(PushCall call) {
    return reply(500, "not taken; send it again");
  }

  private boolean isSigned(PushCall call) {
    byte[] given =
        call.header("Signature")
            .orElse("")
            .toLowerCase(java.util.Locale.ROOT)
            .getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(
        HexFormat.of().formatHex(mac(call.body())).getBytes(StandardCharsets.UTF_8), given);
  }

  private byte[] mac(byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 cannot be computed", e);
    }
  }

  private static Map<String, List<StatementRow>> rows(byte[] body) {
    JsonNode all = read(body);
    if (!all.isArray() || all.size() > MOST_ROWS) {
      throw MootaRow.malformed("the body", "an array of at most " + MOST_ROWS + " rows");
    }
    Map<String, List<StatementRow>> byAccount = new LinkedHashMap<>();
    for (JsonNode one : all) {
      byAccount
          .computeIfAbsent(MootaRow.account(one), number -> new ArrayList<>())
          .add(MootaRow.read(one));
    }
    return byAccount;
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw MootaRow.malformed("the body", "JSON");
    }
  }

  private static PushReply reply(int status, String message) {
    return PushReply.json(status, JSON.createObjectNode().put("message", message).toString());
  }
}
