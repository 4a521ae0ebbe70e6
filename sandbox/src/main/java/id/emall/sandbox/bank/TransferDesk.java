package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Handler;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers account inquiries (15, 16), transfers (17, 18) and questions about them (36), strict
 * about every field the standard makes mandatory. A transfer shows on the account as a debit, one
 * to another bank with its fee beside it.
 */
final class TransferDesk {

  private static final int PENDING_ASKS = 1;
  private static final BigDecimal BI_FAST_FEE = new BigDecimal("2500.00");
  private static final BigDecimal ONLINE_FEE = new BigDecimal("6500.00");
  private static final BigDecimal INTERBANK_MOST = new BigDecimal("250000000.00");
  private static final String MOMENT = "[0-9-]{10}T[0-9:]{8}\\+07:00";

  private final Stage stage;
  private final SnapGate gate;
  private final Service service;
  private final BankBooks books;
  private final TransferBook book;
  private final TransferPaths paths;
  private final Duration hang;

  TransferDesk(
      Stage stage,
      SnapGate gate,
      Service service,
      BankBooks books,
      TransferBook book,
      TransferPaths paths) {
    this.stage = stage;
    this.gate = gate;
    this.service = service;
    this.books = books;
    this.book = book;
    this.paths = paths;
    this.hang = Duration.parse(stage.setting("hang", "PT40S"));
  }

  private record Wish(
      String reference,
      String source,
      String bank,
      String number,
      BigDecimal amount,
      String remark) {
    String details() {
      return String.join(" ", source, bank, number, amount.toPlainString());
    }
  }

  /** A service behind the gate, its refusals in its own codes. */
  private interface Answering {
    Reply answer(JsonNode body);
  }

  Handler inquiryInternal() {
    return guarded("15", body -> inquire("15", body, paths.bankCode()));
  }

  Handler inquiryExternal() {
    return guarded(
        "16", body -> inquire("16", body, Body.text(body, "beneficiaryBankCode", "[0-9]{3}")));
  }

  Handler intrabank() {
    return guarded("17", body -> transfer("17", body, paths.bankCode()));
  }

  Handler interbank() {
    return guarded("18", this::interbank);
  }

  Handler status() {
    return guarded("36", this::status);
  }

  private Handler guarded(String code, Answering answering) {
    return call -> {
      Optional<Reply> broken = service.broken();
      if (broken.isPresent()) {
        return broken.get();
      }
      try {
        gate.pass(call, code);
        if (stage.faults().take(BankFaults.SERVER_ERROR)) {
          throw new SnapRefusal("5001400", "General Error");
        }
        return answering.answer(read(call));
      } catch (SnapRefusal e) {
        return e.inService(code).reply();
      }
    };
  }

  private static JsonNode read(Call call) {
    try {
      return call.json();
    } catch (BadCall e) {
      throw new SnapRefusal("4001402", "Invalid Field Format {body}");
    }
  }

  private Reply inquire(String code, JsonNode body, String bank) {
    Body.text(body, "partnerReferenceNo", ".{1,64}");
    String number = Body.text(body, "beneficiaryAccountNo", "[0-9]{5,34}");
    if (stage.faults().take(BankFaults.ACCOUNT_CLOSED)) {
      throw new SnapRefusal("4031418", "Inactive Account");
    }
    String holder = holder(bank, number);
    ObjectNode answer = ok(code);
    answer.put("referenceNo", "0");
    answer.set("partnerReferenceNo", body.path("partnerReferenceNo"));
    answer.put(
        "beneficiaryAccountName",
        stage.faults().take(BankFaults.NAME_DIFFERS) ? "BUDI HARTONO" : holder);
    answer.put("beneficiaryAccountNo", number);
    if (!bank.equals(paths.bankCode())) {
      answer.put("beneficiaryBankCode", bank);
    }
    return service.send(answer);
  }

  private String holder(String bank, String number) {
    return book.holder(bank, number)
        .or(
            () ->
                books.all().stream()
                    .filter(own -> bank.equals(paths.bankCode()) && own.number().equals(number))
                    .map(BankBooks.Book::holder)
                    .findFirst())
        .orElseThrow(() -> new SnapRefusal("4041411", "Invalid Account"));
  }

  private Reply interbank(JsonNode body) {
    String bank = Body.text(body, "beneficiaryBankCode", "[0-9]{3}");
    Body.text(body, "beneficiaryAccountName", ".{1,100}");
    Body.text(body.path("additionalInfo"), "transferType", "BIFAST|ONL");
    if (bank.equals(paths.bankCode())) {
      throw new SnapRefusal("4001401", "Invalid Field Format {beneficiaryBankCode}");
    }
    return transfer("18", body, bank);
  }

  private Reply transfer(String code, JsonNode body, String bank) {
    Wish wish =
        new Wish(
            Body.text(body, "partnerReferenceNo", "[A-Za-z0-9]{1,64}"),
            Body.text(body, "sourceAccountNo", "[0-9]{5,19}"),
            bank,
            Body.text(body, "beneficiaryAccountNo", "[0-9]{5,34}"),
            Body.amount(body),
            Body.text(body, "remark", ".{1,36}"));
    Body.text(body, "transactionDate", MOMENT);
    Optional<TransferBook.Transfer> before = book.find(wish.reference());
    if (before.isPresent()) {
      throw before.get().details().equals(wish.details())
          ? new SnapRefusal("4091401", "Duplicate partnerReferenceNo")
          : new SnapRefusal("4041418", "Inconsistent Request");
    }
    String holder = check(wish, code);
    return make(code, wish, holder, body);
  }

  /** Everything that refuses a transfer before anything is done. */
  private String check(Wish wish, String code) {
    if (books.all().stream().noneMatch(own -> own.number().equals(wish.source()))) {
      throw new SnapRefusal("4041411", "Invalid Account");
    }
    String holder = holder(wish.bank(), wish.number());
    if (stage.faults().take(BankFaults.ACCOUNT_CLOSED)) {
      throw new SnapRefusal("4031418", "Inactive Account");
    }
    if (code.equals("18") && wish.amount().compareTo(INTERBANK_MOST) > 0) {
      throw new SnapRefusal("4031402", "Exceeds Transaction Amount Limit");
    }
    boolean little = books.book(wish.source()).balance().compareTo(wish.amount()) < 0;
    if (little || stage.faults().take(BankFaults.TRANSFER_NO_FUNDS)) {
      throw new SnapRefusal("4031414", "Insufficient Funds");
    }
    return holder;
  }

  private Reply make(String code, Wish wish, String holder, JsonNode body) {
    Faults faults = stage.faults();
    boolean failing = faults.take(BankFaults.TRANSFER_PENDING_FAILED);
    boolean pending = failing || faults.take(BankFaults.TRANSFER_PENDING);
    TransferBook.Transfer taken =
        book.take(
            wish.reference(),
            code,
            wish.details(),
            pending ? PENDING_ASKS : 0,
            failing ? "06" : "00");
    if (!failing) {
      debit(code, wish, holder, body);
    }
    if (faults.take(BankFaults.TRANSFER_DUPLICATE)) {
      throw new SnapRefusal("4091401", "Duplicate partnerReferenceNo");
    }
    ObjectNode answer = ok(code);
    if (pending) {
      answer.put("responseCode", "202" + code + "00").put("responseMessage", "In progress");
    }
    answer.put("referenceNo", taken.number()).put("partnerReferenceNo", wish.reference());
    answer.set("amount", body.path("amount"));
    answer.put("beneficiaryAccountNo", wish.number()).put("sourceAccountNo", wish.source());
    Reply reply = pending ? Reply.json(202, answer) : service.send(answer);
    return faults.take(BankFaults.TRANSFER_TIMEOUT) ? reply.delayed(hang) : reply;
  }

  private void debit(String code, Wish wish, String holder, JsonNode body) {
    boolean own = code.equals("17");
    boolean fast = body.path("additionalInfo").path("transferType").asText().equals("BIFAST");
    String channel = own ? "e-banking" : fast ? "bi-fast" : "switching";
    row(
        wish.source(),
        wish.amount(),
        new RemarkStyle(channel, false, holder, wish.remark(), false));
    if (!own) {
      row(
          wish.source(),
          fast ? BI_FAST_FEE : ONLINE_FEE,
          new RemarkStyle(channel + "-fee", false, holder, "", false));
    }
  }

  private void row(String account, BigDecimal amount, RemarkStyle style) {
    books.book(account, false, amount, null, style, 0, 0);
  }

  private Reply status(JsonNode body) {
    String reference = Body.text(body, "originalPartnerReferenceNo", "[A-Za-z0-9]{1,64}");
    String asked = Body.text(body, "serviceCode", "17|18");
    TransferBook.Transfer transfer =
        book.find(reference)
            .filter(found -> found.service().equals(asked))
            .orElseThrow(() -> new SnapRefusal("4041401", "Transaction Not Found"));
    String status = book.status(transfer);
    ObjectNode answer = ok("36");
    answer.put("originalReferenceNo", transfer.number());
    answer.put("originalPartnerReferenceNo", reference);
    answer.put("serviceCode", asked);
    answer.put("latestTransactionStatus", status);
    answer.put("transactionStatusDesc", status.equals("06") ? "Failed" : "OK");
    return service.send(answer);
  }

  private static ObjectNode ok(String code) {
    return Json.object()
        .put("responseCode", "200" + code + "00")
        .put("responseMessage", "Successful");
  }
}
