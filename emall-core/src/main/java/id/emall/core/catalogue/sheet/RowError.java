package id.emall.core.catalogue.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.RefusalTexts;
import java.util.List;

/**
 * Something in a row that is not as it must be.
 *
 * @param column its heading; empty when it concerns the whole row
 * @param value as it was written, shortened; may be empty
 * @param code key of the text that tells what is expected
 * @param arguments what the text names
 */
public record RowError(String column, String value, String code, List<Object> arguments) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public RowError {
    arguments = List.copyOf(arguments);
  }

  /**
   * What is wrong and what is expected, for people.
   *
   * @param language {@code id} or {@code en}
   */
  public String say(String language) {
    return RefusalTexts.say(code, arguments, language);
  }

  static String write(List<RowError> errors) {
    try {
      return JSON.writeValueAsString(errors);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("errors are plain values", e);
    }
  }

  static List<RowError> read(String json) {
    try {
      return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored errors cannot be read", e);
    }
  }
}
