package id.emall.bank.qris;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.PlayedDesk;
import id.emall.bank.snap.SignatureEncoding;
import id.emall.bank.snap.SnapSignature;
import id.emall.bank.snap.inbound.InboundGate;
import id.emall.bank.snap.inbound.InboundTerms;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedPayment;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bank tells of codes, signed in either way. */
class QrisNoticesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final String TIMESTAMP = "2026-11-21T10:00:00+07:00";
  private static final String PATH = "/openapi/v1.0/qr-mpm-notify";
  private static final String URL = "/bank/qris" + PATH;
  private static final String SECRET = "what-the-mall-gave";
  private static KeyPair bank;

  private final PlayedDesk desk = new PlayedDesk();

  @BeforeAll
  static void keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    bank = generator.generateKeyPair();
  }

  private static QrisNotices notices(boolean asymmetric) {
    InboundTerms terms =
        new InboundTerms(
            "caller",
            asymmetric ? null : SECRET,
            bank.getPublic(),
            null,
            null,
            Duration.ofMinutes(15),
            Duration.ofMinutes(5),
            asymmetric);
    return new QrisNotices(new InboundGate(terms, Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  private static String body(String code, String status) {
    return """
        {"originalReferenceNo":"B77","originalPartnerReferenceNo":"%s","latestTransactionStatus":"%s",
         "amount":{"value":"147000.00","currency":"IDR"},"customerNumber":"93600014"}"""
        .formatted(code, status);
  }

  private PushReply symmetric(String body, String secret) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = headers();
    headers.put("Authorization", List.of("Bearer " + PlayedDesk.TOKEN));
    headers.put(
        "X-SIGNATURE",
        List.of(
            SnapSignature.symmetric(
                secret,
                SignatureEncoding.BASE64,
                "POST",
                URL,
                PlayedDesk.TOKEN,
                bytes,
                TIMESTAMP)));
    return notices(false).answer(new PushCall("POST", PATH, URL, headers, bytes), desk);
  }

  private PushReply asymmetric(String body, String signedBody) {
    Map<String, List<String>> headers = headers();
    headers.put(
        "X-SIGNATURE",
        List.of(
            SnapSignature.asymmetric(
                bank.getPrivate(),
                "POST",
                URL,
                signedBody.getBytes(StandardCharsets.UTF_8),
                TIMESTAMP)));
    return notices(true)
        .answer(
            new PushCall("POST", PATH, URL, headers, body.getBytes(StandardCharsets.UTF_8)), desk);
  }

  private static Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Content-Type", List.of("application/json"));
    headers.put("X-TIMESTAMP", List.of(TIMESTAMP));
    headers.put("X-PARTNER-ID", List.of("LUMBUNGID"));
    headers.put("CHANNEL-ID", List.of("95051"));
    headers.put("X-EXTERNAL-ID", List.of("123456789"));
    return headers;
  }

  private static String code(PushReply reply) {
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    return text.replaceFirst(".*\"responseCode\":\"([0-9]+)\".*", "$1");
  }

  @Test
  void a_paid_code_is_a_payment_under_its_own_number() {
    PushReply reply = symmetric(body("260001-2", "00"), SECRET);

    assertThat(code(reply)).isEqualTo("2005200");
    assertThat(reply.status()).isEqualTo(200);
    PushedPayment payment = desk.payments().getFirst();
    assertThat(payment.paymentId()).isEqualTo("260001-2");
    assertThat(payment.reference()).isEqualTo("260001");
    assertThat(payment.amount()).isEqualTo("147000.00");
    assertThat(payment.bankReference()).isEqualTo("B77");
    assertThat(new String(payment.raw(), StandardCharsets.UTF_8)).contains("B77");
  }

  @ParameterizedTest
  @CsvSource({
    "01, 260001-1 01",
    "02, 260001-1 02",
    "03, 260001-1 03",
    "05, 260001-1 05",
    "06, 260001-1 06",
    "07, 260001-1 07",
    "04, 260001-1 04 back"
  })
  void other_statuses_bring_no_money_and_are_kept(String status, String kept) {
    assertThat(code(symmetric(body("260001-1", status), SECRET))).isEqualTo("2005200");

    assertThat(desk.payments()).isEmpty();
    assertThat(desk.notes()).containsExactly(kept);
  }

  @Test
  void a_payment_told_by_the_banks_reference_alone_has_no_number_of_ours() {
    String body = body("x", "00").replace("\"originalPartnerReferenceNo\":\"x\",", "");

    assertThat(code(symmetric(body, SECRET))).isEqualTo("2005200");
    assertThat(desk.payments().getFirst().paymentId()).isEmpty();
    assertThat(desk.payments().getFirst().reference()).isEmpty();
  }

  @Test
  void a_forged_or_malformed_call_tells_nothing() {
    assertThat(code(symmetric(body("260001-1", "00"), "a guess"))).isEqualTo("4015200");
    assertThat(code(symmetric(body("260001-1", "99"), SECRET))).isEqualTo("4005201");
    assertThat(code(symmetric(body("26 0001", "00"), SECRET))).isEqualTo("4005201");
    assertThat(code(symmetric("{}", SECRET))).isEqualTo("4005202");
    assertThat(code(symmetric("[]", SECRET))).isEqualTo("4005200");
    assertThat(code(symmetric(body("1-1", "00").replace("147000.00", "-1.00"), SECRET)))
        .isEqualTo("4005201");
    assertThat(
            code(symmetric(body("1-1", "00").replace("147000.00", "9999999999999999.99"), SECRET)))
        .isEqualTo("4005201");
    assertThat(desk.payments()).isEmpty();
    assertThat(desk.notes()).isEmpty();
  }

  @Test
  void where_it_was_agreed_the_banks_key_alone_signs() {
    String body = body("260001-1", "00");
    assertThat(code(asymmetric(body, body))).isEqualTo("2005200");
    assertThat(code(asymmetric(body, body.replaceAll("\\s", "")))).isEqualTo("2005200");
    assertThat(code(asymmetric(body, body("260002-1", "00")))).isEqualTo("4015200");
    assertThat(code(symmetricAtAsymmetric(body))).isEqualTo("4015200");
  }

  /** A secret is worth nothing where a key was agreed. */
  private PushReply symmetricAtAsymmetric(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = headers();
    headers.put("Authorization", List.of("Bearer " + PlayedDesk.TOKEN));
    headers.put(
        "X-SIGNATURE",
        List.of(
            SnapSignature.symmetric(
                SECRET,
                SignatureEncoding.BASE64,
                "POST",
                URL,
                PlayedDesk.TOKEN,
                bytes,
                TIMESTAMP)));
    return notices(true).answer(new PushCall("POST", PATH, URL, headers, bytes), desk);
  }

  @Test
  void other_services_and_methods_are_none() {
    PushCall get = new PushCall("GET", PATH, URL, headers(), new byte[0]);
    PushCall other = new PushCall("POST", "/openapi/v1.0/x", URL, headers(), new byte[0]);

    assertThat(notices(false).answer(get, desk).status()).isEqualTo(405);
    assertThat(notices(false).answer(other, desk).status()).isEqualTo(404);
  }
}
