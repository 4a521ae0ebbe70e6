/**
 * Products with their categories, prices, photos, stock and ratings. It uses shops and media below.
 * Pages and partner services list and search here; the cart reads facts; ordering takes stock and
 * gives it back.
 */
package id.emall.core.catalogue;
