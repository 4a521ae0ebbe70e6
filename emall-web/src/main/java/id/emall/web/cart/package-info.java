/**
 * The cart: whose it is in this request, and its page. It asks the order service's cart for
 * everything. The frame of every page asks it how much lies inside.
 */
package id.emall.web.cart;
