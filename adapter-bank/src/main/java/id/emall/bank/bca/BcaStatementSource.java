package id.emall.bank.bca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.snap.SnapAnswer;
import id.emall.bank.snap.SnapClient;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.Statement;
import java.time.LocalDate;

/**
 * Reads BCA's bank statement: POST /openapi/v1.0/bank-statement, service 14.
 *
 * <p>BCA shows at most 9,000 rows in one answer and has no next page. An answer with that many rows
 * is incomplete and has no cursor; ask again for each half of the days. A single day with that many
 * rows can be had from the bank's files only.
 */
final class BcaStatementSource implements MutationSource {

  private static final String PATH = "/openapi/v1.0/bank-statement";
  private static final String SERVICE = "14";
  private static final String MIDNIGHT = "T00:00:00+07:00";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SnapClient client;
  private final Capabilities capabilities;

  BcaStatementSource(SnapClient client, Capabilities capabilities) {
    this.client = client;
    this.capabilities = capabilities;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Statement fetch(Account account, LocalDate from, LocalDate to, Cursor cursor) {
    String number = client.newNumber();
    SnapAnswer answer = client.post(PATH, SERVICE, question(number, account, from, to));
    return new BcaReading(answer, number).statement(from, to, capabilities.rowCap());
  }

  /** Both days at midnight WIB: the bank takes no other time of day. */
  private static byte[] question(String number, Account account, LocalDate from, LocalDate to) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("partnerReferenceNo", number);
    body.put("accountNo", account.number());
    body.put("fromDateTime", from + MIDNIGHT);
    body.put("toDateTime", to + MIDNIGHT);
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("four texts cannot be written as JSON", e);
    }
  }
}
