/**
 * What operators do about products and categories: they find products, take them off the shelf with
 * a reason that the seller reads, and put them back; they keep the tree of categories.
 */
package id.emall.core.catalogue.desk;
