package id.emall.bank.snap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.statement.Fields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.transfer.AccountAnswer;
import id.emall.contracts.bank.transfer.Beneficiary;
import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferAnswer.Reason;
import id.emall.contracts.bank.transfer.TransferOrder;
import id.emall.contracts.bank.transfer.TransferService;
import id.emall.contracts.time.MallClock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Transfers through SNAP: account inquiry 15 and 16, transfer 17 within the bank and 18 to others,
 * status 36, as ASPI's portal and the standard 1.0.2 have them. The bank makes a transfer of one
 * partnerReferenceNo once; what is not surely refused is asked for by status.
 */
final class SnapTransfers implements TransferService {

  private static final String INTRABANK = "17";
  private static final String INTERBANK = "18";
  private static final int LONGEST_NAME = 100;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SnapDialect dialect;
  private final SnapClient client;
  private final TransferDialect paths;
  private final String interbankService;

  SnapTransfers(
      SnapDialect dialect, SnapClient client, TransferDialect paths, String interbankService) {
    this.dialect = dialect;
    this.client = client;
    this.paths = paths;
    this.interbankService = interbankService;
  }

  @Override
  public AccountAnswer inquire(Beneficiary account) {
    boolean own = isOwn(account);
    ObjectNode body = MAPPER.createObjectNode();
    body.put("partnerReferenceNo", client.newReference());
    if (!own) {
      body.put("beneficiaryBankCode", account.bankCode());
    }
    body.put("beneficiaryAccountNo", account.number());
    try {
      SnapAnswer answer =
          client.post(
              own ? paths.inquiryInternal() : paths.inquiryExternal(),
              own ? "15" : "16",
              bytes(body));
      return named(answer.json(), account);
    } catch (OutsideFailure e) {
      if (TransferCodes.isNoAccount(e)) {
        return new AccountAnswer.Unknown(e.code());
      }
      throw e;
    }
  }

  /** A name without the account it is of proves nothing. */
  private AccountAnswer named(JsonNode answer, Beneficiary asked) {
    String name = Fields.text(answer.path("beneficiaryAccountName"));
    String number = Fields.text(answer.path("beneficiaryAccountNo"));
    if (name.isEmpty() || !(number.isEmpty() || number.equals(asked.number()))) {
      throw new OutsideFailure(
          Kind.MALFORMED,
          Fields.text(answer.path("responseCode")),
          dialect.bank() + " answered an account inquiry without the name of that account");
    }
    return new AccountAnswer.Named(name);
  }

  @Override
  public TransferAnswer transfer(TransferOrder order) {
    try {
      client.ready();
    } catch (OutsideFailure e) {
      return new TransferAnswer.NotMade(Reason.LATER, e.code(), e.getMessage());
    }
    boolean own = isOwn(order.to());
    try {
      SnapAnswer answer =
          client.postOnce(
              own ? paths.intrabank() : paths.interbank(),
              own ? INTRABANK : INTERBANK,
              bytes(body(order, own)));
      String echo = Fields.text(answer.json().path("partnerReferenceNo"));
      return echo.isEmpty() || echo.equals(order.reference())
          ? new TransferAnswer.Made(Fields.text(answer.json().path("referenceNo")))
          : new TransferAnswer.Unclear("", "answered another transfer, " + echo);
    } catch (OutsideFailure e) {
      return TransferCodes.ofTransfer(e);
    }
  }

  private ObjectNode body(TransferOrder order, boolean own) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("partnerReferenceNo", order.reference());
    amount(body, order);
    if (!own) {
      String name = order.to().holder();
      body.put("beneficiaryAccountName", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
      body.put("beneficiaryBankCode", order.to().bankCode());
    }
    body.put("beneficiaryAccountNo", order.to().number());
    body.put("sourceAccountNo", source(order));
    body.put("transactionDate", moment(order));
    body.put("currency", "IDR");
    body.put("customerReference", order.reference());
    body.put("feeType", "OUR");
    body.put("remark", order.remark());
    if (!own) {
      body.putObject("additionalInfo").put("transferType", interbankService);
    }
    return body;
  }

  @Override
  public TransferAnswer status(TransferOrder order) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("originalPartnerReferenceNo", order.reference());
    body.put("serviceCode", isOwn(order.to()) ? INTRABANK : INTERBANK);
    body.put("transactionDate", moment(order));
    amount(body, order);
    try {
      SnapAnswer answer = client.post(paths.status(), "36", bytes(body));
      String about = Fields.text(answer.json().path("originalPartnerReferenceNo"));
      return about.isEmpty() || about.equals(order.reference())
          ? TransferCodes.ofStatus(answer.json())
          : new TransferAnswer.Unclear("", "answered about another transfer, " + about);
    } catch (OutsideFailure e) {
      return TransferCodes.ofStatusFailure(e);
    }
  }

  private boolean isOwn(Beneficiary account) {
    return account.bankCode().equals(paths.bankCode());
  }

  private String source(TransferOrder order) {
    String number = order.sourceAccount();
    return "0".repeat(Math.max(0, dialect.asking().accountDigits() - number.length())) + number;
  }

  private static String moment(TransferOrder order) {
    return MOMENT.format(order.at().atZone(MallClock.WIB).truncatedTo(ChronoUnit.SECONDS));
  }

  private static void amount(ObjectNode body, TransferOrder order) {
    body.putObject("amount").put("value", order.amount().toPlainString()).put("currency", "IDR");
  }

  private static byte[] bytes(ObjectNode body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a few texts cannot be written as JSON", e);
    }
  }
}
