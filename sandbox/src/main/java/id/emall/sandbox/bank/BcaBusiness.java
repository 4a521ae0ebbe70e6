package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BCA's business banking interface from before SNAP: OAuth, its own signature, and a statement
 * whose rows tell a day without a year, or PEND. Its error codes are documented, the statement's
 * answer is general knowledge. Settings: {@code bank.api-key}, {@code api-secret}, and those of the
 * SNAP services.
 */
final class BcaBusiness {

  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
  private static final Pattern REMARK = Pattern.compile("(\\S+ \\S+ \\S+) (.*)");
  private static final int DAYS_BACK = 31;

  private final Stage stage;
  private final SnapCustomer customer;
  private final String apiKey;
  private final String apiSecret;
  private final OlderGate gate;
  private final Service service;
  private final Rows rows;

  BcaBusiness(Stage stage, SnapCustomer customer, Limits limits, Service service) {
    this.stage = stage;
    this.customer = customer;
    this.apiKey = stage.setting("api-key", "sandbox-api-key");
    this.apiSecret = stage.setting("api-secret", "sandbox-api-secret");
    this.gate =
        new OlderGate(stage, limits, new BankTokens(stage, TOKEN_LIFE), BcaBusiness::refusal);
    this.service = service;
    this.rows = new Rows(stage.faults());
  }

  Reply token(Call call) {
    String credentials = customer.clientId() + ":" + customer.secret();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return gate.token(
        Seals.equal(basic, call.header("Authorization").orElse(""))
            && call.isForm()
            && "client_credentials".equals(call.form().get("grant_type")));
  }

  Reply statement(Call call) {
    Optional<Reply> broken = service.broken();
    if (broken.isPresent()) {
      return broken.get();
    }
    Optional<String> timestamp = call.header("X-BCA-Timestamp");
    gate.pass(call, timestamp, token -> signed(call, token, timestamp.orElse("")));
    if (!call.param("corporate").equals(customer.partnerId())) {
      throw refusal(404, "ESB-99-127", "Corporate not found");
    }
    LocalDate from = day(call, "StartDate");
    LocalDate to = day(call, "EndDate");
    Instant now = stage.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    if (from.isBefore(today.minusDays(DAYS_BACK)) || to.isBefore(from) || to.isAfter(today)) {
      throw refusal(400, "ESB-99-158", "maximal account statement 31 days ago");
    }
    BankAccount.View view =
        service
            .read(call.param("account"), from, to)
            .orElseThrow(() -> refusal(404, "ESB-99-127", "Account not found"));
    if (view.rows().isEmpty() && stage.faults().take(BankFaults.NOTHING_FOUND)) {
      throw refusal(404, "ESB-07-271", "No transaction");
    }
    return service.send(answer(view, from, to, now));
  }

  private boolean signed(Call call, String token, String timestamp) {
    String body = call.text().replaceAll("\\s", "");
    String text =
        "%s:%s?%s:%s:%s:%s"
            .formatted(
                call.method(),
                call.path(),
                call.query(),
                token,
                Seals.sha256(body.getBytes(StandardCharsets.UTF_8)),
                timestamp);
    String expected = HexFormat.of().formatHex(Seals.mac("HmacSHA256", apiSecret, text));
    return Seals.equal(apiKey, call.header("X-BCA-Key").orElse(""))
        && Seals.equal(expected, call.header("X-BCA-Signature").orElse(""));
  }

  private static LocalDate day(Call call, String name) {
    try {
      return LocalDate.parse(call.query(name).orElse(""));
    } catch (DateTimeParseException e) {
      throw refusal(400, "ESB-99-158", "Invalid " + name);
    }
  }

  private ObjectNode answer(BankAccount.View view, LocalDate from, LocalDate to, Instant now) {
    Wording wording = new Wording(BankHouse.BCA, stage.faults(), now, !view.rows().isEmpty());
    ObjectNode answer = Json.object();
    answer.put("StartDate", from.toString());
    answer.put("EndDate", to.toString());
    answer.put("Currency", wording.rowCurrency(true));
    answer.put("StartBalance", wording.money(view.opening()));
    ArrayNode data = answer.putArray("Data");
    for (BankAccount.Line line : rows.shown(view.rows(), Integer.MAX_VALUE)) {
      row(data.addObject(), line, wording, data.size() == 1);
    }
    return answer;
  }

  private static void row(ObjectNode node, BankAccount.Line line, Wording wording, boolean first) {
    Booking row = line.row();
    Matcher remark = REMARK.matcher(wording.remark(row));
    boolean split = remark.matches();
    node.put("TransactionDate", line.pending() ? "PEND" : DAY.format(row.day()));
    node.put("BranchCode", "0000");
    node.put("TransactionType", wording.type(first, row.credit() ? "C" : "D"));
    String amount = wording.rowMoney(first, row.amount());
    if (amount != null) {
      node.put("TransactionAmount", amount);
    }
    node.put("TransactionName", split ? remark.group(1) : wording.remark(row));
    node.put("Trailer", split ? remark.group(2) : "");
  }

  private static BankRefusal refusal(OlderGate.Why why) {
    return switch (why) {
      case LIMIT -> refusal(429, "ESB-14-010", "Request limit exceeded");
      case TOKEN, CREDENTIALS -> refusal(401, "ESB-14-009", "Unauthorized");
      case SIGNATURE -> refusal(400, "ESB-14-001", "HMAC mismatch");
      case TIMESTAMP -> refusal(400, "ESB-14-003", "Invalid timestamp");
      case BROKEN -> refusal(500, "ESB-99-999", "System unavailable");
      case SLOW -> refusal(504, "ESB-99-999", "Timeout");
    };
  }

  private static BankRefusal refusal(int status, String code, String english) {
    return new BankRefusal(
        status,
        english,
        Map.of(
            "ErrorCode", code, "ErrorMessage", Map.of("Indonesian", english, "English", english)));
  }
}
