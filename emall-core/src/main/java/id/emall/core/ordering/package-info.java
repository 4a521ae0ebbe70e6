/**
 * Invoices and orders: one invoice with one amount per checkout, one order per seller, stock held
 * while a buyer has time to pay, and the two graphs of states. Payment and shipping call it when
 * money or parcels move; it tells those above by events in the same transaction.
 */
package id.emall.core.ordering;
