package id.emall.core.catalogue.search;

import id.emall.core.catalogue.SaleMethod;
import id.emall.core.shop.scale.Scale;
import java.util.Map;
import java.util.UUID;

/**
 * How many products there would be for each further choice. What is chosen already within the same
 * kind of filter is left out of account; what is chosen in the others holds. Choices without a
 * product are left out.
 *
 * @param categories by id, those of the products themselves, not of the shelves above
 * @param prices both ends belong to a range, so a price may count twice
 * @param regencies by code
 * @param stars products with at least so many full stars on average, 1 to 5
 * @param couriers products of shops from where they carry
 * @param methods products by how they are sold
 * @param stocked products that can be ordered now
 */
public record Facets(
    Map<UUID, Integer> categories,
    Map<PriceBand, Integer> prices,
    Map<String, Integer> regencies,
    Map<Integer, Integer> stars,
    Map<Scale, Integer> scales,
    Map<String, Integer> couriers,
    Map<SaleMethod, Integer> methods,
    int stocked) {}
