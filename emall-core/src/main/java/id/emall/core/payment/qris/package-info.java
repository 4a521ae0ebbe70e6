/**
 * QRIS codes of invoices: which the bank is asked for, and what it gave out. The bank is asked by
 * background work right after a checkout, never within its transaction; pages show what came of it.
 * That a code was paid is learnt like any other payment that is told, in {@code payment}.
 */
package id.emall.core.payment.qris;
