package id.emall.core.common;

import java.util.Optional;
import java.util.UUID;

/**
 * Who wishes something. Every use case takes one and checks what it may do; nothing is allowed by
 * default.
 */
public sealed interface Actor {

  Visitor VISITOR = new Visitor();

  /** How the actor stands in event and audit rows, e.g. {@code member:0190…}. */
  String label();

  /** Somebody who has not signed in. */
  record Visitor() implements Actor {
    @Override
    public String label() {
      return "visitor";
    }
  }

  /**
   * Somebody who has signed in.
   *
   * @param shopId the shop of a seller, else null
   */
  record Member(UUID id, String name, Role role, UUID shopId, String language) implements Actor {
    @Override
    public String label() {
      return (role == Role.OPERATOR ? "operator:" : "member:") + id;
    }
  }

  /** Another system, known by its key. */
  record Partner(UUID id, String name) implements Actor {
    @Override
    public String label() {
      return "partner:" + id;
    }
  }

  /** Work the mall does by itself. */
  record System(String name) implements Actor {
    @Override
    public String label() {
      return "system:" + name;
    }
  }

  /** What a member is in the mall. A seller may buy as well. */
  enum Role {
    BUYER,
    SELLER,
    OPERATOR
  }

  /** The signed-in member. Refused with {@code sign-in-required} for anybody else. */
  default Member requireMember() {
    if (this instanceof Member member) {
      return member;
    }
    throw Refusal.signInRequired();
  }

  default Member requireOperator() {
    return requireRole(Role.OPERATOR);
  }

  /** The signed-in seller with a shop. */
  default Member requireSeller() {
    Member member = requireRole(Role.SELLER);
    if (member.shopId() == null) {
      throw Refusal.forbidden();
    }
    return member;
  }

  private Member requireRole(Role role) {
    Member member = requireMember();
    if (member.role() != role) {
      throw Refusal.forbidden();
    }
    return member;
  }

  default boolean isOperator() {
    return this instanceof Member member && member.role() == Role.OPERATOR;
  }

  /** The id of the signed-in member, if it is one. */
  default Optional<UUID> memberId() {
    return this instanceof Member member ? Optional.of(member.id()) : Optional.empty();
  }
}
