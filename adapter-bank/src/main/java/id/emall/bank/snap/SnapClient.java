package id.emall.bank.snap;

import id.emall.bank.wire.BankWire;
import id.emall.bank.wire.DayNumbers;
import id.emall.bank.wire.Received;
import id.emall.bank.wire.TokenKeeper;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.TokenStore;
import id.emall.contracts.time.MallClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Calls a bank's SNAP services. A call is made again at once in two cases only, each time once: the
 * token is no longer taken (401xx01), or the external id was used before (409xx00). All else is for
 * the caller to decide.
 */
public final class SnapClient {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
  private static final int REFERENCE_DIGITS = 27;

  private final SnapPartner partner;
  private final AdapterContext context;
  private final BankWire wire;
  private final TokenKeeper tokens;
  private final DayNumbers numbers;

  public SnapClient(SnapPartner partner, AdapterContext context) {
    this.partner = partner;
    this.context = context;
    this.wire = new BankWire(partner.bank(), context);
    this.tokens = new TokenKeeper(context.tokens(), "bank." + partner.name(), this::fetchToken);
    this.numbers = new DayNumbers(context, tokens.name());
  }

  /** A number that the bank has not seen from us, for partnerReferenceNo. */
  public String newReference() {
    return numbers.next(REFERENCE_DIGITS);
  }

  /**
   * Calls a service.
   *
   * @param service its two digits, e.g. {@code 14}
   * @param body written without blanks that mean nothing
   * @throws OutsideFailure when the answer is no success
   */
  public SnapAnswer post(String path, String service, byte[] body) {
    Received received =
        tokens.call(token -> withFreshNumber(path, token, body), is(SnapCode::isTokenRefused));
    return answered(received, path, service);
  }

  /**
   * Calls a service that moves money. An external id that the bank calls used may be the echo of
   * this very call, so it is not made again with another; only a refused token is renewed.
   *
   * @throws OutsideFailure when the answer is no success
   */
  public SnapAnswer postOnce(String path, String service, byte[] body) {
    Received received = tokens.call(token -> send(path, token, body), is(SnapCode::isTokenRefused));
    return answered(received, path, service);
  }

  /**
   * Has a token at hand, so that what is called next fails on nothing before it.
   *
   * @throws OutsideFailure when the bank gives none
   */
  public void ready() {
    tokens.ready();
  }

  private SnapAnswer answered(Received received, String path, String service) {
    if (!is(SnapCode::isSuccess).test(received)) {
      throw failure(received, path);
    }
    SnapCode code = SnapCode.of(received.json()).orElseThrow();
    if (received.status() != 200 || !code.service().equals(service)) {
      throw new OutsideFailure(
          Kind.MALFORMED,
          code.text(),
          "%s answered %s with HTTP %d to %s, expected 200%s00 with HTTP 200"
              .formatted(partner.bank(), code.text(), received.status(), path, service));
    }
    return new SnapAnswer(received.json(), received.raw());
  }

  private Received withFreshNumber(String path, String token, byte[] body) {
    Received received = send(path, token, body);
    return is(SnapCode::isExternalIdUsed).test(received) ? send(path, token, body) : received;
  }

  private Received send(String path, String token, byte[] body) {
    String timestamp = timestamp(now());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("X-TIMESTAMP", timestamp);
    headers.put(
        "X-SIGNATURE",
        SnapSignature.symmetric(
            partner.secret(), partner.calling().encoding(), "POST", path, token, body, timestamp));
    headers.put("X-PARTNER-ID", partner.partnerId());
    headers.put("X-EXTERNAL-ID", numbers.next(partner.calling().externalIdDigits()));
    headers.put("CHANNEL-ID", partner.calling().channelId());
    return wire.post(path, headers, body, BankWire.JSON);
  }

  private TokenStore.Token fetchToken() {
    Instant asked = now().toInstant();
    String timestamp = timestamp(now());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-TIMESTAMP", timestamp);
    headers.put("X-CLIENT-KEY", partner.clientId());
    headers.put(
        "X-SIGNATURE", SnapSignature.forToken(partner.privateKey(), partner.clientId(), timestamp));
    String path = partner.calling().tokenPath();
    byte[] body = partner.calling().tokenBody().getBytes(StandardCharsets.UTF_8);
    Received received = wire.post(path, headers, body, BankWire.JSON);
    Optional<SnapCode> code = SnapCode.of(received.json());
    if (received.status() != 200 || code.filter(given -> !given.isSuccess()).isPresent()) {
      throw refusedToken(received);
    }
    return TokenKeeper.read(
        partner.bank(),
        code.map(SnapCode::text).orElse(""),
        received.json().path("accessToken"),
        received.json().path("expiresIn"),
        asked);
  }

  /** A token call carries nothing but credentials and the time, so a 4xx is about these. */
  private OutsideFailure refusedToken(Received received) {
    OutsideFailure failure = failure(received, partner.calling().tokenPath());
    return failure.kind() == Kind.BAD_REQUEST
        ? new OutsideFailure(Kind.AUTH, failure.code(), failure.getMessage())
        : failure;
  }

  /** The failure that an answer without success means. */
  private OutsideFailure failure(Received received, String url) {
    Optional<SnapCode> code = SnapCode.of(received.json());
    return new OutsideFailure(
        code.map(SnapCode::kind).orElseGet(() -> Received.kindOf(received.status())),
        code.map(SnapCode::text).orElse(""),
        code.map(
                given ->
                    "%s answered %s to %s: %s"
                        .formatted(
                            partner.bank(), given.text(), url, received.said("/responseMessage")))
            .orElseGet(
                () ->
                    "%s answered HTTP %d to %s, not JSON with a responseCode"
                        .formatted(partner.bank(), received.status(), url)),
        received.retryAfter(),
        null);
  }

  private static Predicate<Received> is(Predicate<SnapCode> what) {
    return received -> SnapCode.of(received.json()).filter(what).isPresent();
  }

  private String timestamp(ZonedDateTime moment) {
    return (partner.calling().milliseconds() ? MILLISECONDS : SECONDS).format(moment);
  }

  private ZonedDateTime now() {
    return context.clock().instant().atZone(MallClock.WIB).truncatedTo(ChronoUnit.MILLIS);
  }
}
