package id.emall.core.member.office;

import java.util.UUID;

/**
 * Somebody on the way to a provider and back.
 *
 * @param provider its name
 * @param state comes back in the address (RFC 6749, section 10.12)
 * @param nonce comes back in the ID token
 * @param verifier of PKCE (RFC 7636)
 * @param memberId whose account is to be bound; null for a sign-in
 * @param next where to go afterwards
 * @param end in seconds since 1970
 */
record OfficeVisit(
    String provider,
    String state,
    String nonce,
    String verifier,
    UUID memberId,
    String next,
    long end) {

  @Override
  public String toString() {
    return "OfficeVisit[" + provider + "]";
  }
}
