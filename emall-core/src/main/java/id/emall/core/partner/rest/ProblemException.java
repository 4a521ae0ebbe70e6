package id.emall.core.partner.rest;

import java.util.List;

/** A request that HTTP itself must refuse, before any use case has seen it. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param code key of the message in the refusal texts
   */
  ProblemException(int status, String code, Object... arguments) {
    super(status + " " + code, null, false, false);
    this.status = status;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  List<Object> arguments() {
    return arguments;
  }
}
