package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who knocks at the banks' door without being a bank: answered before a body is sent that would
 * have to be read.
 */
@Timeout(180)
class BankDoorIT {

  private static final String PAYMENT = "/openapi/v1.0/transfer-va/payment";
  private static final int LONG = 400_000;

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");

  private static URI site;

  @BeforeAll
  static void open() {
    site = SystemUnderTest.shared().site();
  }

  /** Sends a head that promises a body, and no body. */
  private static String knock(String from, String line, int length, String headers)
      throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
      socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
      String head =
          "%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
              .formatted(line, site.getAuthority(), length, headers);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return answer(socket.getInputStream());
    }
  }

  /** The server waits some time for the body before it closes, so no end is waited for. */
  private static String answer(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    int headEnds = -1;
    int most = Integer.MAX_VALUE;
    while (answer.length() < most) {
      int read = in.read();
      if (read < 0) {
        break;
      }
      answer.append((char) read);
      if (headEnds < 0 && answer.toString().endsWith("\r\n\r\n")) {
        headEnds = answer.length();
        Matcher told = LENGTH.matcher(answer);
        most = headEnds + (told.find() ? Integer.parseInt(told.group(1)) : 0);
      }
    }
    return answer.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "POST /bank/nobody/openapi/v1.0/transfer-va/payment, 404, nobody may call here",
    "PUT /bank/bca-va/openapi/v1.0/transfer-va/payment, 405, 4052500",
    "POST /bank/bca-va/openapi/v1.0/transfer-va/refund, 404, 4040000",
    "POST /bank/bca-va/openapi/v1.0/transfer-va/payment, 400, 4002502",
    "POST /bank/bca-va/openapi/v1.0/access-token/b2b, 400, 4007302",
    "POST /bank/qris/openapi/v1.0/qr-mpm-notify, 400, 4005202",
    "PUT /bank/moota/hook, 405, POST only",
    "POST /bank/moota/hook, 401, no signature",
  })
  void who_cannot_be_a_bank_is_refused_unread(String line, int status, String says)
      throws IOException {
    assertThat(knock("127.0.0.1", line, LONG, "")).startsWith("HTTP/1.1 " + status).contains(says);
  }

  @Test
  void a_body_that_is_too_long_is_refused_by_its_length_in_the_standards_code() throws IOException {
    assertThat(knock("127.0.0.1", "POST /bank/bca-va" + PAYMENT, 10_000_000, ""))
        .startsWith("HTTP/1.1 400")
        .contains("4002500");
  }

  @Test
  void a_flood_from_one_address_is_answered_without_a_look_and_others_are_heard()
      throws IOException {
    int[] statuses = new int[70];
    String answer = "";
    for (int i : IntStream.range(0, statuses.length).toArray()) {
      answer = knock("127.0.0.7", "POST /bank/bca-va" + PAYMENT, LONG, "");
      statuses[i] = Integer.parseInt(answer.substring(9, 12));
    }

    assertThat(statuses).startsWith(400, 400).endsWith(429, 429);
    assertThat(answer).contains("4292500");
    assertThat(knock("127.0.0.8", "POST /bank/bca-va" + PAYMENT, LONG, "")).contains("4002502");
  }
}
