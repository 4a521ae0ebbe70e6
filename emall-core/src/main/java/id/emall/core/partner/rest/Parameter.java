package id.emall.core.partner.rest;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns query parameters into values; what is empty counts as not given. */
final class Parameter {

  private Parameter() {}

  static String text(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * @throws Refusal INVALID naming the parameter
   */
  static UUID id(String name, String text) {
    if (text(text) == null) {
      return null;
    }
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(new FieldError(name, "id.malformed"));
    }
  }

  /**
   * @throws Refusal INVALID naming the parameter
   */
  static Long whole(String name, String text) {
    if (text(text) == null) {
      return null;
    }
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw Refusal.invalid(new FieldError(name, "number.malformed"));
    }
  }

  /**
   * @throws Refusal INVALID naming the parameter and the values there are
   */
  static <E extends Enum<E>> E oneOf(Class<E> type, String name, String text) {
    if (text(text) == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(new FieldError(name, "value.unknown", names(type))));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
