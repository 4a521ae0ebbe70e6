/**
 * Proves day by day that bank, ledger and orders agree: asks all of them anew by SQL of its own,
 * which shares nothing with the code that books, and keeps each difference until it is gone. It
 * reads every table that knows of money and writes only its own. Operators read its page; the
 * notices mail what it found.
 */
package id.emall.core.reconciliation;
