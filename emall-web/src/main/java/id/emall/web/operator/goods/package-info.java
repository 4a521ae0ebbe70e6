/** The operators' pages about what stands on shelves: products, found and taken down. */
package id.emall.web.operator.goods;
