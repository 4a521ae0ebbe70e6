package id.emall.sms.rajasms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code {"sending_respon":{"globalstatus":10,"globalstatustext":"Success"}}}, in some
 * clients a list of one. One of them takes the word Success for acceptance, the vendor's own gives
 * 90 for trouble on the way; the other numbers are known to nobody, so an answer that is understood
 * neither by the settings nor by its words leaves it open.
 */
final class RajaSmsAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRANSPORT = "90";
  private static final Duration CREDIT_PAUSE = Duration.ofMinutes(10);

  private final Words taken;
  private final Words refused;
  private final Words account;

  RajaSmsAnswer(AdapterSettings settings) {
    taken = Words.of(settings, "success-status", "10");
    refused = Words.of(settings, "refused-status", "");
    account = Words.of(settings, "account-status", "");
  }

  /** What an answer with HTTP status 200 means. */
  Submission read(String body) {
    try {
      JsonNode answer = JSON.readTree(body).path("sending_respon");
      JsonNode one = answer.isArray() ? answer.path(0) : answer;
      if (one.hasNonNull("globalstatus") || one.hasNonNull("globalstatustext")) {
        return meaning(
            one.path("globalstatus").asText("").strip(),
            one.path("globalstatustext").asText("").strip());
      }
    } catch (JsonProcessingException e) {
      return new Submission.Uncertain("answer is no JSON: " + e.getOriginalMessage());
    }
    return new Submission.Uncertain("answer has no status");
  }

  private Submission meaning(String status, String text) {
    String words = text.toLowerCase(Locale.ROOT);
    if (taken.have(status) || words.equals("success")) {
      return new Submission.Accepted(List.of());
    }
    if (account.have(status) || has(words, "apikey", "api key", "ip address")) {
      return new Submission.NotAuthorised(status, text);
    }
    if (refused.have(status) || has(words, "number", "nomor")) {
      return new Submission.Refused(status, text);
    }
    if (has(words, "balance", "saldo", "credit", "kredit")) {
      return new Submission.TryLater(status, text, CREDIT_PAUSE);
    }
    return TRANSPORT.equals(status)
        ? new Submission.Uncertain("trouble on the way: " + text)
        : new Submission.Uncertain("status %s (%s) is in no setting".formatted(status, text));
  }

  private static boolean has(String words, String... any) {
    return List.of(any).stream().anyMatch(words::contains);
  }
}
