/**
 * Whether a shop is a micro, small or medium business: its seller declares capital and yearly
 * sales, the law in force on that day says the rest. Laws are rows with the day they began. Shops
 * are asked to declare again each year; what was declared stays.
 */
package id.emall.core.shop.scale;
