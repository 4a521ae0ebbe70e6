package id.emall.core.member;

import java.time.Instant;
import java.util.UUID;

/**
 * What a browser keeps while somebody is signed in. The mall keeps only its hash.
 *
 * @param value the cookie's value, 43 characters of A-Z a-z 0-9 - _
 */
public record SessionToken(String value, UUID memberId, Instant expiresAt) {

  /** Never the value: it opens the account. */
  @Override
  public String toString() {
    return "SessionToken[memberId=" + memberId + ", expiresAt=" + expiresAt + "]";
  }
}
