package id.emall.sms.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.sms.Submission;
import id.emall.sms.http.HttpSending;

/**
 * Reads {@code {"messages":[{"id":"wamid.…"}]}} and {@code {"error":{"message":"…","code":190,…}}}.
 * Meta's codes mean more than its status: limits and refused tokens come with 400 as well. The
 * codes are those of its public list, not seen here.
 */
final class WhatsAppAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WhatsAppAnswer() {}

  static Submission read(HttpSending.Answer answer) {
    JsonNode told = parsed(answer.body());
    if (answer.good()) {
      String id = told.path("messages").path(0).path("id").asText("");
      return id.isEmpty()
          ? new Submission.Uncertain("the answer names no message")
          : new Submission.Accepted(id);
    }
    JsonNode error = told.path("error");
    return error.path("code").isIntegralNumber()
        ? refusal(answer, error.path("code").asInt(), error.path("message").asText(""))
        : answer.refusal();
  }

  private static Submission refusal(HttpSending.Answer answer, int code, String words) {
    String told = Integer.toString(code);
    return switch (code) {
      // Calls of the app, of the account, of the number, to one person; held back as spam.
      case 4, 80007, 130429, 131048, 131056 ->
          new Submission.TryLater(told, words, answer.retryAfter());
      // No permission, an old token, a locked account or unpaid bills, a template that is not
      // there.
      case 3, 10, 190, 200, 131005, 131031, 131042, 132001, 132015, 132016 ->
          new Submission.NotAuthorised(told, words);
      // Trouble at Meta's.
      case 1, 2, 131000, 131016, 133004 -> new Submission.TryLater(told, words, null);
      default -> answer.refusal(told, words);
    };
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
