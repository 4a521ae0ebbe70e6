package id.emall.bank.moota;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.StatementRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * One row as Moota sends it. {@code mutation_id} tells it apart. {@code date} is when Moota looked,
 * and {@code balance} the account's at that moment, the same on several rows: neither is evidence
 * of which row it is, so neither is taken as the row's own. Times have no offset and are WIB.
 */
final class MootaRow {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private MootaRow() {}

  static String account(JsonNode row) {
    String number = row.path("account_number").asText("").replaceAll("[ .-]", "");
    if (!number.matches("[0-9]{5,20}")) {
      throw malformed("account_number", "5 to 20 digits");
    }
    return number;
  }

  static StatementRow read(JsonNode row) {
    return new StatementRow(
        direction(row.path("type").asText("")),
        amount(row.path("amount")),
        StatementRow.Status.BOOKED,
        looked(row.path("date").asText("")),
        null,
        remark(row),
        null,
        null,
        id(row),
        null);
  }

  private static StatementRow.Direction direction(String type) {
    return switch (type) {
      case "CR" -> StatementRow.Direction.CREDIT;
      case "DB" -> StatementRow.Direction.DEBIT;
      default -> throw malformed("type", "CR or DB");
    };
  }

  private static BigDecimal amount(JsonNode node) {
    String text = node.asText("");
    if (!text.matches("[0-9]{1,16}(\\.[0-9]{1,2}0*)?")) {
      throw malformed("amount", "rupiah such as 147356.00");
    }
    BigDecimal amount = new BigDecimal(text).setScale(2);
    if (amount.signum() == 0 || amount.compareTo(StatementRow.TOO_MUCH) >= 0) {
      throw malformed("amount", "an amount above zero and below ten trillion");
    }
    return amount;
  }

  private static LocalDate looked(String text) {
    try {
      LocalDate day = LocalDateTime.parse(text, TIME).toLocalDate();
      if (!StatementRow.isPossible(day)) {
        throw malformed(
            "date",
            "a time of the years "
                + StatementRow.FIRST_DAY.getYear()
                + " to "
                + StatementRow.LAST_DAY.getYear());
      }
      return day;
    } catch (DateTimeParseException e) {
      throw malformed("date", "a time such as 2021-09-30 05:23:04");
    }
  }

  private static String remark(JsonNode row) {
    String remark = row.path("description").asText("").strip();
    String note = row.path("note").asText("").strip();
    String whole = note.isEmpty() ? remark : (remark + " " + note).strip();
    return whole.substring(0, Math.min(whole.length(), 1_000));
  }

  private static String id(JsonNode row) {
    String id = row.path("mutation_id").asText(row.path("token").asText(""));
    if (!id.matches("[\\x21-\\x7e]{1,100}")) {
      throw malformed("mutation_id", "1 to 100 characters");
    }
    return id;
  }

  static OutsideFailure malformed(String where, String expected) {
    return new OutsideFailure(OutsideFailure.Kind.MALFORMED, "", where + " is not " + expected);
  }
}
