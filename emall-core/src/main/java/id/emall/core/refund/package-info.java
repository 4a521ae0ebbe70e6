/**
 * Money that goes back: each sum owed becomes one refund, whose account the buyer tells, which one
 * operator prepares, another approves, and the bank's own row proves. What is not for any invoice
 * and what the bank takes back is decided here too, by two operators. It calls payment, ordering
 * and the ledger; pages call it, and notices hear from it.
 */
package id.emall.core.refund;
