package id.emall.core.partner;

import java.util.UUID;

/** A shop as it stands in other answers. */
public record ShopName(UUID id, String slug, String name) {}
