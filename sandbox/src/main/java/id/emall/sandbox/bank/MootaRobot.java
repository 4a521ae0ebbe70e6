package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moota's robot: looks into the account and sends the rows it finds to the mall, all with the
 * account's present balance and the time at which it looked, as Moota does.
 */
final class MootaRobot {

  /** Name of the mall's settings for it, and of its door there. */
  static final String DOOR = "moota";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(MallClock.WIB);
  private static final int NEWEST = 20;

  private final Stage stage;
  private final BankBooks accounts;
  private final MallCalls mall;

  MootaRobot(Stage stage, BankBooks accounts, MallCalls mall) {
    this.stage = stage;
    this.accounts = accounts;
    this.mall = mall;
  }

  String secret() {
    return stage.setting("moota-secret", "sandbox-moota-secret");
  }

  /** Sends the newest rows of {@code account}, the first one when none is named. */
  Reply send(Call call) {
    String account = call.field("account").orElseGet(accounts::first);
    byte[] body = Json.write(rows(accounts.book(account))).getBytes(StandardCharsets.UTF_8);
    Map<String, Object> done = new LinkedHashMap<>();
    if (stage.faults().take(VaFaults.MOOTA_FORGED)) {
      done.put("forged", post(body, "no secret of anybody"));
    }
    done.put("answered", post(body, secret()));
    if (stage.faults().take(VaFaults.MOOTA_REPEATED)) {
      done.put("repeated", post(body, secret()));
    }
    return Reply.json(done);
  }

  private int post(byte[] body, String secret) {
    String signature = HexFormat.of().formatHex(Seals.mac("HmacSHA256", secret, text(body)));
    return mall.post(
            "/bank/" + DOOR + "/hook",
            body,
            Map.of(
                "Signature", signature, "User-Agent", "MootaBot/1.50", "X-MOOTA-USER", "sandbox"))
        .status();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private ArrayNode rows(BankBooks.Book account) {
    ArrayNode rows = Json.object().putArray("rows");
    List<Booking> all = account.rows();
    String now = TIME.format(stage.clock().instant());
    for (Booking one : all.subList(Math.max(0, all.size() - NEWEST), all.size())) {
      ObjectNode row = rows.addObject();
      row.put("account_number", account.number());
      row.put("date", now);
      row.put("description", one.remark());
      row.put("note", "");
      row.put("amount", one.amount());
      row.put("type", one.credit() ? "CR" : "DB");
      row.put("balance", account.balance());
      row.put("updated_at", now);
      row.put("created_at", now);
      row.put("mutation_id", "%s-%d".formatted(account.number(), one.number()));
      row.put("token", "%s-%d".formatted(account.number(), one.number()));
      row.putArray("taggings");
    }
    return rows;
  }
}
