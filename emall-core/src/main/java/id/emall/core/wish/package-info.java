/**
 * What members keep to buy later, and what becomes of it: a price that fell, stock that is back. It
 * reads the catalogue and moves goods into the cart; pages call it, notice is told by events in the
 * same transaction.
 */
package id.emall.core.wish;
