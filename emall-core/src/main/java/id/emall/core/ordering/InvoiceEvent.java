package id.emall.core.ordering;

import static id.emall.core.ordering.InvoiceState.CANCELLED;
import static id.emall.core.ordering.InvoiceState.LAPSED;
import static id.emall.core.ordering.InvoiceState.OPEN;
import static id.emall.core.ordering.InvoiceState.PAID;
import static id.emall.core.ordering.InvoiceState.PARTLY_PAID;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every allowed change of an invoice's state: the event, from where, to where. Nothing else changes
 * a state.
 */
public enum InvoiceEvent {
  PARTLY_SETTLED(EnumSet.of(OPEN, PARTLY_PAID), PARTLY_PAID),
  SETTLED(EnumSet.of(OPEN, PARTLY_PAID), PAID),
  REVIVED(EnumSet.of(LAPSED), PAID),
  TIME_OVER(EnumSet.of(OPEN, PARTLY_PAID), LAPSED),
  WITHDRAWN(EnumSet.of(OPEN, PARTLY_PAID), CANCELLED),
  /** The bank took the money back, and no order of it was kept. */
  REVERSED(EnumSet.of(PAID), CANCELLED);

  private final Set<InvoiceState> from;
  private final InvoiceState to;

  InvoiceEvent(Set<InvoiceState> from, InvoiceState to) {
    this.from = from;
    this.to = to;
  }

  public Set<InvoiceState> from() {
    return from;
  }

  public InvoiceState to() {
    return to;
  }
}
