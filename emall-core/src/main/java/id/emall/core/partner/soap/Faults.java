package id.emall.core.partner.soap;

import id.emall.contracts.order.v1.Conflict;
import id.emall.contracts.order.v1.FieldProblem;
import id.emall.contracts.order.v1.InvalidRequest;
import id.emall.contracts.order.v1.InvalidRequestFault;
import id.emall.contracts.order.v1.NotAllowed;
import id.emall.contracts.order.v1.NotFound;
import id.emall.contracts.order.v1.Reason;
import id.emall.contracts.order.v1.TooManyRequests;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.common.SecurityLog;

/**
 * Refusals as the typed faults of the WSDL.
 *
 * @param language of the messages, {@code id} or {@code en}
 */
public record Faults(String language) {

  /** Throws what fits; the return type lets a caller write {@code throw}. */
  IllegalStateException raise(Refusal refusal)
      throws InvalidRequest, NotFound, Conflict, NotAllowed, TooManyRequests {
    switch (refusal.kind()) {
      case INVALID -> throw invalid(refusal);
      case NOT_FOUND -> throw new NotFound(message(refusal), reason(refusal));
      case CONFLICT -> throw new Conflict(message(refusal), reason(refusal));
      case FORBIDDEN, SIGN_IN_REQUIRED -> {
        SecurityLog.refused("act without the right", "a partner", "SOAP");
        throw new NotAllowed(message(refusal), reason(refusal));
      }
      case TOO_MANY -> throw new TooManyRequests(message(refusal), reason(refusal));
    }
    return new IllegalStateException("unknown kind of refusal: " + refusal.kind(), refusal);
  }

  /** The fault for wrong fields. */
  public InvalidRequest invalid(Refusal refusal) {
    InvalidRequestFault fault = new InvalidRequestFault();
    fault.setCode(refusal.code());
    fault.setMessage(message(refusal));
    refusal.fields().stream().map(this::problem).forEach(fault.getProblem()::add);
    return new InvalidRequest(message(refusal), fault);
  }

  private FieldProblem problem(FieldError error) {
    FieldProblem problem = new FieldProblem();
    problem.setField(xmlName(error.field()));
    problem.setCode(error.code());
    problem.setMessage(RefusalTexts.say(error, language));
    return problem;
  }

  /** In XML a list is its repeated element, so {@code lines[0]} is called {@code line[0]}. */
  private static String xmlName(String field) {
    return field.startsWith("lines") ? "line" + field.substring("lines".length()) : field;
  }

  private Reason reason(Refusal refusal) {
    Reason reason = new Reason();
    reason.setCode(refusal.code());
    reason.setMessage(message(refusal));
    return reason;
  }

  private String message(Refusal refusal) {
    return RefusalTexts.say(refusal, language);
  }
}
