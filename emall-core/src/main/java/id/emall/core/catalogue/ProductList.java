package id.emall.core.catalogue;

import java.util.List;

/**
 * One page of products.
 *
 * @param before cursor of the page before, or null on the first
 * @param after cursor of the next page, or null on the last
 */
public record ProductList(List<ProductCard> products, String before, String after) {}
