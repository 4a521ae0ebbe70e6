package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners' endpoints say to requests that are wrong, hostile or no requests at all. */
@Timeout(180)
class PartnerRefusalsIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String LIST =
      "<o:ListRegencies><o:provinceCode>13</o:provinceCode></o:ListRegencies>";
  private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private static MallProcess mall;
  private static PartnerDesk.Keys keys;

  @BeforeAll
  static void open() {
    mall = SystemUnderTest.shared();
    keys = PartnerDesk.issue(mall.site().toString(), "Rude");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"lines":                                     | 400 | json.malformed
          {"lines":[]} trailing                         | 400 | json.malformed
          nonsense                                      | 400 | json.malformed
          []                                            | 422 | "field":"body"
          null                                          | 422 | json.body-missing
          {}                                            | 422 | "field":"buyer"
          {"gift":true}                                 | 422 | "field":"gift"
          {"buyer":{"name":5}}                          | 422 | "field":"buyer.name"
          {"lines":[{"productId":"x"}]}                 | 422 | "field":"lines[0].productId"
          {"lines":[{"quantity":"2"}]}                  | 422 | "field":"lines[0].quantity"
          {"lines":[{"quantity":99999999999}]}          | 422 | "field":"lines[0].quantity"
          {"lines":[{"quantity":1.5}]}                  | 422 | "field":"lines[0].quantity"
          {"lines":[null]}                              | 422 | "field":"lines[0]"
          {"expectedTotal":-1}                          | 422 | "field":"expectedTotal"
          """)
  void a_body_that_does_not_fit_is_refused_by_the_name_of_what_is_wrong(
      String body, int status, String told) throws Exception {
    HttpResponse<String> answer = post("/orders", "application/json", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(told);
  }

  @Test
  void a_body_beyond_all_limits_is_refused_naming_the_place() throws Exception {
    for (String endless :
        List.of(
            "1" + "0".repeat(30),
            "9".repeat(200_000),
            "[".repeat(50_000),
            "1e999999999",
            "-1e30")) {
      HttpResponse<String> answer =
          post("/orders", "application/json", "{\"expectedTotal\":" + endless + "}");

      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body()).containsAnyOf("json.malformed", "\"field\":\"expectedTotal\"");
    }
  }

  @Test
  void what_http_itself_refuses_is_a_problem_too() throws Exception {
    assertProblem(send(rest("/nothing").GET()), 404);
    assertProblem(send(rest("/orders").DELETE()), 405);
    assertProblem(post("/orders", "text/plain", "{}"), 415);
    assertProblem(send(rest("/products").header("Accept", "text/html").GET()), 406);
    assertProblem(post("/orders", "application/json", " ".repeat(300_000)), 413);
    assertProblem(send(rest("/products?sort=ODD").GET()), 422);
    assertProblem(
        send(
            HttpRequest.newBuilder(URI.create(mall.site() + "/api/v1/products"))
                .header("X-Api-Key", "emk_guess")
                .GET()),
        401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{\"a\":1}",
        "<a><b></a>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
      })
  void what_is_no_soap_is_the_callers_fault(String body) throws Exception {
    HttpResponse<String> answer = soap(body);

    assertFault(answer, "<faultcode>soap:");
    assertThat(answer.body()).doesNotContain("row,col", "wstx", "XMLStream", "prolog");
  }

  @Test
  void entities_are_never_read_in() throws Exception {
    String hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + signed("<o:GetProduct><o:slug>&e;</o:slug></o:GetProduct>", nonce(), Instant.now());

    HttpResponse<String> answer = soap(hostile);

    assertFault(answer, ":Client<");
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void floods_are_cut_off() throws Exception {
    assertThat(soap(" ".repeat(300_000)).statusCode()).isEqualTo(413);
    assertFault(
        soap(signed("<o:x>".repeat(200) + "</o:x>".repeat(200), nonce(), Instant.now())),
        ":Client<");
    assertFault(
        soap(
            signed(
                "<o:QuoteShipping>" + "<o:line/>".repeat(5_000) + "</o:QuoteShipping>",
                nonce(),
                Instant.now())),
        ":Client<");
  }

  @Test
  void a_signed_header_works_once_and_only_while_it_is_fresh() throws Exception {
    String request = signed(LIST, nonce(), Instant.now());

    assertThat(soap(request).statusCode()).isEqualTo(200);
    assertFault(soap(request), ":FailedAuthentication<");
    assertFault(soap(signed(LIST, nonce(), LONG_AGO)), ":FailedAuthentication<");
    assertFault(
        soap(signed(LIST, nonce(), Instant.now().plus(Duration.ofHours(1)))),
        ":FailedAuthentication<");
    assertFault(soap(envelope("", LIST)), ":FailedAuthentication<");
  }

  @Test
  void what_the_schema_refuses_is_a_typed_fault_that_names_the_element() throws Exception {
    HttpResponse<String> answer =
        soap(
            signed(
                "<o:ListRegencies><o:provinceCode>west</o:provinceCode></o:ListRegencies>",
                nonce(),
                Instant.now()));

    assertFault(answer, "InvalidRequestFault");
    assertThat(answer.body()).contains("<field>provinceCode</field>", "schema.violated");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status, "\"code\":", "\"errors\":");
  }

  private static void assertFault(HttpResponse<String> answer, String told) {
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Fault>", told)
        .doesNotContain("\tat ", "id.emall", ":Server<");
  }

  private static HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        rest(path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder rest(String path) {
    return HttpRequest.newBuilder(URI.create(mall.site() + "/api/v1" + path))
        .header("X-Api-Key", keys.apiKey());
  }

  private static HttpResponse<String> soap(String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(mall.site() + "/services/order"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] nonce() {
    return UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A request as the WSDL's documentation asks for, made without any SOAP library. */
  private static String signed(String body, byte[] nonce, Instant now)
      throws GeneralSecurityException {
    String created = now.truncatedTo(ChronoUnit.SECONDS).toString();
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    List.of(nonce, created.getBytes(), keys.soapSecret().getBytes()).forEach(digest::update);
    Base64.Encoder base64 = Base64.getEncoder();
    String header =
        """
        <s:Security xmlns:s="%1$swssecurity-secext-1.0.xsd"
            xmlns:u="%1$swssecurity-utility-1.0.xsd"><s:UsernameToken>
          <s:Username>%2$s</s:Username>
          <s:Password Type="%1$susername-token-profile-1.0#PasswordDigest">%3$s</s:Password>
          <s:Nonce>%4$s</s:Nonce><u:Created>%5$s</u:Created>
        </s:UsernameToken></s:Security>"""
            .formatted(
                WSS,
                keys.soapUsername(),
                base64.encodeToString(digest.digest()),
                base64.encodeToString(nonce),
                created);
    return envelope(header, body);
  }

  private static String envelope(String header, String body) {
    return """
        <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:o="urn:emall:order:v1">\
        <e:Header>%s</e:Header><e:Body>%s</e:Body></e:Envelope>"""
        .formatted(header, body);
  }
}
