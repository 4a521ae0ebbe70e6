/**
 * Pages of what is sold: categories and searches, a product, a shop. They ask the order service's
 * catalogue and shops. Everybody may see them; search engines too.
 */
package id.emall.web.catalogue;
