package id.emall.core.common;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an operator, or somebody who works for a shop, may do. A use case names the one it needs;
 * whoever lacks it is refused. {@link #MONEY} is the mall's for operators, the shop's for sellers.
 */
public enum Right {
  /** Looks at applications and members and decides about them. */
  MEMBERS,
  /** Makes operators, says what they may and where, suspends them. */
  OPERATORS,
  /** Payments, refunds, payouts, commission; of a shop: its balance and what was paid out. */
  MONEY,
  /** Couriers, parcels, tariffs and the places they are for. */
  SHIPPING,
  /** Complaints of buyers and orders that stand still. */
  CARE,
  /** What stands on shelves, hidden products included. */
  CATALOGUE,
  /** Messages that were sent or parked, and the words they are made of. */
  MESSAGES,
  /** Other systems and their keys. */
  PARTNERS,
  /** What the whole mall goes by, such as the list of districts. */
  SETTINGS,
  /** Reads who did what. */
  AUDIT,
  /** Orders of a shop: sends them, answers complaints, cancels. */
  ORDERS,
  /** Products of a shop. */
  PRODUCTS,
  /** The shop itself: its face, its people, the account it is paid to. Its owner's alone. */
  SHOP;

  private static final Set<Right> SELLERS =
      Collections.unmodifiableSet(EnumSet.of(ORDERS, PRODUCTS, MONEY, SHOP));

  private static final Set<Right> STAFFS =
      Collections.unmodifiableSet(EnumSet.of(ORDERS, PRODUCTS, MONEY));

  private static final Set<Right> OPERATORS_ALL =
      Collections.unmodifiableSet(EnumSet.range(MEMBERS, AUDIT));

  /** What an owner can give to somebody who works for the shop. */
  public static Set<Right> ofStaff() {
    return STAFFS;
  }

  /** All that an operator can be allowed. */
  public static Set<Right> ofOperators() {
    return OPERATORS_ALL;
  }

  /** All rights that come with a role at most. */
  public static Set<Right> of(Actor.Role role) {
    return switch (role) {
      case BUYER -> Set.of();
      case SELLER -> SELLERS;
      case OPERATOR -> OPERATORS_ALL;
    };
  }
}
