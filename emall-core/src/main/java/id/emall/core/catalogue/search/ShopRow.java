package id.emall.core.catalogue.search;

import java.util.UUID;

/** An open shop, which suggestions name. */
record ShopRow(UUID id, String slug, String name) {}
