package id.emall.contracts.courier;

/** A courier's short name in capitals, e.g. {@code JNE}. */
public record CourierId(String value) {
  public CourierId {
    if (!value.matches("[A-Z][A-Z0-9_]{1,19}")) {
      throw new IllegalArgumentException(
          "courier id must be 2 to 20 capitals or digits, got '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
