/**
 * The buyer's orders: the list, and each order with its parcel's way. Buyers confirm receipt here
 * or withdraw what has not been sent. It asks the order service's orders and shipments.
 */
package id.emall.web.order;
