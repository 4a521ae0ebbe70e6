package id.emall.bank.snap.inbound;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.bank.snap.SignatureEncoding;
import id.emall.bank.snap.SnapSignature;
import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Lets in the calls of one bank: tokens for whoever holds its private key, services for whoever
 * signs with the secret and a token that is still good, or where it was agreed with that key alone.
 * Signatures are compared in constant time, on the bytes as received first and without meaningless
 * blanks second, because banks differ in what they sign (SNAP technical specification 1.0.2; BCA's
 * documentation of March 2025). As the address, both what the caller called and its part behind the
 * mall's own prefix are tried: a proxy may stand between.
 */
public final class InboundGate {

  /** Service code of the access token. */
  public static final String TOKEN_SERVICE = "73";

  /** What stands in answers to calls of no service. */
  public static final String NO_SERVICE = "00";

  private static final String EXTERNAL_ID = "[0-9]{1,36}";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final InboundTerms terms;
  private final Clock clock;

  public InboundGate(InboundTerms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * A service call that may be believed.
   *
   * @param body a JSON object
   */
  public record Admitted(CallId id, JsonNode body) {}

  /**
   * Looks at what stands before the body: method and service, of a token call all but what it asks
   * for, of others time and token. What holds here is looked at again with the body.
   *
   * @param service its two digits
   * @return what it is refused with, whatever the body says; empty when that must be read
   */
  public Optional<PushReply> refusalUnread(PushCall head, PushDesk desk, String service) {
    try {
      refuseUnread(head, desk, service);
      return Optional.empty();
    } catch (InboundRefusal e) {
      return Optional.of(InboundReply.of(service, e.code()).asReply());
    }
  }

  private void refuseUnread(PushCall head, PushDesk desk, String service) {
    if (!head.method().equals("POST")) {
      throw new InboundRefusal(InboundCode.NO_POST);
    }
    if (service.equals(NO_SERVICE)) {
      throw new InboundRefusal(InboundCode.NO_SERVICE);
    }
    if (service.equals(TOKEN_SERVICE)) {
      refuseOthersThanTheBank(head);
      return;
    }
    Instant at = moment(mandatory(head, "X-TIMESTAMP"));
    mandatory(head, "X-SIGNATURE");
    if (!terms.asymmetric()) {
      knownToken(head, desk);
    }
    refuseStale(at);
  }

  /**
   * Gives a token to the bank.
   *
   * @throws InboundRefusal when the call is not the bank's, or malformed
   */
  public String token(PushCall call, PushDesk desk) {
    refuseOthersThanTheBank(call);
    JsonNode body = object(call.body());
    if (!body.path("grantType").asText().equals("client_credentials")) {
      throw new InboundRefusal(InboundCode.format("grantType"));
    }
    return desk.grantToken(terms.tokenLife());
  }

  /** The signature of a token call is about its headers alone. */
  private void refuseOthersThanTheBank(PushCall call) {
    String client = mandatory(call, "X-CLIENT-KEY");
    String timestamp = mandatory(call, "X-TIMESTAMP");
    Instant at = moment(timestamp);
    String signature = mandatory(call, "X-SIGNATURE");
    if (!same(client, terms.clientId())) {
      throw new InboundRefusal(InboundCode.unauthorized("Unknown client"));
    }
    if (!SnapSignature.tokenHolds(terms.publicKey(), client, timestamp, signature)) {
      throw new InboundRefusal(InboundCode.unauthorized("Signature"));
    }
    refuseStale(at);
  }

  /** What the token service answers to whom it gave a token. */
  public InboundReply tokenReply(String token) {
    return InboundReply.of(TOKEN_SERVICE, InboundCode.SUCCESSFUL)
        .with("accessToken", token)
        .with("tokenType", "bearer")
        .with("expiresIn", Long.toString(terms.tokenLife().toSeconds()));
  }

  /** What the token service answers to a refused call. */
  public static InboundReply tokenReply(InboundCode refusal) {
    return InboundReply.of(TOKEN_SERVICE, refusal);
  }

  /**
   * Verifies a service call.
   *
   * @param service its two digits
   * @throws InboundRefusal when it is not the bank's, or malformed
   */
  public Admitted admit(PushCall call, PushDesk desk, String service) {
    String timestamp = mandatory(call, "X-TIMESTAMP");
    Instant at = moment(timestamp);
    String signature = mandatory(call, "X-SIGNATURE");
    boolean holds =
        terms.asymmetric()
            ? signedByKey(call, timestamp, signature)
            : signed(call, knownToken(call, desk), timestamp, signature);
    if (!holds) {
      throw new InboundRefusal(InboundCode.unauthorized("Signature"));
    }
    refuseStale(at);
    refuseForeign(call, "X-PARTNER-ID", terms.partnerId(), "Unknown client");
    refuseForeign(call, "CHANNEL-ID", terms.channelId(), "Connection not allowed");
    String externalId = mandatory(call, "X-EXTERNAL-ID");
    if (!externalId.matches(EXTERNAL_ID)) {
      throw new InboundRefusal(InboundCode.format("X-EXTERNAL-ID"));
    }
    return new Admitted(new CallId(service, externalId), object(call.body()));
  }

  private static String knownToken(PushCall call, PushDesk desk) {
    String token = token(call);
    if (!desk.knowsToken(token)) {
      throw new InboundRefusal(InboundCode.INVALID_TOKEN);
    }
    return token;
  }

  /**
   * The variant without a token, which some banks use for what they tell (SNAP; DANA, Midtrans).
   */
  private boolean signedByKey(PushCall call, String timestamp, String signature) {
    boolean holds = false;
    for (String url : List.of(call.url(), call.path())) {
      for (byte[] body : List.of(call.body(), MinifiedJson.of(call.body()))) {
        holds |=
            SnapSignature.holds(terms.publicKey(), call.method(), url, body, timestamp, signature);
      }
    }
    return holds;
  }

  private static String token(PushCall call) {
    String authorization = call.header("Authorization").orElse("");
    if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw new InboundRefusal(InboundCode.INVALID_TOKEN);
    }
    return authorization.substring(7).strip();
  }

  private boolean signed(PushCall call, String token, String timestamp, String signature) {
    byte[] minified = MinifiedJson.of(call.body());
    boolean holds = false;
    for (String url : List.of(call.url(), call.path())) {
      for (byte[] body : List.of(call.body(), minified)) {
        for (SignatureEncoding encoding : SignatureEncoding.values()) {
          String expected =
              SnapSignature.symmetric(
                  terms.secret(), encoding, call.method(), url, token, body, timestamp);
          holds |= same(expected, signature);
        }
      }
    }
    return holds;
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuseForeign(PushCall call, String header, String expected, String why) {
    if (expected != null && !same(expected, call.header(header).orElse(""))) {
      throw new InboundRefusal(InboundCode.unauthorized(why));
    }
  }

  private static String mandatory(PushCall call, String header) {
    return call.header(header).orElseThrow(() -> new InboundRefusal(InboundCode.missing(header)));
  }

  private static Instant moment(String timestamp) {
    try {
      return OffsetDateTime.parse(timestamp).toInstant();
    } catch (DateTimeException e) {
      throw new InboundRefusal(InboundCode.format("X-TIMESTAMP"));
    }
  }

  private void refuseStale(Instant at) {
    Duration apart = Duration.between(at, clock.instant()).abs();
    if (apart.compareTo(terms.clockSkew()) > 0) {
      throw new InboundRefusal(InboundCode.unauthorized("X-TIMESTAMP"));
    }
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      if (read != null && read.isObject()) {
        return read;
      }
    } catch (IOException e) {
      // told below
    }
    throw new InboundRefusal(InboundCode.badRequest("The body is no JSON object"));
  }
}
