package id.emall.core.notice;

import id.emall.core.common.Actor;
import java.util.Arrays;
import java.util.Set;

/**
 * What a message is about, as members choose by. What the law, money or a person's safety needs is
 * always sent; of anything else each way may be turned off, but by {@link #always} one remains
 * where something has to be done or held against somebody.
 */
public enum MessageKind {
  /** Codes and links that are good once. */
  CODES(null, Channel.values()),
  /** What happens to an account, and where its money goes. */
  ACCOUNT(null, Channel.SMS, Channel.EMAIL),
  /** What there is to pay, and what was paid. */
  PAYMENT(null, Channel.SMS, Channel.EMAIL),
  /** What the mall owes or pays to somebody. */
  MONEY(null, Channel.SMS, Channel.EMAIL),
  /** Answers to texts that people send. */
  ANSWERS(null, Channel.values()),
  /** What becomes of a buyer's order. */
  ORDER(null, Channel.EMAIL),
  /** How a buyer's parcel fares. */
  PARCEL(null),
  /** Complaints, to both sides. */
  COMPLAINT(null, Channel.EMAIL),
  /** Reviews and questions of a member: the wish for one, and what shops answer. */
  REVIEWS(null),
  /** What becomes of products that a member keeps on the wish list. */
  WISHES(null),
  /** What a seller has to do. */
  SALES(Actor.Role.SELLER, Channel.EMAIL),
  /** What goes well without the seller. */
  SALES_NEWS(Actor.Role.SELLER),
  /** What only operators are told. */
  OPERATION(Actor.Role.OPERATOR, Channel.values());

  private final Actor.Role role;
  private final Set<Channel> always;

  /**
   * @param role who alone is told of it; null when anybody may be
   */
  MessageKind(Actor.Role role, Channel... always) {
    this.role = role;
    this.always = Set.of(always);
  }

  /** Whether members of this role are told of it. */
  boolean isFor(Actor.Role reader) {
    return role == null || role == reader;
  }

  /** Whether nobody can turn it off on this way. */
  boolean always(Channel channel) {
    return always.contains(channel);
  }

  /** Whether there is anything of this kind that goes this way. */
  boolean uses(Channel channel) {
    return Arrays.stream(Occasion.values())
        .anyMatch(one -> one.kind() == this && one.channels().contains(channel));
  }
}
