/**
 * The sellers' desk: what is to be sent, each order with its resi form, the shop's products, words
 * and money. It asks the order service's use cases as the signed-in seller, who alone may come
 * here. Somebody who has applied to sell sees here how far the application has come.
 */
package id.emall.web.seller;
