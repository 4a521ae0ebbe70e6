/**
 * Complaints of buyers about orders: made, answered by the seller, and decided by an operator. It
 * holds orders and ends them through ordering, and keeps what buyers show through media. Pages call
 * it; notice is told by events in the same transaction.
 */
package id.emall.core.care;
