package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BRI's interfaces from before SNAP: account statement 2.0 and transaction history. Limits, rows of
 * history and the rows of another day that an empty range brings are documented; a statement's rows
 * are played as history's with transactionTime. Rows not booked yet are not shown. Which codes
 * refusals have is this sandbox's choice.
 */
final class BriOlder {

  /** As long as BRI's tokens were seen to live. */
  private static final Duration TOKEN_LIFE = Duration.ofSeconds(179_999);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(MallClock.WIB);
  private static final int MONTHS_BACK = 12;

  private final Stage stage;
  private final SnapCustomer customer;
  private final Limits limits;
  private final OlderGate gate;
  private final Service service;
  private final Rows rows;

  BriOlder(Stage stage, SnapCustomer customer, Limits limits, Service service) {
    this.stage = stage;
    this.customer = customer;
    this.limits = limits;
    this.gate = new OlderGate(stage, limits, new BankTokens(stage, TOKEN_LIFE), BriOlder::refusal);
    this.service = service;
    this.rows = new Rows(stage.faults());
  }

  Reply token(Call call) {
    Map<String, String> form = call.isForm() ? call.form() : Map.of();
    return gate.token(
        call.query("grant_type").filter("client_credentials"::equals).isPresent()
            && Seals.equal(customer.clientId(), form.getOrDefault("client_id", ""))
            && Seals.equal(customer.secret(), form.getOrDefault("client_secret", "")));
  }

  /** {@code POST /v2.0/statement}. */
  Reply statement(Call call) {
    Optional<Reply> broken = opened(call);
    if (broken.isPresent()) {
      return broken.get();
    }
    try {
      JsonNode body = call.json();
      return answer(
          "transactionTime",
          body.path("accountNumber").asText(),
          body.path("startDate").asText(),
          body.path("endDate").asText());
    } catch (BadCall e) {
      throw refusal(400, "0101", "Invalid body");
    }
  }

  /** {@code GET /v1/statement/{account}/{start}/{end}}. */
  Reply history(Call call) {
    Optional<Reply> broken = opened(call);
    return broken.isPresent()
        ? broken.get()
        : answer("tanggal_tran", call.param("account"), call.param("start"), call.param("end"));
  }

  private Optional<Reply> opened(Call call) {
    Optional<Reply> broken = service.broken();
    if (broken.isEmpty()) {
      Optional<String> timestamp = call.header("BRI-Timestamp");
      gate.pass(
          call,
          timestamp.filter(text -> text.matches("[0-9T:-]{19}\\.[0-9]{3}Z")),
          token -> signed(call, token, timestamp.orElse("")));
      String number = call.header("BRI-External-Id").orElse("");
      if (!number.matches("[0-9A-Za-z]{9}") || !limits.useUp(number)) {
        throw refusal(400, "0102", "Invalid BRI-External-Id");
      }
    }
    return broken;
  }

  private boolean signed(Call call, String token, String timestamp) {
    String text =
        "path=%s&verb=%s&token=Bearer %s&timestamp=%s&body=%s"
            .formatted(call.path(), call.method(), token, timestamp, call.text());
    String expected =
        Base64.getEncoder().encodeToString(Seals.mac("HmacSHA256", customer.secret(), text));
    return Seals.equal(expected, call.header("BRI-Signature").orElse(""));
  }

  private Reply answer(String time, String account, String start, String end) {
    Instant now = stage.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    LocalDate from = day(start);
    LocalDate to = day(end);
    boolean wide = !to.isBefore(from.plusMonths(1));
    if (wide || to.isBefore(from) || from.isBefore(today.minusMonths(MONTHS_BACK))) {
      throw refusal(400, "0103", "at most one month at once, twelve months back");
    }
    BankAccount.View view = read(account, from, to);
    if (service.peek(account, from, to).rows().isEmpty()) {
      view = lastDayOfMonth(account, to);
    }
    if (view.rows().isEmpty() && stage.faults().take(BankFaults.NOTHING_FOUND)) {
      throw refusal(404, "0404", "No data");
    }
    return service.send(write(time, account, view, now));
  }

  private BankAccount.View read(String account, LocalDate from, LocalDate to) {
    return service
        .read(account, from, to)
        .orElseThrow(() -> refusal(400, "0104", "Invalid account"));
  }

  /** What BRI shows for days without a row: those of the last day before with any, same month. */
  private BankAccount.View lastDayOfMonth(String account, LocalDate to) {
    BankAccount.View month = service.peek(account, to.withDayOfMonth(1), to);
    if (month.rows().isEmpty()) {
      return month;
    }
    LocalDate last = month.rows().getLast().row().day();
    return service.peek(account, last, last);
  }

  private ObjectNode write(String time, String account, BankAccount.View view, Instant now) {
    Wording wording = new Wording(BankHouse.BRI, stage.faults(), now, !view.rows().isEmpty());
    ObjectNode answer = Json.object();
    answer.put("responseCode", "0000");
    answer.put("responseDescription", "Success");
    ArrayNode data = answer.putArray("data");
    List<BankAccount.Line> booked = view.rows().stream().filter(line -> !line.pending()).toList();
    for (BankAccount.Line line : rows.shown(booked, Integer.MAX_VALUE)) {
      ObjectNode node = data.addObject();
      node.put(time, TIME.format(line.row().at()));
      node.put("nomor_rekening", account);
      row(node, line, wording, data.size() == 1);
    }
    return answer;
  }

  private static void row(ObjectNode node, BankAccount.Line line, Wording wording, boolean first) {
    Booking row = line.row();
    String none = BigDecimal.ZERO.setScale(2).toPlainString();
    String amount = wording.rowMoney(first, row.amount());
    node.put("posisi_neraca", wording.type(first, row.credit() ? "Kredit" : "Debet"));
    node.put("mutasi_debet", row.credit() ? none : amount);
    node.put("mutasi_kredit", row.credit() ? amount : none);
    node.put("mata_uang", wording.rowCurrency(first));
    node.put("ket_tran", wording.remark(row));
    node.put("nomor_reff", row.id());
    node.put("saldo_awal_mutasi", wording.money(line.after().subtract(row.signed())));
    node.put("saldo_akhir_mutasi", wording.money(wording.closing(line.after())));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw refusal(400, "0101", "Invalid date " + text);
    }
  }

  private static BankRefusal refusal(OlderGate.Why why) {
    return switch (why) {
      case LIMIT -> refusal(429, "0429", "Too many requests");
      case TOKEN, CREDENTIALS -> refusal(401, "0401", "Unauthorized");
      case SIGNATURE -> refusal(403, "0602", "Invalid signature");
      case TIMESTAMP -> refusal(400, "0603", "Invalid timestamp");
      case BROKEN -> refusal(500, "0500", "General error");
      case SLOW -> refusal(504, "0504", "Timeout");
    };
  }

  private static BankRefusal refusal(int status, String code, String description) {
    return new BankRefusal(
        status, description, Map.of("responseCode", code, "responseDescription", description));
  }
}
