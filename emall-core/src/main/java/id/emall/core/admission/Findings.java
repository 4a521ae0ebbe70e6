package id.emall.core.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.identity.Finding;
import java.util.List;

/** Findings as they are stored. */
final class Findings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Findings() {}

  static String write(List<Finding> findings) {
    try {
      return JSON.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings are plain", e);
    }
  }

  static List<Finding> read(String findings) {
    try {
      return JSON.readValue(findings, new TypeReference<List<Finding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings cannot be read", e);
    }
  }
}
