package id.emall.bank.moota;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.PlayedDesk;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushReply;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Moota's calls, among them the one that its own kit is tested with. */
class MootaHookTest {

  private static final String SECRET = "AElSnSQj";
  private static final String PUBLISHED =
      "08b0c237eb830bcb321726fa2c6378122f6357a0b1b60cf4c4d362aa93380cca";

  private final PlayedDesk desk = new PlayedDesk();
  private final PushAdapter hook =
      new MootaFactory()
          .create(
              new AdapterContext(
                  new AdapterSettings("moota", Map.of("secret", SECRET)), null, null, null, null));

  private static byte[] published() throws IOException {
    try (InputStream file = MootaHookTest.class.getResourceAsStream("webhook.json")) {
      return file.readAllBytes();
    }
  }

  private PushReply send(byte[] body, String signature) {
    return hook.answer(
        new PushCall(
            "POST",
            "/hook",
            "/bank/moota/hook",
            Map.of("Signature", List.of(signature), "User-Agent", List.of("MootaBot/1.50")),
            body),
        desk);
  }

  private PushReply signed(String body) {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    return send(raw, sign(raw));
  }

  private static String sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(String field, String value) {
    String row =
        """
        [{"account_number":"8930456712","date":"2026-11-21 10:00:00","description":"KR","note":"",
          "amount":147356,"type":"CR","balance":1.00,"mutation_id":"Arz6"}]
        """;
    return row.replaceAll("\"" + field + "\":(\"[^\"]*\"|[0-9.]+)", "\"" + field + "\":" + value);
  }

  @Test
  void the_published_call_is_taken_row_by_row() throws IOException {
    PushReply reply = send(published(), PUBLISHED);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(desk.rows().get("11111111111"))
        .extracting(StatementRow::amount, StatementRow::bankTransactionId, StatementRow::direction)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new BigDecimal("5000.00"),
                desk.rows().get("11111111111").getFirst().bankTransactionId(),
                StatementRow.Direction.CREDIT));
    assertThat(desk.rows().values()).hasSize(2);
  }

  @Test
  void neither_the_time_of_looking_nor_the_balance_is_taken_for_the_row() throws IOException {
    send(published(), PUBLISHED);

    assertThat(desk.rows().values().stream().flatMap(List::stream))
        .allSatisfy(
            row -> {
              assertThat(row.bankTime()).isNull();
              assertThat(row.balanceAfter()).isNull();
              assertThat(row.bookingDate()).isEqualTo(LocalDate.of(2021, 9, 30));
            });
  }

  @Test
  void a_call_whose_signature_does_not_fit_the_very_bytes_is_refused() throws IOException {
    byte[] spoilt = published();
    spoilt[spoilt.length - 1] = ' ';

    assertThat(send(spoilt, PUBLISHED).status()).isEqualTo(401);
    assertThat(send(published(), "").status()).isEqualTo(401);
    assertThat(desk.rows()).isEmpty();
  }

  @Test
  void one_row_that_cannot_be_read_keeps_all_from_being_taken() {
    for (String[] bad :
        new String[][] {
          {"type", "\"XX\""},
          {"amount", "0"},
          {"amount", "1e9"},
          {"amount", "-5"},
          {"amount", "1.005"},
          {"date", "\"2026-11-21\""},
          {"date", "\"0001-01-01 00:00:00\""},
          {"date", "\"9999-12-31 00:00:00\""},
          {"mutation_id", "\"\""},
          {"account_number", "\"5.05E+13\""}
        }) {
      assertThat(signed(row(bad[0], bad[1])).status()).as("%s %s", (Object[]) bad).isEqualTo(400);
    }
    assertThat(signed("{}").status()).isEqualTo(400);
    assertThat(signed("[").status()).isEqualTo(400);
    assertThat(desk.rows()).isEmpty();
  }

  @Test
  void rows_of_an_account_that_is_not_the_malls_are_answered_all_the_same() {
    desk.knowsNoAccount();

    assertThat(signed(row("type", "\"CR\"")).status()).isEqualTo(200);
  }
}
