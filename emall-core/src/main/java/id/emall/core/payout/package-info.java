/**
 * What sellers have with the mall and how it gets to their banks: the balance with its holds, the
 * account it goes to, batches that two people agree on, and each transfer until the bank's own row
 * shows it. It calls refund's neighbours ordering, payment and the ledger, and never asks a bank
 * inside a transaction; pages call it, and notices hear from it.
 */
package id.emall.core.payout;
