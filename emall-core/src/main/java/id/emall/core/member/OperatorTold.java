package id.emall.core.member;

import java.util.UUID;

/**
 * Something happened to an operator that he is to know.
 *
 * @param token opens the page on which he sets his password, when invited; else null
 */
public record OperatorTold(UUID operatorId, What what, String token) {

  /** What happened. */
  public enum What {
    INVITED,
    CHANGED,
    SUSPENDED,
    REINSTATED
  }

  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return "OperatorTold[" + operatorId + " " + what + "]";
  }
}
