package id.emall.web.order;

import id.emall.core.ordering.OrderGroup;

/**
 * A way to the orders of one group.
 *
 * @param group null for all
 */
public record OrderTab(OrderGroup group, int count, String href, boolean current) {}
