package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import java.util.List;
import java.util.Set;

/**
 * Holds the mall's answers about virtual accounts to the standard and to BCA's documentation: codes
 * that fit the HTTP status, what names the account echoed exactly, lengths, amounts. An answer that
 * breaks it is not taken.
 */
final class VaAnswers {

  private static final Set<String> PAYMENT_CODES =
      Set.of(
          "2002500", "4002500", "4002501", "4002502", "4012500", "4012501", "4042512", "4042513",
          "4042514", "4042518", "4042519", "4092500", "4092501", "5002500");
  private static final int NAME_MOST = 30;
  private static final int TEXT_MOST = 32;
  private static final int MESSAGE_MOST = 150;

  private VaAnswers() {}

  /**
   * What is due.
   *
   * @throws BadCall when nothing is, in the mall's words, or when the answer breaks the standard
   */
  static JsonNode bill(MallCalls.Answer answer, JsonNode asked) {
    envelope(answer);
    JsonNode data = answer.body().path("virtualAccountData");
    if (!answer.code().equals("2002400")) {
      throw new BadCall(
          "the mall refused the inquiry: " + answer.code(),
          data.path("inquiryReason").path("indonesia").asText("Mal menolak: " + answer.code()));
    }
    echoed(data, asked, List.of("inquiryRequestId"));
    need(data.path("inquiryStatus").asText().equals("00"), "inquiryStatus must be 00");
    String name = data.path("virtualAccountName").asText();
    need(!name.isBlank() && name.length() <= NAME_MOST, "virtualAccountName must have 1 to 30");
    rupiah(data.path("totalAmount"), "totalAmount");
    need(data.path("virtualAccountTrxType").asText().equals("C"), "the amount must be closed");
    data.path("freeTexts")
        .forEach(
            text ->
                need(
                    text.path("indonesia").asText().length() <= TEXT_MOST
                        && text.path("english").asText().length() <= TEXT_MOST,
                    "a free text has at most 32 characters"));
    return data;
  }

  /**
   * @throws BadCall when the answer to a payment breaks the standard
   */
  static void payment(MallCalls.Answer answer, JsonNode told) {
    envelope(answer);
    need(PAYMENT_CODES.contains(answer.code()), "code " + answer.code() + " is not in the list");
    JsonNode data = answer.body().path("virtualAccountData");
    if (answer.code().equals("2002500")) {
      echoed(data, told, List.of("paymentRequestId", "paidAmount"));
      need(data.path("paymentFlagStatus").asText().equals("00"), "paymentFlagStatus must be 00");
      need(data.path("virtualAccountName").asText().length() <= NAME_MOST, "the name is too long");
      rupiah(data.path("totalAmount"), "totalAmount");
    } else if (data.isObject() && answer.code().startsWith("404")) {
      echoed(data, told, List.of("paymentRequestId"));
      need(data.path("paymentFlagReason").path("indonesia").isTextual(), "a reason is missing");
    }
  }

  private static void envelope(MallCalls.Answer answer) {
    need(
        answer.body().path("responseCode").isTextual() && answer.code().length() == 7,
        "responseCode must be a text of seven characters, got '" + answer.code() + "'");
    need(
        answer.code().startsWith(Integer.toString(answer.status())),
        "code %s does not fit HTTP %d".formatted(answer.code(), answer.status()));
    String message = answer.body().path("responseMessage").asText();
    need(
        !message.isBlank() && message.length() <= MESSAGE_MOST,
        "responseMessage must have 1 to 150 characters");
  }

  private static void echoed(JsonNode data, JsonNode sent, List<String> more) {
    for (String field : List.of("partnerServiceId", "customerNo", "virtualAccountNo")) {
      need(data.path(field).equals(sent.path(field)), field + " must be echoed as received");
    }
    for (String field : more) {
      need(data.path(field).equals(sent.path(field)), field + " must be echoed as received");
    }
  }

  private static void rupiah(JsonNode amount, String field) {
    need(
        amount.path("value").asText().matches("[0-9]{1,13}\\.[0-9]{2}")
            && amount.path("currency").asText().equals("IDR"),
        field + " must be rupiah with two decimals");
  }

  static void need(boolean holds, String otherwise) {
    if (!holds) {
      throw new BadCall("the mall's answer breaks the standard: " + otherwise);
    }
  }
}
