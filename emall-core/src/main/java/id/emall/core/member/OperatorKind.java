package id.emall.core.member;

import id.emall.core.common.Right;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an operator works on: a named set of rights. An operator may be of several kinds. */
public enum OperatorKind {
  /** May everything, making other operators included. */
  ALL(Right.ofOperators()),
  /** Applications of sellers, and members. */
  MEMBERS(Set.of(Right.MEMBERS)),
  /** Payments, refunds, payouts. */
  MONEY(Set.of(Right.MONEY)),
  /** Couriers and tariffs. */
  SHIPPING(Set.of(Right.SHIPPING)),
  /** Complaints of buyers, and messages that did not arrive. */
  CARE(Set.of(Right.CARE, Right.MESSAGES)),
  CATALOGUE(Set.of(Right.CATALOGUE)),
  /** Partners' keys, words of messages, lists the whole mall goes by. */
  TECHNICAL(Set.of(Right.PARTNERS, Right.SETTINGS, Right.MESSAGES)),
  /** Other operators of the own area. */
  HEAD(Set.of(Right.OPERATORS)),
  /** Reads who did what. */
  AUDIT(Set.of(Right.AUDIT));

  private final Set<Right> rights;

  OperatorKind(Set<Right> rights) {
    this.rights = rights;
  }

  /** Whether it can be done for one province or regency; anything else has no place. */
  public boolean local() {
    return this == MEMBERS || this == HEAD;
  }

  /** What an operator of this kind may. */
  public Set<Right> rights() {
    return rights;
  }

  /** What an operator of all these kinds may. */
  public static Set<Right> rights(Collection<OperatorKind> kinds) {
    Set<Right> all = EnumSet.noneOf(Right.class);
    kinds.forEach(kind -> all.addAll(kind.rights));
    return Collections.unmodifiableSet(all);
  }
}
