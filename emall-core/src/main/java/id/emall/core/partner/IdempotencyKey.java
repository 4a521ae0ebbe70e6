package id.emall.core.partner;

import id.emall.core.common.Checks;
import java.util.regex.Pattern;

/**
 * A caller's own name for one write.
 *
 * @param value 1 to 200 visible ASCII characters
 * @param field where the caller wrote it: the header {@code Idempotency-Key} or the element {@code
 *     requestId}
 */
public record IdempotencyKey(String value, String field) {

  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,200}");

  /**
   * @throws id.emall.core.common.Refusal INVALID naming the field when it is missing or misshapen
   */
  public IdempotencyKey {
    boolean given = value != null && !value.isBlank();
    Checks checks = new Checks();
    checks.that(given, field, "required");
    checks.that(given && SHAPE.matcher(value).matches(), field, "idempotency.malformed");
    checks.refuse();
  }
}
