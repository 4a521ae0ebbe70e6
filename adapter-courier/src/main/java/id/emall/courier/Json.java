package id.emall.courier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Couriers' JSON, read with patience where they are careless and without where it matters: numbers
 * come as texts, a single thing comes without its list, nothing comes as null, empty or missing.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Pos Indonesia's longest texts, with both addresses in them, are a quarter of this. */
  private static final int LONGEST_TEXT = 2000;

  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]");

  private Json() {}

  /**
   * @throws Unanswered when it is none
   */
  public static JsonNode read(String courier, byte[] raw) {
    try {
      return MAPPER.readTree(raw);
    } catch (IOException e) {
      throw Unanswered.unreadable(courier, "it is no JSON");
    }
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A list of one. */
  public static ArrayNode list(JsonNode one) {
    return MAPPER.createArrayNode().add(one);
  }

  public static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  /** Several answers about one parcel as one, each as it came. */
  public static byte[] together(String first, byte[] one, String second, byte[] other) {
    return ("{\"" + first + "\":" + plain(one) + ",\"" + second + "\":" + plain(other) + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(byte[] json) {
    return json.length == 0 ? "null" : new String(json, StandardCharsets.UTF_8);
  }

  /**
   * Text or number as text; null when absent, blank or something else. Never with a character that
   * no database keeps or no XML may hold, and never longer than a person would read.
   */
  public static String text(JsonNode node, String... path) {
    JsonNode value = at(node, path);
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = UNFIT.matcher(value.asText()).replaceAll("").strip();
    if (text.isEmpty()) {
      return null;
    }
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  /** As {@link #text}, empty where that is null. */
  public static String textOrEmpty(JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? "" : text;
  }

  /** What several texts say, without those that are missing; null when all are. */
  public static String joined(String between, String... texts) {
    List<String> told = new ArrayList<>();
    for (String text : texts) {
      if (text != null && !told.contains(text)) {
        told.add(text);
      }
    }
    return told.isEmpty() ? null : String.join(between, told);
  }

  /**
   * A list; one thing that came without its list is a list of one.
   *
   * @throws Unanswered when it is neither
   */
  public static List<JsonNode> list(String courier, JsonNode node, String... path) {
    JsonNode value = at(node, path);
    if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank()) {
      return List.of();
    }
    if (value instanceof ArrayNode array) {
      List<JsonNode> all = new ArrayList<>();
      array.forEach(all::add);
      return all;
    }
    if (value.isObject()) {
      return List.of(value);
    }
    throw Unanswered.unreadable(courier, "'" + String.join(".", path) + "' is no list");
  }

  /** Kilograms as text or number, in grams; null when it is none or makes no sense. */
  public static Integer grams(String kilograms) {
    if (kilograms == null || !kilograms.matches("\\d{1,5}([.,]\\d{1,6})?")) {
      return null;
    }
    return (int) Math.round(Double.parseDouble(kilograms.replace(',', '.')) * 1000);
  }

  /** A place in degrees as couriers write it; one that cannot be read is no place. */
  public static Double degrees(String value, int most) {
    if (value == null || !value.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
      return null;
    }
    double degrees = Double.parseDouble(value);
    return Math.abs(degrees) <= most ? degrees : null;
  }

  /** An address of a picture that a page may show; null for anything else. */
  public static String link(String url) {
    return url != null && url.length() <= 500 && url.matches("https?://[^\\s\"'<>]+") ? url : null;
  }

  private static JsonNode at(JsonNode node, String... path) {
    JsonNode value = node;
    for (String name : path) {
      value = value.path(name);
    }
    return value;
  }
}
