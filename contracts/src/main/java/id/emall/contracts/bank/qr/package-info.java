/**
 * What a bank that issues QRIS codes must do for the mall beside telling its payments: give out a
 * code for one amount. Free of Jakarta types. How often it is asked, and what a payment means, is
 * the core's to decide.
 */
package id.emall.contracts.bank.qr;
