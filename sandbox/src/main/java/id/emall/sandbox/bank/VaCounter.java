package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counter at which virtual accounts are paid: the bank asks the mall what is due, takes the
 * money, tells the mall, and later brings the money to the mall's account. Every answer of the mall
 * is held to the standard by {@link VaAnswers}.
 */
final class VaCounter {

  /** Name of the mall's settings for it, and of its door there. */
  static final String DOOR = "bca-va";

  private static final String INQUIRY = "/openapi/v1.0/transfer-va/inquiry";
  private static final String PAYMENT = "/openapi/v1.0/transfer-va/payment";
  private static final int PADDED = 8;
  private static final BigDecimal THOUSAND = new BigDecimal("1000.00");

  private final Stage stage;
  private final VaBooks books;
  private final BankBooks accounts;
  private final MallCalls mall;
  private final String company;

  VaCounter(Stage stage, VaBooks books, BankBooks accounts, MallCalls mall, String company) {
    this.stage = stage;
    this.books = books;
    this.accounts = accounts;
    this.mall = mall;
    this.company = company;
  }

  /** Asks the mall about {@code number}. */
  Reply inquire(Call call) {
    return Reply.json(bill(number(call), newId()));
  }

  /** Pays {@code number}; the mall is told unless that is made to go wrong. */
  Reply pay(Call call) {
    String number = number(call);
    String id = newId();
    JsonNode bill = bill(number, id);
    Faults faults = stage.faults();
    BigDecimal due = new BigDecimal(bill.path("totalAmount").path("value").asText());
    boolean less = faults.take(VaFaults.WRONG_AMOUNT) && due.compareTo(THOUSAND) > 0;
    BigDecimal amount = less ? due.subtract(THOUSAND) : due;
    String name = bill.path("virtualAccountName").asText();
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("number", number);
    done.put("amount", amount.toPlainString());
    if (faults.take(VaFaults.UNTOLD)) {
      books.paid(id, number, name, amount);
      done.put("told", "no");
    } else if (faults.take(VaFaults.GIRO_FIRST)) {
      bring(books.paid(id, number, name, amount));
      done.put("told", "no, the money is on the account");
    } else {
      tell(id, number, name, amount, done);
    }
    return Reply.json(201, done);
  }

  /** The money is taken only when the mall said yes: else the payer keeps it. */
  private void tell(
      String id, String number, String name, BigDecimal amount, Map<String, Object> done) {
    spoilt(number, payment(id, number, name, amount, "N"), done);
    String externalId = mall.newExternalId();
    ObjectNode body = payment(id, number, name, amount, "N");
    MallCalls.Answer answer = told(body, MallCalls.Manner.numbered(externalId));
    String code = answer.code();
    if (stage.faults().take(VaFaults.ANSWER_LOST)) {
      done.put("lost", code);
      body = payment(id, number, name, amount, "Y");
      code = told(body, MallCalls.Manner.numbered(mall.newExternalId())).code();
    }
    done.put("told", code);
    if (code.equals("2002500")) {
      books.told(books.paid(id, number, name, amount));
      again(body, externalId, done);
    }
  }

  /** Calls that the mall must refuse, before the one that it must take. */
  private void spoilt(String number, ObjectNode body, Map<String, Object> done) {
    if (stage.faults().take(VaFaults.FORGED)) {
      expect("4012500", told(body, MallCalls.Manner.FORGED), done, "forged");
    }
    if (stage.faults().take(VaFaults.TOKEN_EXPIRED)) {
      expect("4012501", told(body, MallCalls.Manner.withToken("expired")), done, "token");
    }
  }

  /** Calls after the one that the mall took. */
  private void again(ObjectNode body, String externalId, Map<String, Object> done) {
    if (stage.faults().take(VaFaults.REPLAY)) {
      MallCalls.Answer answer = told(body, MallCalls.Manner.numbered(externalId));
      expect("4042518", answer, done, "replay");
      VaAnswers.need(
          answer.body().path("virtualAccountData").path("paymentFlagStatus").asText().equals("00"),
          "a replay must be told the flag of the first answer");
    }
    ObjectNode other = body.deepCopy().put("paymentRequestId", newId()).put("flagAdvise", "N");
    if (stage.faults().take(VaFaults.CONFLICT)) {
      expect("4092500", told(other, MallCalls.Manner.numbered(externalId)), done, "conflict");
    }
    if (stage.faults().take(VaFaults.DOUBLE)) {
      expect(
          "4042514", told(other, MallCalls.Manner.numbered(mall.newExternalId())), done, "double");
    }
  }

  private static void expect(
      String code, MallCalls.Answer answer, Map<String, Object> done, String what) {
    done.put(what, answer.code());
    VaAnswers.need(
        answer.code().equals(code),
        "the mall answered %s to a %s call, expected %s".formatted(answer.code(), what, code));
  }

  /** Tells the mall of all payments that it was not told of. */
  Reply tellUntold(Call call) {
    Map<String, Object> codes = new LinkedHashMap<>();
    for (VaPayment payment : books.all()) {
      if (!payment.told()) {
        ObjectNode body =
            payment(payment.id(), payment.number(), payment.name(), payment.amount(), "Y");
        String code = told(body, MallCalls.Manner.numbered(mall.newExternalId())).code();
        codes.put(payment.number(), code);
        if (code.equals("2002500")) {
          books.told(payment);
        }
      }
    }
    return Reply.json(codes);
  }

  /** Brings the money of all payments to the company's account, one row each. */
  Reply settle(Call call) {
    List<VaPayment> open = books.all().stream().filter(payment -> !payment.settled()).toList();
    open.forEach(this::bring);
    return Reply.json(Map.of("settled", open.size()));
  }

  private void bring(VaPayment payment) {
    accounts.bookAs(
        accounts.first(),
        payment.amount(),
        "KR OTOMATIS VA %s %s".formatted(payment.number(), payment.name()));
    books.settled(payment);
  }

  Reply list(Call call) {
    return Reply.json(books.all().stream().map(VaCounter::tell).toList());
  }

  private static Map<String, Object> tell(VaPayment payment) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", payment.id());
    told.put("number", payment.number());
    told.put("amount", payment.amount().toPlainString());
    told.put("told", payment.told());
    told.put("settled", payment.settled());
    return told;
  }

  private String number(Call call) {
    String number = call.need("number").replaceAll("[ .-]", "");
    if (!number.matches(company + "[0-9]{1,20}")) {
      throw new BadCall(
          "field 'number' must begin with " + company + ", got '" + number + "'",
          "Nomor virtual account di bank ini diawali " + company + ".");
    }
    return number;
  }

  private JsonNode bill(String number, String id) {
    ObjectNode body = account(number);
    body.put("inquiryRequestId", id);
    body.put("channelCode", 6011);
    body.putObject("additionalInfo");
    MallCalls.Answer answer =
        mall.call(DOOR, INQUIRY, body, MallCalls.Manner.numbered(mall.newExternalId()));
    return VaAnswers.bill(answer, body);
  }

  private MallCalls.Answer told(ObjectNode body, MallCalls.Manner manner) {
    MallCalls.Answer answer = mall.call(DOOR, PAYMENT, body, manner);
    VaAnswers.payment(answer, body);
    return answer;
  }

  private ObjectNode payment(
      String id, String number, String name, BigDecimal amount, String advise) {
    ObjectNode body = account(number);
    body.put("virtualAccountName", name);
    body.put("paymentRequestId", id);
    body.put("channelCode", 6011);
    body.putObject("paidAmount").put("value", amount.toPlainString()).put("currency", "IDR");
    body.put("trxDateTime", SnapTimestamp.write(stage.clock().instant()));
    body.put("referenceNo", id.substring(Math.max(0, id.length() - 11)));
    body.put("flagAdvise", advise);
    body.put("subCompany", "00000");
    body.putArray("billDetails");
    body.putObject("additionalInfo");
    return body;
  }

  private ObjectNode account(String number) {
    ObjectNode body = Json.object();
    String padded = " ".repeat(PADDED - company.length()) + company;
    String customer = number.substring(company.length());
    body.put("partnerServiceId", padded);
    body.put("customerNo", customer);
    body.put("virtualAccountNo", padded + customer);
    return body;
  }

  private String newId() {
    return mall.newExternalId() + company;
  }
}
