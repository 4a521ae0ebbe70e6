package id.emall.core.common;

import java.util.List;

/**
 * What is wrong with one field of what somebody sent.
 *
 * @param field the field's name as the caller wrote it, e.g. {@code phone} or {@code
 *     lines[0].quantity}
 * @param code key of the message that tells what is expected, e.g. {@code phone.malformed}
 * @param arguments what the message names: the value, a limit
 */
public record FieldError(String field, String code, List<Object> arguments) {
  public FieldError {
    arguments = List.copyOf(arguments);
  }

  public FieldError(String field, String code, Object... arguments) {
    this(field, code, List.of(arguments));
  }
}
