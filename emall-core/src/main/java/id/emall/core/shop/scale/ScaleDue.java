package id.emall.core.shop.scale;

import java.time.LocalDate;
import java.util.UUID;

/** A shop should declare its size again, soon or now. */
public record ScaleDue(UUID declarationId, UUID shopId, UUID ownerId, LocalDate dueOn) {}
