package id.emall.contracts.courier;

import java.util.regex.Pattern;

/** A courier's short name in capitals, e.g. {@code JNE}. */
public record CourierId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");

  public CourierId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "courier id must be 2 to 20 capitals or digits, got '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
