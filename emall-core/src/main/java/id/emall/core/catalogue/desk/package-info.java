/**
 * What operators do about products and categories: they find products, take them off the shelf with
 * a reason that the seller reads, and put them back; they keep the tree of categories and choose
 * shops for the front page. Pages of operators call it.
 */
package id.emall.core.catalogue.desk;
