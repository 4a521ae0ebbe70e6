package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Reads the fields of a call's body, and refuses what a bank refuses. */
final class Body {

  private Body() {}

  /**
   * @throws SnapRefusal when the field is missing, no text, or not of this pattern
   */
  static String text(JsonNode body, String field, String pattern) {
    JsonNode node = body.path(field);
    if (node.isMissingNode() || node.isNull()) {
      throw new SnapRefusal("4001402", "Invalid Mandatory Field {" + field + "}");
    }
    if (!node.isTextual() || !node.textValue().matches(pattern)) {
      throw new SnapRefusal("4001401", "Invalid Field Format {" + field + "}");
    }
    return node.textValue();
  }

  /** The amount of a transfer: rupiah above zero with two decimals. */
  static BigDecimal amount(JsonNode body) {
    JsonNode amount = body.path("amount");
    BigDecimal value = new BigDecimal(text(amount, "value", "[0-9]{1,13}\\.[0-9]{2}"));
    text(amount, "currency", "IDR");
    if (value.signum() <= 0) {
      throw new SnapRefusal("4001401", "Invalid Field Format {amount.value}");
    }
    return value;
  }
}
