package id.emall.core.simulation;

import java.util.UUID;

/**
 * Something to buy.
 *
 * @param pieces how many there were at first
 * @param scarce whether buyers may find it sold out
 */
record Goods(UUID id, UUID shopId, int pieces, boolean scarce) {}
