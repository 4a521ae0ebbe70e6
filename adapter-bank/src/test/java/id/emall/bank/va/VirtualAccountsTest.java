package id.emall.bank.va;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.bank.PlayedDesk;
import id.emall.bank.snap.SignatureEncoding;
import id.emall.bank.snap.SnapSignature;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.push.Taken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** BCA's calls byte by byte, and what the mall answers. */
class VirtualAccountsTest {

  private static final String NOW = "2026-11-21T10:00:00+07:00";
  private static final String SECRET = "secret-given-to-bca";
  private static final String PAYMENT = "/openapi/v1.0/transfer-va/payment";
  private static final String INQUIRY = "/openapi/v1.0/transfer-va/inquiry";
  private static final String TOKEN = "/openapi/v1.0/access-token/b2b";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** BCA's own sample of March 2025, its company code as eight characters. */
  private static final String SAMPLE =
      """
      {"partnerServiceId":"   12345","customerNo":"123456789012345678","virtualAccountNo":"   12345123456789012345678",\
      "virtualAccountName":"Jokul Doe","paymentRequestId":"202202111031031234500001136962","channelCode":6011,\
      "paidAmount":{"value":"100000.00","currency":"IDR"},"referenceNo":"00113696201","flagAdvise":"N","subCompany":"00000",\
      "billDetails":[{"billNo":"123456789012345678","billDescription":{"english":"Maintenance","indonesia":"Pemeliharaan"},\
      "billSubCompany":"00000","billAmount":{"value":"100000.00","currency":"IDR"},"additionalInfo":{},"billReferenceNo":"00113696201"}],\
      "additionalInfo":{}}""";

  private static KeyPair keys;

  private final PlayedDesk desk = new PlayedDesk();
  private final PushedAccount accounts = made(new BcaVaFactory(), Map.of());

  @BeforeAll
  static void pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  private static PushedAccount made(VaFactory factory, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("account", "12345");
    settings.put("caller-id", "bca-client");
    settings.put("caller-secret", SECRET);
    settings.put(
        "caller-public-key",
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----");
    settings.putAll(more);
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T03:00:20Z"), ZoneOffset.UTC);
    return (PushedAccount)
        factory.create(
            new AdapterContext(new AdapterSettings("bca-va", settings), null, clock, null, null));
  }

  /** A call as BCA makes it; a test changes what it is about. */
  private final class Calling {
    private final String path;
    private final byte[] body;
    private final Map<String, String> headers = new HashMap<>();
    private String signedUrl;
    private byte[] signedBody;

    private Calling(String path, String body) {
      this.path = path;
      this.body = body.getBytes(StandardCharsets.UTF_8);
      signedUrl = path;
      signedBody = this.body;
      headers.put("X-TIMESTAMP", NOW);
      headers.put("Authorization", "Bearer " + PlayedDesk.TOKEN);
      headers.put("X-PARTNER-ID", "12345");
      headers.put("CHANNEL-ID", "95231");
      headers.put("X-EXTERNAL-ID", "77700011");
    }

    private Calling with(String header, String value) {
      headers.put(header, value);
      return this;
    }

    private Calling signing(String url, String signed) {
      signedUrl = url;
      signedBody = signed.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    private PushReply send() {
      return accounts.answer(call(body), desk);
    }

    /** The code of a refusal that the body has no part in. */
    private Optional<String> unread() {
      return accounts
          .refuseUnread(call(new byte[0]), desk)
          .map(reply -> read(reply).path("responseCode").asText());
    }

    private PushCall call(byte[] sentBody) {
      headers.putIfAbsent(
          "X-SIGNATURE",
          SnapSignature.symmetric(
              SECRET,
              SignatureEncoding.BASE64,
              "POST",
              signedUrl,
              PlayedDesk.TOKEN,
              signedBody,
              String.valueOf(headers.get("X-TIMESTAMP"))));
      Map<String, List<String>> sent = new HashMap<>();
      headers.forEach((name, value) -> sent.put(name, value == null ? List.of() : List.of(value)));
      return new PushCall("POST", path, "/bank/bca-va" + path, sent, sentBody);
    }

    private String code() {
      PushReply reply = send();
      String code = read(reply).path("responseCode").asText();
      assertThat(code).startsWith(Integer.toString(reply.status()));
      return code;
    }
  }

  private Calling call(String path, String body) {
    return new Calling(path, body);
  }

  private Calling payment() {
    return call(PAYMENT, SAMPLE);
  }

  private static JsonNode read(PushReply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_payment_is_told_to_the_core_with_the_number_that_stands_on_the_invoice() {
    desk.taken(new Taken.Accepted("7K2M9QXB", "Siti Rahma"));

    assertThat(payment().code()).isEqualTo("2002500");

    assertThat(desk.payments().getFirst().reference()).isEqualTo("12345123456789012345678");
    assertThat(desk.payments().getFirst().paymentId()).isEqualTo("202202111031031234500001136962");
    assertThat(desk.payments().getFirst().amount()).isEqualTo(new BigDecimal("100000.00"));
    assertThat(desk.calls().getFirst().externalId()).isEqualTo("77700011");
  }

  @Test
  void what_names_the_account_is_echoed_exactly_as_received() {
    desk.taken(new Taken.Accepted("7K2M9QXB", "Siti Rahma binti Abdurrahman Wahid Hasyim"));
    String bare =
        SAMPLE
            .replace("\"customerNo\":\"123456789012345678\"", "\"customerNo\":12345678901234567890")
            .replace("12345123456789012345678", "1234512345678901234567890");

    JsonNode data = read(call(PAYMENT, bare).send()).path("virtualAccountData");

    assertThat(data.path("partnerServiceId").asText()).isEqualTo("   12345");
    assertThat(data.path("customerNo").isNumber()).isTrue();
    assertThat(data.path("customerNo").asText()).isEqualTo("12345678901234567890");
    assertThat(data.path("virtualAccountName").asText())
        .isEqualTo("Siti Rahma binti Abdurrahman W");
    assertThat(data.path("paymentFlagStatus").asText()).isEqualTo("00");
    assertThat(data.path("billDetails").path(0).path("status").asText()).isEqualTo("00");
    assertThat(data.path("totalAmount").path("value").asText()).isEqualTo("100000.00");
  }

  @Test
  void each_refusal_has_its_code_and_a_flag_that_says_rejected() {
    Map<Bill.Reason, String> codes =
        Map.of(
            Bill.Reason.UNKNOWN, "4042512",
            Bill.Reason.AMOUNT, "4042513",
            Bill.Reason.PAID, "4042514",
            Bill.Reason.EXPIRED, "4042519",
            Bill.Reason.CONFLICT, "4092500",
            Bill.Reason.CONTRADICTION, "4092501");

    codes.forEach(
        (reason, code) -> {
          desk.taken(new Taken.Refused(reason));
          PushReply reply = payment().send();
          assertThat(read(reply).path("responseCode").asText()).isEqualTo(code);
          assertThat(read(reply).path("virtualAccountData").path("paymentFlagStatus").asText())
              .isEqualTo("01");
        });
  }

  @Test
  void the_very_call_again_is_inconsistent_and_tells_the_flag_of_the_first() {
    desk.taken(new Taken.Repeated(new Taken.Accepted("7K2M9QXB", "Siti")));
    JsonNode paid = read(payment().send());
    desk.taken(new Taken.Repeated(new Taken.Refused(Bill.Reason.PAID)));
    JsonNode refused = read(payment().send());

    assertThat(paid.path("responseCode").asText()).isEqualTo("4042518");
    assertThat(paid.path("virtualAccountData").path("paymentFlagStatus").asText()).isEqualTo("00");
    assertThat(refused.path("responseCode").asText()).isEqualTo("4042518");
    assertThat(refused.path("virtualAccountData").path("paymentFlagStatus").asText())
        .isEqualTo("01");
  }

  @Test
  void a_signature_over_the_bytes_or_their_short_form_holds_whatever_prefix_a_proxy_adds() {
    desk.taken(new Taken.Accepted("7K2M9QXB", "Siti"));
    String spaced = SAMPLE.replace("\",\"", "\",\n  \"").replace("Jokul Doe", "Jokul  Doe");
    String minified = SAMPLE.replace("Jokul Doe", "Jokul  Doe");

    assertThat(call(PAYMENT, spaced).code()).isEqualTo("2002500");
    assertThat(call(PAYMENT, spaced).signing(PAYMENT, minified).code()).isEqualTo("2002500");
    assertThat(call(PAYMENT, SAMPLE).signing("/bank/bca-va" + PAYMENT, SAMPLE).code())
        .isEqualTo("2002500");
  }

  @Test
  void whoever_is_not_the_bank_is_refused_before_anything_is_asked() {
    assertThat(payment().with("X-SIGNATURE", "AAAA").code()).isEqualTo("4012500");
    assertThat(payment().signing(PAYMENT, SAMPLE.replace("100000", "900000")).code())
        .isEqualTo("4012500");
    assertThat(payment().with("Authorization", "Bearer other").code()).isEqualTo("4012501");
    assertThat(payment().with("Authorization", null).code()).isEqualTo("4012501");
    assertThat(payment().with("X-PARTNER-ID", "99999").code()).isEqualTo("4012500");
    assertThat(payment().with("CHANNEL-ID", "95051").code()).isEqualTo("4012500");
    assertThat(payment().with("X-TIMESTAMP", "2026-11-21T09:50:00+07:00").code())
        .isEqualTo("4012500");
    assertThat(desk.payments()).isEmpty();
  }

  @Test
  void what_is_missing_or_malformed_is_named() {
    Map<String, String> spoilt =
        Map.of(
            "\"paymentRequestId\":\"202202111031031234500001136962\"", "4002502 paymentRequestId",
            "\"customerNo\":\"123456789012345678\"", "4002502 customerNo",
            "\"paidAmount\":{\"value\":\"100000.00\",\"currency\":\"IDR\"}", "4002502 paidAmount");
    spoilt.forEach(
        (field, expected) -> {
          JsonNode answer = read(call(PAYMENT, SAMPLE.replace(field, "\"other\":1")).send());
          assertThat(
                  answer.path("responseCode").asText()
                      + " "
                      + answer.path("responseMessage").asText())
              .startsWith(expected.split(" ")[0])
              .contains(expected.split(" ")[1]);
        });
    assertThat(call(PAYMENT, SAMPLE.replaceFirst("100000.00", "100000")).code())
        .isEqualTo("4002501");
    assertThat(call(PAYMENT, SAMPLE.replaceFirst("IDR", "USD")).code()).isEqualTo("4002501");
    assertThat(call(PAYMENT, SAMPLE.replace("\"N\"", "\"X\"")).code()).isEqualTo("4002501");
    assertThat(call(PAYMENT, SAMPLE.replace("   12345123", "   99345123")).code())
        .isEqualTo("4002501");
    assertThat(payment().with("X-EXTERNAL-ID", "a-b").code()).isEqualTo("4002501");
    assertThat(payment().with("X-EXTERNAL-ID", null).code()).isEqualTo("4002502");
    assertThat(payment().with("X-TIMESTAMP", "kemarin").code()).isEqualTo("4002501");
    assertThat(call(PAYMENT, "[]").code()).isEqualTo("4002500");
    assertThat(call(PAYMENT, "{\"a\":1,\"a\":2}").code()).isEqualTo("4002500");
    assertThat(desk.payments()).isEmpty();
  }

  @Test
  void an_inquiry_is_answered_with_name_amount_and_time() {
    desk.bill(
        new Bill.Due(
            "7K2M9QXB",
            "Siti Rahma",
            new BigDecimal("147000.00"),
            Instant.parse("2026-11-22T02:30:00Z")));
    JsonNode answer =
        read(
            call(
                    INQUIRY,
                    """
                    {"partnerServiceId":"   12345","customerNo":"00000000019","virtualAccountNo":"   1234500000000019",\
                    "inquiryRequestId":"202611211000001","additionalInfo":{}}""")
                .send());
    JsonNode data = answer.path("virtualAccountData");

    assertThat(answer.path("responseCode").asText()).isEqualTo("2002400");
    assertThat(data.path("inquiryStatus").asText()).isEqualTo("00");
    assertThat(data.path("inquiryRequestId").asText()).isEqualTo("202611211000001");
    assertThat(data.path("virtualAccountName").asText()).isEqualTo("Siti Rahma");
    assertThat(data.path("totalAmount").path("value").asText()).isEqualTo("147000.00");
    assertThat(data.path("virtualAccountTrxType").asText()).isEqualTo("C");
    assertThat(data.path("freeTexts"))
        .allSatisfy(
            text -> {
              assertThat(text.path("indonesia").asText()).hasSizeLessThanOrEqualTo(32);
              assertThat(text.path("english").asText()).hasSizeLessThanOrEqualTo(32);
            });
    assertThat(answer.path("additionalInfo").path("expiredDate").asText())
        .isEqualTo("2026-11-22T09:30:00+07:00");
    assertThat(desk.inquiries().getFirst().reference()).isEqualTo("1234500000000019");
  }

  @Test
  void the_holder_of_the_banks_key_gets_a_token_and_nobody_else() {
    Calling asking =
        call(TOKEN, "{\"grantType\":\"client_credentials\"}").with("X-CLIENT-KEY", "bca-client");
    asking.with("X-SIGNATURE", SnapSignature.forToken(keys.getPrivate(), "bca-client", NOW));

    JsonNode given = read(asking.send());

    assertThat(given.path("responseCode").asText()).isEqualTo("2007300");
    assertThat(given.path("accessToken").asText()).isEqualTo(PlayedDesk.TOKEN);
    assertThat(given.path("expiresIn").isTextual()).isTrue();
    assertThat(given.path("expiresIn").asText()).isEqualTo("900");
    assertThat(asking.with("X-TIMESTAMP", "2026-11-21T10:00:01+07:00").code()).isEqualTo("4017300");
    assertThat(asking.with("X-CLIENT-KEY", "other").code()).isEqualTo("4017300");
    assertThat(asking.with("X-CLIENT-KEY", null).code()).isEqualTo("4007302");
    assertThat(asking.with("X-TIMESTAMP", "x").with("X-CLIENT-KEY", "c").code())
        .isEqualTo("4007301");
  }

  @Test
  void numbers_are_made_of_company_serial_and_a_digit_that_checks_them() {
    assertThat(accounts.reference(1)).contains("1234500000000013");
    assertThat(accounts.reference(9_999_999_999L).orElseThrow()).hasSize(16);
    String number = accounts.reference(4711).orElseThrow();
    assertThat(VaNumbers.check(number.substring(0, 15))).isEqualTo(number.charAt(15) - '0');
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.reference(10_000_000_000L))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void other_banks_take_what_their_settings_say() {
    for (VaFactory factory :
        List.of(new BriVaFactory(), new BniVaFactory(), new MandiriVaFactory())) {
      assertThat(made(factory, Map.of("customer-digits", "13")).reference(1).orElseThrow())
          .hasSize(18);
      assertThat(made(factory, Map.of()).looks()).isFalse();
    }
  }

  @Test
  void whoever_cannot_be_the_bank_is_refused_before_the_body_is_read() {
    String payment = "/openapi/v1.0/transfer-va/payment";

    assertThat(call(payment, SAMPLE).unread()).isEmpty();
    assertThat(call(payment, SAMPLE).with("Authorization", "Bearer other").unread())
        .contains("4012501");
    assertThat(call(payment, SAMPLE).with("X-SIGNATURE", "").unread()).contains("4002502");
    assertThat(call(payment, SAMPLE).with("X-TIMESTAMP", "2026-11-21T09:00:00+07:00").unread())
        .contains("4012500");
    assertThat(call("/openapi/v1.0/transfer-va/create-va", SAMPLE).unread()).contains("4040000");
    assertThat(call(TOKEN, "").with("X-CLIENT-KEY", "other").unread()).contains("4017300");
    PushCall head = new PushCall("GET", payment, "/bank/bca-va" + payment, Map.of(), new byte[0]);
    assertThat(accounts.refuseUnread(head, desk).map(PushReply::status)).contains(405);
    assertThat(read(accounts.tooOften(head)).path("responseCode").asText()).isEqualTo("4292500");
    assertThat(read(accounts.cutOff(head)).path("responseCode").asText()).isEqualTo("4002500");
    assertThat(read(accounts.tooLarge(head, 9)).path("responseCode").asText()).isEqualTo("4002500");
  }

  @Test
  void a_service_that_the_mall_does_not_offer_is_not_found() {
    assertThat(call("/openapi/v1.0/transfer-va/create-va", SAMPLE).code()).isEqualTo("4040000");
  }
}
