package id.emall.core.payment.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.core.common.RefusalTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in a file that is not as it must be: what its reader found, or what the mall says about
 * its accounts.
 *
 * @param line counted from 1; 0 when it concerns the whole file
 * @param field as the file names it; may be empty
 * @param kind of {@link FileProblem.Kind}, or one of the constants here
 * @param found as written
 * @param expected a value or a format
 */
public record Problem(int line, String field, String kind, String found, String expected) {

  /** The account is none of the mall's. */
  public static final String ACCOUNT_NOT_OURS = "account-not-ours";

  /** The layout names no account, and none was chosen. */
  public static final String ACCOUNT_NEEDED = "account-needed";

  /** Another account was chosen than the file names. */
  public static final String ACCOUNT_OTHER = "account-other";

  /** The file is another bank's than the chosen account. */
  public static final String BANK_OTHER = "bank-other";

  /** The file could not be worked on, again and again. */
  public static final String BROKEN = "broken";

  private static final ObjectMapper JSON = new ObjectMapper();

  static Problem of(FileProblem problem) {
    return new Problem(
        problem.line(),
        problem.field(),
        problem.kind().name(),
        storable(problem.found()),
        storable(problem.expected()));
  }

  /** PostgreSQL stores no NUL. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /**
   * A sentence for people.
   *
   * @param language {@code id} or {@code en}
   */
  public String text(String language) {
    Optional<FileProblem.Kind> read =
        Arrays.stream(FileProblem.Kind.values())
            .filter(known -> known.name().equals(kind))
            .findAny();
    return read.map(
            known ->
                new FileProblem(line, field, known, found, expected)
                    .text(Locale.forLanguageTag("en".equals(language) ? "en" : "id")))
        .orElseGet(
            () ->
                RefusalTexts.say(
                    "statement-file." + kind, List.of(line, found, expected), language));
  }

  static String write(Object problems) {
    try {
      return JSON.writeValueAsString(problems);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("problems are plain values", e);
    }
  }

  static List<Problem> readAll(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Problem>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored problems cannot be read", e);
    }
  }

  static Problem read(String json) {
    return json == null ? null : readAll("[" + json + "]").getFirst();
  }
}
