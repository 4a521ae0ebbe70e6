package id.emall.core.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a message is about, as members choose by. What the law, money or a person's safety needs is
 * always sent; of anything else each way may be turned off, but by {@link #always} one remains
 * where something has to be done or held against somebody.
 */
public enum MessageKind {
  /** Codes that prove a phone. */
  CODES(false, Channel.values()),
  /** What happens to an account, and where its money goes. */
  ACCOUNT(false, Channel.SMS, Channel.EMAIL),
  /** What there is to pay, and what was paid. */
  PAYMENT(false, Channel.SMS, Channel.EMAIL),
  /** What the mall owes or pays to somebody. */
  MONEY(false, Channel.SMS, Channel.EMAIL),
  /** Answers to texts that people send. */
  ANSWERS(false, Channel.values()),
  /** What becomes of a buyer's order. */
  ORDER(false, Channel.EMAIL),
  /** How a buyer's parcel fares. */
  PARCEL(false),
  /** Complaints, to both sides. */
  COMPLAINT(false, Channel.EMAIL),
  /** What a seller has to do. */
  SALES(true, Channel.EMAIL),
  /** What goes well without the seller. */
  SALES_NEWS(true),
  /** What only operators are told. */
  OPERATION(false, Channel.values());

  private final boolean sellers;
  private final Set<Channel> always;

  MessageKind(boolean sellers, Channel... always) {
    this.sellers = sellers;
    this.always = Set.of(always);
  }

  /** Whether none but sellers are told of it. */
  public boolean isSellers() {
    return sellers;
  }

  /** Whether nobody can turn it off on this way. */
  public boolean always(Channel channel) {
    return always.contains(channel);
  }

  /** Whether there is anything of this kind that goes this way. */
  public boolean uses(Channel channel) {
    return Arrays.stream(Occasion.values())
        .anyMatch(one -> one.kind() == this && one.channels().contains(channel));
  }

  /** The kind of this name, if there is one. */
  public static Optional<MessageKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
