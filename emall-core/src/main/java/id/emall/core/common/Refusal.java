package id.emall.core.common;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A wish that is refused, with what a person needs to act. Rolls the transaction back. Pages show
 * it beside the fields, REST answers problem details (RFC 9457), SOAP a typed fault; the texts are
 * in the message files under {@link #code()}.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of refusal, by how a caller must react. */
  public enum Kind {
    /** Some fields are wrong. */
    INVALID(422),
    /** Nobody has signed in, or the key is wrong. */
    SIGN_IN_REQUIRED(401),
    /** The actor may not do this. */
    FORBIDDEN(403),
    /** There is no such thing, or it is not the actor's to see. */
    NOT_FOUND(404),
    /** The state of things does not allow it now. */
    CONFLICT(409),
    /** Too often; later it may be allowed. */
    TOO_MANY(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status that fits. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String code;
  private final transient List<Object> arguments;
  private final transient List<FieldError> fields;

  private Refusal(Kind kind, String code, List<Object> arguments, List<FieldError> fields) {
    super(kind + " " + code + " " + fields, null, false, false);
    this.kind = kind;
    this.code = code;
    this.arguments = arguments;
    this.fields = fields;
  }

  public static Refusal invalid(FieldError... fields) {
    return invalid(List.of(fields));
  }

  public static Refusal invalid(List<FieldError> fields) {
    return new Refusal(Kind.INVALID, "invalid", List.of(), List.copyOf(fields));
  }

  public static Refusal signInRequired() {
    return new Refusal(Kind.SIGN_IN_REQUIRED, "sign-in-required", List.of(), List.of());
  }

  public static Refusal forbidden() {
    return new Refusal(Kind.FORBIDDEN, "forbidden", List.of(), List.of());
  }

  /** The code of {@link #proofRequired}. */
  public static final String PROOF_REQUIRED = "proof-required";

  /** They may do this, but must prove anew who they are; then it may be sent again as it was. */
  public static Refusal proofRequired() {
    return new Refusal(Kind.FORBIDDEN, PROOF_REQUIRED, List.of(), List.of());
  }

  /**
   * @param what kind of thing, e.g. {@code invoice}; the message key is {@code invoice.not-found}
   */
  public static Refusal notFound(String what) {
    return new Refusal(Kind.NOT_FOUND, what + ".not-found", List.of(), List.of());
  }

  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(Kind.CONFLICT, code, List.of(arguments), List.of());
  }

  public static Refusal tooMany(String code, Object... arguments) {
    return new Refusal(Kind.TOO_MANY, code, List.of(arguments), List.of());
  }

  /** The same, with its fields called what whoever sent them calls them. */
  public Refusal named(UnaryOperator<String> names) {
    return new Refusal(
        kind,
        code,
        arguments,
        fields.stream()
            .map(
                error ->
                    new FieldError(names.apply(error.field()), error.code(), error.arguments()))
            .toList());
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<FieldError> fields() {
    return fields;
  }
}
