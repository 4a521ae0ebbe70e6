/**
 * Vouchers: what shops take off the price of their goods for who names a code, how often, and which
 * orders did. Sellers' pages make and end them, the checkout's page asks what one is worth, and
 * ordering takes them in the order's own transaction and gives them back. It knows shops by their
 * ids and orders by nothing else.
 */
package id.emall.core.voucher;
