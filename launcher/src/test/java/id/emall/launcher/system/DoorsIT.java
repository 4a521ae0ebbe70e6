package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site says at every door to whoever knocks wrongly: our words, never the server's. */
@Timeout(180)
class DoorsIT {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String SAME_SITE = "Sec-Fetch-Site: same-origin\r\n";

  private static URI site;

  @BeforeAll
  static void open() {
    site = SystemUnderTest.shared().site();
  }

  /** Raw, because clients that behave do not send such things. */
  private static String ask(String line, String headers, String body) throws IOException {
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      String request =
          line
              + " HTTP/1.1\r\nHost: "
              + site.getAuthority()
              + "\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n"
              + headers
              + "\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String post(String path, String headers, String body) throws IOException {
    return ask("POST " + path, headers, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/galat", "/tidak-ada"})
  void what_is_not_there_is_told_on_our_page(String path) throws IOException {
    assertThat(ask("GET " + path, "", ""))
        .startsWith("HTTP/1.1 404 Not Found")
        .contains("Halaman tidak ditemukan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/metrics"})
  void a_proxys_callers_find_our_page_at_the_inner_doors(String path) throws IOException {
    assertThat(ask("GET " + path, "X-Forwarded-For: 203.0.113.7\r\n", ""))
        .startsWith("HTTP/1.1 404 Not Found")
        .contains("Halaman tidak ditemukan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/openapi",
        "/services/order?wsdl",
        "/api/v1/products",
        "/assets/tidak-ada",
        "/media/tidak-ada",
        "/WEB-INF/web.xml",
      })
  void every_answer_carries_the_headers_that_guard_it(String path) throws IOException {
    String answer = ask("GET " + path, "", "");
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);

    assertThat(head)
        .contains("x-content-type-options: nosniff", "referrer-policy: ", "cache-control: ")
        .contains("content-security-policy: default-src 'none'")
        .doesNotContain("server:", "x-powered-by", "payara", "glassfish");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded; charset=bogus, 415 Unsupported Media Type",
    "text/plain, 415 Unsupported Media Type",
    "gibberish, 400 Bad Request"
  })
  void a_body_nobody_can_read_is_the_senders_fault(String type, String status) throws IOException {
    String answer = post("/masuk", SAME_SITE + "Content-Type: " + type + "\r\n", "login=a");

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("<html lang=\"id\">", ">" + status.substring(0, 3) + "<");
  }

  @Test
  void a_field_that_is_not_encoded_as_forms_are_is_the_senders_fault() throws IOException {
    assertThat(post("/masuk", SAME_SITE + FORM + "\r\n", "login=%zz"))
        .startsWith("HTTP/1.1 400 ")
        .contains("<html lang=\"id\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: text/plain\r\n", "Content-Type: application/json\r\n", ""})
  void what_is_no_form_is_not_put_into_a_cart(String type) throws IOException {
    assertThat(post("/keranjang", SAME_SITE + type, "produk=a"))
        .startsWith("HTTP/1.1 415 ")
        .contains("<html lang=\"id\">");
  }

  @Test
  void a_form_of_a_hundred_thousand_parts_is_cut_off() throws IOException {
    String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nv\r\n";
    String type = "Content-Type: multipart/form-data; boundary=x\r\n";

    assertThat(post("/daftar", SAME_SITE + type, part.repeat(100_000) + "--x--\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("<html lang=\"id\">", ">413<");
    assertThat(post("/daftar", SAME_SITE + type, part.repeat(50) + "--x--\r\n"))
        .startsWith("HTTP/1.1 422 ");
  }

  @Test
  void a_refused_form_has_a_status_with_words() throws IOException {
    assertThat(post("/masuk", SAME_SITE + FORM + "\r\n", "login=siapa&password=salah"))
        .startsWith("HTTP/1.1 422 Unprocessable Content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cari?kategori=a%00", "/cari?q=%00", "/produk/a%00b", "/toko/%00"})
  void an_address_with_a_nul_is_the_senders_fault(String path) throws IOException {
    assertThat(ask("GET " + path, "", "")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void nothing_is_echoed_or_listed() throws IOException {
    assertThat(ask("TRACE /", "X-Secret: rahasia\r\n", ""))
        .startsWith("HTTP/1.1 405 ")
        .doesNotContain("rahasia");
    for (String folder : new String[] {"/assets/", "/media/", "/.git/config"}) {
      assertThat(ask("GET " + folder, "", "")).startsWith("HTTP/1.1 404 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tidak-ada", "/services/order?wsdl", "/openapi", "/sw.js"})
  void text_names_its_characters(String path) throws IOException {
    assertThat(ask("GET " + path, "", "").toLowerCase(Locale.ROOT))
        .containsPattern("content-type: [a-z/+-]+; ?charset=utf-8");
  }

  @Test
  void the_pages_are_not_described_to_strangers() throws IOException {
    assertThat(ask("OPTIONS /", "", "")).doesNotContain("wadl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Sec-Fetch-Site: cross-site\r\n", "Origin: null\r\n", "Referer: x\r\n"})
  void a_form_from_elsewhere_or_nowhere_is_refused(String origin) throws IOException {
    for (String path : new String[] {"/masuk", "/keluar", "/keranjang", "/konfirmasi"}) {
      assertThat(post(path, origin + FORM + "\r\n", "a=b")).startsWith("HTTP/1.1 403 ");
    }
  }

  @Test
  void services_take_no_cookie_for_a_key() throws IOException {
    String signedIn =
        post("/masuk", SAME_SITE + FORM + "\r\n", "login=laras&password=lumbung-demo-2026");
    String cookie = signedIn.replaceFirst("(?s).*Set-Cookie: (sesi=[^;]+);.*", "$1");
    assertThat(cookie).startsWith("sesi=");
    String headers = "Cookie: " + cookie + "\r\n";

    assertThat(ask("GET /pengelola", headers, "")).startsWith("HTTP/1.1 200 ");
    assertThat(ask("GET /api/v1/products", headers, "")).startsWith("HTTP/1.1 401 ");
    assertThat(
            post(
                "/services/order",
                headers + "Content-Type: text/xml\r\n",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                    + "<o:ListRegencies xmlns:o='urn:emall:order:v1'/></s:Body></s:Envelope>"))
        .startsWith("HTTP/1.1 500 ")
        .contains("Fault");
  }
}
