/**
 * Complaints of buyers about orders: made, answered by the seller, decided by an operator, and the
 * goods that are sent back for them. It holds orders and ends them through ordering, hears from
 * shipping how a parcel back fares, and keeps what both sides show through media. Pages call it;
 * notice is told by events in the same transaction.
 */
package id.emall.core.care;
