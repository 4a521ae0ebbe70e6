package id.emall.bank.va;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.snap.inbound.InboundCode;
import id.emall.bank.snap.inbound.InboundReply;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.Taken;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Answers about virtual accounts. What names the account is echoed exactly as received, padding and
 * kind of JSON value included. Codes: BCA's documentation of March 2025; 404xx13 is the standard's.
 */
final class VaReplies {

  static final String INQUIRY = "24";
  static final String PAYMENT = "25";

  /** What BCA shows of a name. */
  private static final int NAME_MOST = 30;

  private static final int BILLS_MOST = 24;

  private static final DateTimeFormatter PEOPLE =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm").withZone(MallClock.WIB);
  private static final DateTimeFormatter MACHINES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(MallClock.WIB);

  private VaReplies() {}

  static InboundCode code(Bill.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> new InboundCode(404, "12", "Invalid Bill/Virtual Account [Not Found]");
      case AMOUNT -> new InboundCode(404, "13", "Invalid Amount");
      case PAID -> new InboundCode(404, "14", "Paid Bill");
      case EXPIRED -> new InboundCode(404, "19", "Invalid Bill/Virtual Account [Expired]");
      case CONFLICT -> InboundCode.CONFLICT;
      case CONTRADICTION -> new InboundCode(409, "01", "Duplicate paymentRequestId");
    };
  }

  static PushReply bill(VaFields asked, Bill bill) {
    return switch (bill) {
      case Bill.Due due -> due(asked, due);
      case Bill.Refused refused -> refusedInquiry(asked, code(refused.reason()), refused.reason());
    };
  }

  private static PushReply due(VaFields asked, Bill.Due due) {
    ObjectNode data = account(asked);
    data.put("virtualAccountName", shortened(due.name()));
    data.set("inquiryRequestId", asked.node("inquiryRequestId"));
    data.set("totalAmount", rupiah(due.amount()));
    data.put("subCompany", "00000");
    data.set("billDetails", JsonNodeFactory.instance.arrayNode());
    data.put("virtualAccountTrxType", "C");
    String until = PEOPLE.format(due.expiresAt());
    data.set(
        "freeTexts",
        JsonNodeFactory.instance
            .arrayNode()
            .add(words("Invoice " + due.invoice(), "Faktur " + due.invoice()))
            .add(words("Pay by " + until, "Bayar sblm " + until)));
    status(data, "inquiryStatus", "inquiryReason", true, words("Success", "Sukses"));
    return InboundReply.of(INQUIRY, InboundCode.SUCCESSFUL)
        .with("virtualAccountData", data)
        .with("additionalInfo", object("expiredDate", machine(due.expiresAt())))
        .asReply();
  }

  private static PushReply refusedInquiry(VaFields asked, InboundCode code, Bill.Reason reason) {
    ObjectNode data = account(asked);
    data.set("inquiryRequestId", asked.node("inquiryRequestId"));
    status(data, "inquiryStatus", "inquiryReason", false, reason(reason));
    return InboundReply.of(INQUIRY, code).with("virtualAccountData", data).asReply();
  }

  static PushReply taken(VaFields told, Taken taken) {
    return switch (taken) {
      case Taken.Accepted accepted -> paid(told, InboundCode.SUCCESSFUL, accepted);
      case Taken.Refused refused -> paid(told, code(refused.reason()), refused);
      case Taken.Repeated repeated ->
          paid(told, new InboundCode(404, "18", "Inconsistent Request"), repeated.first());
    };
  }

  /** The flag is that of the payment, whatever the code says of the call. */
  private static PushReply paid(VaFields told, InboundCode code, Taken result) {
    ObjectNode data = account(told);
    boolean accepted = result instanceof Taken.Accepted;
    if (result instanceof Taken.Accepted yes) {
      data.put("virtualAccountName", shortened(yes.name()));
    }
    for (String field : List.of("paymentRequestId", "paidAmount", "trxDateTime", "referenceNo")) {
      if (!told.node(field).isMissingNode()) {
        data.set(field, told.node(field));
      }
    }
    data.set("totalAmount", told.node("paidAmount"));
    ObjectNode words =
        result instanceof Taken.Refused no ? reason(no.reason()) : words("Success", "Sukses");
    data.set("billDetails", bills(told.node("billDetails"), accepted, words));
    status(data, "paymentFlagStatus", "paymentFlagReason", accepted, words);
    return InboundReply.of(PAYMENT, code)
        .with("virtualAccountData", data)
        .with("additionalInfo", JsonNodeFactory.instance.objectNode())
        .asReply();
  }

  private static ArrayNode bills(JsonNode told, boolean accepted, ObjectNode words) {
    ArrayNode bills = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < Math.min(told.size(), BILLS_MOST); i++) {
      if (told.path(i) instanceof ObjectNode bill) {
        bills.add(bill.deepCopy().put("status", accepted ? "00" : "01").set("reason", words));
      }
    }
    return bills;
  }

  private static ObjectNode account(VaFields asked) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    for (String field : List.of("partnerServiceId", "customerNo", "virtualAccountNo")) {
      if (!asked.node(field).isMissingNode()) {
        data.set(field, asked.node(field));
      }
    }
    return data;
  }

  private static void status(
      ObjectNode data, String flag, String why, boolean good, ObjectNode words) {
    data.put(flag, good ? "00" : "01");
    data.set(why, words);
  }

  private static ObjectNode reason(Bill.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> words("Bill not found", "Tagihan tidak ditemukan");
      case AMOUNT -> words("Invalid amount", "Nominal tidak sesuai");
      case PAID -> words("Bill already paid", "Tagihan sudah dibayar");
      case EXPIRED -> words("Bill expired", "Tagihan kedaluwarsa");
      case CONFLICT, CONTRADICTION -> words("Conflict", "Permintaan bertentangan");
    };
  }

  private static ObjectNode words(String english, String indonesia) {
    return object("english", english).put("indonesia", indonesia);
  }

  private static ObjectNode object(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }

  private static ObjectNode rupiah(BigDecimal amount) {
    return object("value", amount.toPlainString()).put("currency", "IDR");
  }

  private static String machine(Instant moment) {
    return MACHINES.format(moment);
  }

  private static String shortened(String name) {
    String plain = name.strip();
    return plain.length() <= NAME_MOST ? plain : plain.substring(0, NAME_MOST).strip();
  }
}
