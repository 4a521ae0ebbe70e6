package id.emall.sms.zenziva;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.sms.Submission;
import java.time.Duration;
import java.util.Locale;

/**
 * Reads what Zenziva answers to a message: {@code {"messageId":"157365","to":"081234567890",
 * "status":"1","text":"Success"}}. The status is a string in some answers and a number in others; 1
 * means taken, and 5 comes with "Userkey / Passkey Salah". What other refusals carry is known from
 * their text only, so credit and repetition are recognised by words.
 */
final class ZenzivaAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TAKEN = "1";
  private static final String UNKNOWN_ACCOUNT = "5";
  private static final Duration CREDIT_PAUSE = Duration.ofMinutes(10);
  private static final Duration REPEAT_PAUSE = Duration.ofMinutes(1);

  private ZenzivaAnswer() {}

  /** What an answer with HTTP status 200 means; one that cannot be read leaves it open. */
  static Submission read(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      JsonNode status = answer.path("status");
      if (status.isTextual() || status.isIntegralNumber()) {
        return meaning(status.asText().strip(), answer);
      }
    } catch (JsonProcessingException e) {
      return new Submission.Uncertain("answer is no JSON: " + e.getOriginalMessage());
    }
    return new Submission.Uncertain("answer has no status");
  }

  private static Submission meaning(String status, JsonNode answer) {
    String text = answer.path("text").asText("");
    String words = text.toLowerCase(Locale.ROOT);
    if (TAKEN.equals(status)) {
      return new Submission.Accepted(answer.path("messageId").asText(null));
    }
    if (UNKNOWN_ACCOUNT.equals(status) || words.contains("userkey") || words.contains("passkey")) {
      return new Submission.NotAuthorised(status, text);
    }
    if (words.contains("credit") || words.contains("kredit") || words.contains("saldo")) {
      return new Submission.TryLater(status, text, CREDIT_PAUSE);
    }
    if (words.contains("berulang")) {
      return new Submission.TryLater(status, text, REPEAT_PAUSE);
    }
    return new Submission.Refused(status, text);
  }
}
