package id.emall.core.member.account;

import id.emall.core.member.OneTimeLinks.Purpose;
import java.util.Map;
import java.util.UUID;

/**
 * A link that is good once is to be mailed; its token must never be logged.
 *
 * @param to the address it goes to, which need not be the member's
 * @param facts what the mail says of it, by name
 */
public record LinkIssued(
    UUID memberId, Purpose purpose, String to, String token, Map<String, String> facts) {

  /** Never the token. */
  @Override
  public String toString() {
    return "LinkIssued[memberId=" + memberId + ", purpose=" + purpose + "]";
  }
}
