package id.emall.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hides personal data in what was written down: names down to their first letters, addresses of
 * mail down to their domain, long numbers (phones, accounts, identities) down to their last digits.
 * Ids and amounts stay.
 */
final class AuditMask {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> NAMES =
      Set.of(
          "name",
          "username",
          "holder",
          "told",
          "toldname",
          "recipient",
          "sender",
          "sendername",
          "applicant",
          "address",
          "accountholder");

  private static final Pattern MAIL =
      Pattern.compile("([\\p{L}\\p{N}])[\\p{L}\\p{N}._%+-]*@([\\p{L}\\p{N}.-]+)");

  /** An id, or an amount, or else a number of at least eight digits. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\d+\\.\\d{2}(?!\\d)"
              + "|\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z)?)"
              + "|\\+?\\d[\\d .-]{6,}(\\d{2})(?!\\d)");

  private AuditMask() {}

  /**
   * The values of a row by their names, fit to be shown.
   *
   * @param json an object, or null
   */
  static Map<String, String> values(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    if (json != null) {
      read(json)
          .fields()
          .forEachRemaining(
              field -> values.put(field.getKey(), value(field.getKey(), field.getValue())));
    }
    return values;
  }

  private static String value(String key, JsonNode value) {
    if (value.isNumber() || value.isBoolean()) {
      return value.asText();
    }
    String text = value.isTextual() ? value.textValue() : value.toString();
    return NAMES.contains(key.toLowerCase(Locale.ROOT)) ? name(text) : text(text);
  }

  /** The first letter of each word. */
  static String name(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "•••")
        .collect(Collectors.joining(" "));
  }

  private static String text(String text) {
    String mails = MAIL.matcher(text).replaceAll("$1•••@$2");
    return NUMBER
        .matcher(mails)
        .replaceAll(found -> found.group(1) != null ? "$1" : "••••" + found.group(2));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds JSON only", e);
    }
  }
}
