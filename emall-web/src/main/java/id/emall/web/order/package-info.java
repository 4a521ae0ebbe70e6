/**
 * The buyer's orders: the list, and each order with its parcel's way. Buyers confirm receipt here
 * or withdraw what has not been sent. How a parcel is shown, and the form for what people enter
 * about it, the pages of sellers and operators have from here. It asks the order service's orders
 * and shipments.
 */
package id.emall.web.order;
