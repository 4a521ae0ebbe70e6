package id.emall.core.catalogue.search;

import java.util.List;
import java.util.UUID;

/** What the index says to a wish, before the database is asked for the products themselves. */
record Answer(
    List<UUID> ids, String before, String after, int total, Facets facets, Found.Reading reading) {}
