/**
 * Payment without manual checking: feeds of bank mutations, each stored once for ever, matched to
 * invoices or put on the operators' desk. It calls ordering's settlement, the only way to make an
 * invoice paid; it never guesses.
 */
package id.emall.core.payment;
