/**
 * What a visitor or member means to buy, kept across devices and joined after sign-in. Holds
 * nothing: stock is taken at checkout only. Pages call it; it reads the catalogue and is emptied
 * when an order has been placed.
 */
package id.emall.core.cart;
