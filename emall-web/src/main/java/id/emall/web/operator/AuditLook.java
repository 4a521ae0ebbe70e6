package id.emall.web.operator;

import java.util.Map;
import java.util.stream.Collectors;

/** How what was done is shown. */
public final class AuditLook {

  private AuditLook() {}

  /** Values by their names in one line, e.g. {@code state: OPEN, reason: …}. */
  public static String values(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + ": " + value.getValue())
        .collect(Collectors.joining(", "));
  }
}
