package id.emall.bank.snap;

import id.emall.bank.snap.SnapWire.Received;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.TokenStore;
import id.emall.contracts.time.MallClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls a bank's SNAP services. A call is made again at once in two cases only, each time once: the
 * token is no longer taken (401xx01), or the external id was used before (409xx00). All else is for
 * the caller to decide.
 */
public final class SnapClient {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** A token is not used in its last minute: it must live until the bank has read the call. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private static final byte[] TOKEN_BODY =
      "{\"grantType\":\"client_credentials\"}".getBytes(StandardCharsets.UTF_8);

  private final SnapPartner partner;
  private final AdapterContext context;
  private final SnapWire wire;
  private final String tokenName;

  public SnapClient(SnapPartner partner, AdapterContext context) {
    this.partner = partner;
    this.context = context;
    this.wire = new SnapWire(partner, context.http(), context.settings().get("timeout", TIMEOUT));
    this.tokenName = "bank." + partner.name();
  }

  /**
   * A number that the bank has not seen from us today, for X-EXTERNAL-ID and partnerReferenceNo:
   * the millisecond in WIB, then a counter that does not repeat within the day. The moment keeps it
   * unique even where the counter was lost with a database. 27 digits.
   */
  public String newNumber() {
    Instant now = context.clock().instant();
    return DIGITS.format(now.atZone(MallClock.WIB))
        + "%010d".formatted(context.sequence().next(tokenName));
  }

  /**
   * Calls a service.
   *
   * @param service its two digits, e.g. {@code 14}
   * @param body written without blanks that mean nothing
   * @throws OutsideFailure when the answer is no success
   */
  public SnapAnswer post(String path, String service, byte[] body) {
    boolean tokenRenewed = false;
    boolean numberRenewed = false;
    while (true) {
      String token = context.tokens().token(tokenName, this::fetchToken);
      Received received = wire.post(path, headers(path, token, body), body);
      if (received.is(SnapCode::isTokenRefused) && !tokenRenewed) {
        context.tokens().drop(tokenName, token);
        tokenRenewed = true;
      } else if (received.is(SnapCode::isExternalIdUsed) && !numberRenewed) {
        numberRenewed = true;
      } else {
        return success(received, path, service);
      }
    }
  }

  private SnapAnswer success(Received received, String path, String service) {
    if (!received.is(SnapCode::isSuccess)) {
      throw wire.failure(received, path);
    }
    SnapCode code = received.code().orElseThrow();
    if (received.status() != 200 || !code.service().equals(service)) {
      throw new OutsideFailure(
          Kind.MALFORMED,
          code.text(),
          "%s answered %s with HTTP %d to %s, expected 200%s00 with HTTP 200"
              .formatted(partner.bank(), code.text(), received.status(), path, service));
    }
    return new SnapAnswer(received.json(), received.raw());
  }

  private Map<String, String> headers(String path, String token, byte[] body) {
    String timestamp = TIMESTAMP.format(now());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("X-TIMESTAMP", timestamp);
    headers.put(
        "X-SIGNATURE",
        SnapSignature.symmetric(partner.clientSecret(), "POST", path, token, body, timestamp));
    headers.put("X-PARTNER-ID", partner.partnerId());
    headers.put("X-EXTERNAL-ID", newNumber());
    headers.put("CHANNEL-ID", partner.channelId());
    return headers;
  }

  private TokenStore.Token fetchToken() {
    ZonedDateTime now = now();
    String timestamp = TIMESTAMP.format(now);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-TIMESTAMP", timestamp);
    headers.put("X-CLIENT-KEY", partner.clientId());
    headers.put(
        "X-SIGNATURE", SnapSignature.forToken(partner.privateKey(), partner.clientId(), timestamp));
    Received received = wire.post(partner.tokenPath(), headers, TOKEN_BODY);
    if (received.status() != 200
        || (received.code().isPresent() && !received.is(SnapCode::isSuccess))) {
      throw refusedToken(received);
    }
    return token(received, now.toInstant());
  }

  /** A token call carries nothing but credentials and the time, so a 4xx is about these. */
  private OutsideFailure refusedToken(Received received) {
    OutsideFailure failure = wire.failure(received, partner.tokenPath());
    return failure.kind() == Kind.BAD_REQUEST
        ? new OutsideFailure(Kind.AUTH, failure.code(), failure.getMessage())
        : failure;
  }

  private TokenStore.Token token(Received received, Instant asked) {
    String value = received.json().path("accessToken").asText("");
    String seconds = received.json().path("expiresIn").asText("").strip();
    if (value.isEmpty() || !seconds.matches("[1-9][0-9]{0,7}")) {
      throw new OutsideFailure(
          Kind.MALFORMED,
          received.code().map(SnapCode::text).orElse(""),
          partner.bank() + " answered a token call without accessToken and expiresIn in seconds");
    }
    Duration life = Duration.ofSeconds(Long.parseLong(seconds));
    Duration used =
        life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
    return new TokenStore.Token(value, asked.plus(used));
  }

  private ZonedDateTime now() {
    Clock clock = context.clock();
    return clock.instant().atZone(MallClock.WIB).truncatedTo(ChronoUnit.SECONDS);
  }
}
