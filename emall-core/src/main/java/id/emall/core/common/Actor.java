package id.emall.core.common;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
   * @param role what they are in this request; whoever works for a shop is a seller
   * @param shopId the shop of a seller, or of whom it employs, else null
   * @param rights what an operator or seller may; empty for buyers
   * @param area where an operator decides: empty for the whole country, {@code 32} for a province,
   *     {@code 32.73} for a regency
   * @param provedAt when they last proved who they are with all that their account asks for; null
   *     when that is not known
   */
  record Member(
      UUID id,
      String name,
      Role role,
      UUID shopId,
      String language,
      Set<Right> rights,
      String area,
      Instant provedAt)
      implements Actor {

    public Member {
      rights = Set.copyOf(rights);
    }

    /** Somebody with all rights of the role, in the whole country. */
    public Member(UUID id, String name, Role role, UUID shopId, String language) {
      this(id, name, role, shopId, language, Right.of(role), "");
    }

    /** Somebody of whom is not known when they last proved who they are. */
    public Member(
        UUID id,
        String name,
        Role role,
        UUID shopId,
        String language,
        Set<Right> rights,
        String area) {
      this(id, name, role, shopId, language, rights, area, null);
    }

    /** The same member, who has proven at this moment who they are. */
    public Member proved(Instant at) {
      return new Member(id, name, role, shopId, language, rights, area, at);
    }

    private Member having(Right one, Right... others) {
      if (!hasOneOf(one, others)) {
        throw Refusal.forbidden();
      }
      return this;
    }

    private boolean hasOneOf(Right one, Right... others) {
      return rights.contains(one) || Stream.of(others).anyMatch(rights::contains);
    }

    /** Whether a place is in the area of an operator, e.g. the regency of a member. */
    public boolean covers(String regencyCode) {
      return regencyCode.startsWith(area);
    }

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

  /** The signed-in operator, whatever they may. */
  default Member requireOperator() {
    return requireRole(Role.OPERATOR);
  }

  /** The signed-in operator, who has this right or one of the others. */
  default Member requireOperator(Right right, Right... others) {
    return requireOperator().having(right, others);
  }

  /** The signed-in owner of a shop or somebody who works for one, whatever they may. */
  default Member requireSeller() {
    Member member = requireRole(Role.SELLER);
    if (member.shopId() == null) {
      throw Refusal.forbidden();
    }
    return member;
  }

  /** The signed-in owner of a shop or somebody who works for one, who has this right. */
  default Member requireSeller(Right right) {
    return requireSeller().having(right);
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

  /** Whether this is an operator with this right or one of the others. */
  default boolean isOperator(Right right, Right... others) {
    return this instanceof Member member && isOperator() && member.hasOneOf(right, others);
  }

  /** Whether this is the owner of this shop, or works for it, with this right. */
  default boolean isSellerOf(UUID shopId, Right right) {
    return this instanceof Member member
        && member.role() == Role.SELLER
        && shopId.equals(member.shopId())
        && member.rights().contains(right);
  }

  /** The id of the signed-in member, if it is one. */
  default Optional<UUID> memberId() {
    return this instanceof Member member ? Optional.of(member.id()) : Optional.empty();
  }
}
