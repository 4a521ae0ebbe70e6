package id.emall.bank.qris;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.snap.SnapAnswer;
import id.emall.bank.snap.SnapClient;
import id.emall.bank.statement.Fields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.qr.IssuedQr;
import id.emall.contracts.bank.qr.QrOrder;
import id.emall.contracts.time.MallClock;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * QRIS codes by SNAP services 47 and 51 (technical specification 1.0.2). A code is never asked for
 * twice under one reference: 4094701 says that an earlier call reached the bank. An answer must
 * carry the content of the picture; banks may also send a picture or an address, which the mall has
 * no use for.
 */
final class SnapQr {

  private static final String GENERATE = "47";
  private static final String QUERY = "51";
  private static final String KNOWN_ALREADY = "409" + GENERATE + "01";
  private static final String NOT_FOUND = "404" + QUERY + "01";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String bank;
  private final SnapClient client;
  private final QrisTerms terms;
  private final Clock clock;

  SnapQr(String bank, SnapClient client, QrisTerms terms, Clock clock) {
    this.bank = bank;
    this.client = client;
    this.terms = terms;
    this.clock = clock;
  }

  /** See {@link id.emall.contracts.bank.qr.QrIssuer#generate}. */
  Optional<IssuedQr> generate(QrOrder order) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("partnerReferenceNo", order.reference());
    body.putObject("amount").put("value", order.rupiah() + ".00").put("currency", "IDR");
    body.put("merchantId", terms.merchantId());
    given(body, "storeId", terms.storeId());
    given(body, "terminalId", terms.terminalId());
    Instant validUntil = validUntil(order);
    body.put("validityPeriod", MOMENT.format(validUntil.atZone(MallClock.WIB)));
    try {
      return Optional.of(
          issued(order, validUntil, client.post(terms.generatePath(), GENERATE, bytes(body))));
    } catch (OutsideFailure failure) {
      if (failure.code().equals(KNOWN_ALREADY)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private Instant validUntil(QrOrder order) {
    Instant most = clock.instant().plus(terms.validMost());
    Instant wanted = order.validUntil().isBefore(most) ? order.validUntil() : most;
    return wanted.truncatedTo(ChronoUnit.SECONDS);
  }

  private IssuedQr issued(QrOrder order, Instant validUntil, SnapAnswer answer) {
    Fields fields = fields(answer);
    String echo = Fields.text(answer.json().path("partnerReferenceNo"));
    if (!echo.isEmpty() && !echo.equals(order.reference())) {
      throw fields.inconsistent(
          "answered partnerReferenceNo '%s', asked was '%s'".formatted(echo, order.reference()));
    }
    String content = answer.json().path("qrContent").asText("");
    if (content.isEmpty() || content.length() > QrOrder.MOST_CONTENT) {
      throw fields.malformed("qrContent", content, "1 to 512 characters");
    }
    return new IssuedQr(Fields.text(answer.json().path("referenceNo")), content, validUntil);
  }

  /**
   * Asks what became of a code.
   *
   * @param reference the mall's own number of it
   * @throws OutsideFailure when the bank did not tell
   */
  QrState query(String reference) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("originalPartnerReferenceNo", reference);
    body.put("serviceCode", GENERATE);
    body.put("merchantId", terms.merchantId());
    try {
      return state(client.post(terms.queryPath(), QUERY, bytes(body)));
    } catch (OutsideFailure failure) {
      if (failure.code().equals(NOT_FOUND)) {
        return QrState.NOT_KNOWN;
      }
      throw failure;
    }
  }

  private QrState state(SnapAnswer answer) {
    Fields fields = fields(answer);
    JsonNode json = answer.json();
    QrState.Outcome outcome = QrStatus.read(json.path("latestTransactionStatus"), fields);
    boolean paid = outcome == QrState.Outcome.PAID;
    return new QrState(
        outcome,
        Fields.text(json.path("originalReferenceNo")),
        paid ? fields.aboveZero(fields.amount(json.path("amount"), "amount"), "amount") : null,
        paid && json.hasNonNull("paidTime")
            ? fields.moment(json.path("paidTime"), "paidTime")
            : null);
  }

  private Fields fields(SnapAnswer answer) {
    return new Fields(bank, Fields.text(answer.json().path("responseCode")));
  }

  private static void given(ObjectNode body, String field, String value) {
    if (!value.isEmpty()) {
      body.put(field, value);
    }
  }

  private static byte[] bytes(ObjectNode body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a few texts cannot be written as JSON", e);
    }
  }
}
