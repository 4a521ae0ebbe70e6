package id.emall.core.cart;

import id.emall.core.common.Hashing;
import java.util.UUID;

/** Whose cart: a member's, or a visitor's by the secret in a cookie. */
public sealed interface CartOwner {

  record OfMember(UUID memberId) implements CartOwner {}

  /**
   * @param token the cookie's value, at least 128 bits of chance; only its hash is stored
   */
  record OfVisitor(String token) implements CartOwner {
    String hash() {
      return Hashing.sha256(token);
    }
  }
}
